package org.loopwright.faces.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.faces.cli.option.Home;
import org.loopwright.faces.gui.LoopwrightGui;
import org.loopwright.faces.gui.Session;
import org.loopwright.faces.gui.Sessions;
import org.loopwright.lab.design.PlannedRun;
import org.loopwright.lab.random.Streams;
import org.loopwright.lab.run.StoredStudy;
import org.loopwright.subject.model.LoopModel;
import org.loopwright.subject.scenario.Scenario;
import org.loopwright.subject.study.LoopSubject;

/** Any run of a stored study can be watched: what is watched is that very run. Eight pinned runs, of two years. */
class ReplayTest {

    private static final int RUNS = 8;

    @TempDir
    private Path scratch;

    private Path sweep() throws Exception {
        Path study = scratch.resolve("small.yaml");
        Files.writeString(study, """
                study: small
                seed: 11
                replications: 2
                systems: [hybrid-pipeline]
                factors:
                  - {path: industry, levels: [batteries, aerospace]}
                  - {path: vertical_integration, levels: [0.2, 0.6]}
                """);
        Path out = scratch.resolve("out");
        StringWriter err = new StringWriter();
        int code = Main.run(
                new Home(Path.of("")),
                new PrintWriter(new StringWriter()),
                new PrintWriter(err, true),
                "sweep",
                study.toString(),
                "--set",
                "horizon=365",
                "--set",
                "warm_up=365",
                "--set",
                "follow=300",
                "--out",
                out.toString());
        assertThat(code).as(err.toString()).isZero();
        return out;
    }

    @Test
    void aStoredRunThatIsPlayedHasTheHashOnRecordAndTheStateOfTheHeadlessRunAtAnyDay() throws Exception {
        Path results = sweep();
        StoredStudy<Scenario> stored = StoredStudy.open(new LoopSubject(), results);
        List<String> rows = Files.readAllLines(results.resolve("outcomes.csv"));
        List<String> header = Arrays.asList(rows.get(0).split(",", -1));
        int hash = header.indexOf("state_hash");
        int number = header.indexOf("run");
        assertThat(rows).hasSize(RUNS + 1);
        for (int i = 1; i <= RUNS; i++) {
            String[] row = rows.get(i).split(",", -1);
            PlannedRun run = stored.run(Integer.parseInt(row[number])).orElseThrow();
            Scenario scenario =
                    stored.sheets().resolve(stored.study().base(), run.point().settings());
            Session session = Sessions.stored(stored, run);
            double day = 61.8 * i;
            session.fastForward(day);
            LoopwrightGui gui = new LoopwrightGui(session);
            gui.start();
            LoopModel headless = new LoopModel(scenario, new Streams(11, run.replication()));
            headless.start();
            headless.advanceTo(day);
            assertThat(gui.shownDay()).isEqualTo(day);
            assertThat(gui.model().stateHash()).isEqualTo(headless.stateHash());
            while (gui.step()) {
                assertThat(gui.shownDay()).isLessThanOrEqualTo(730);
            }
            assertThat(String.format(
                            Locale.ROOT, "0x%016x", gui.outcome().orElseThrow().stateHash()))
                    .isEqualTo(row[hash]);
            assertThat(gui.verdict()).isEqualTo(", same as stored ✓");
        }
    }

    @Test
    void aStoredRunThatIsAnotherIsToldWithTheFirstPlaceThatDiffers() throws Exception {
        Path results = sweep();
        Path table = results.resolve("outcomes.csv");
        List<String> rows = Files.readAllLines(table);
        int cost = Arrays.asList(rows.get(0).split(",", -1)).indexOf("unit_cost_final");
        String[] cells = rows.get(1).split(",", -1);
        String stored = cells[cost];
        cells[cost] = "0.123456";
        rows.set(1, String.join(",", cells));
        Files.write(table, rows);
        StoredStudy<Scenario> study = StoredStudy.open(new LoopSubject(), results);
        Session session = Sessions.stored(study, study.run(1).orElseThrow());
        session.fastForward(730);
        LoopwrightGui gui = new LoopwrightGui(session);
        gui.start();
        assertThat(gui.verdict())
                .contains("first in outcomes.unit_cost_final, row 1")
                .contains("stored 0.123456, here " + stored);
        session.set("system.integration.depth", "0.11");
        gui = new LoopwrightGui(session);
        gui.start();
        assertThat(gui.verdict()).contains("not the stored run");
    }
}
