package org.loopwright.lab.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.lab.design.StudyReader;
import org.loopwright.lab.journal.ConflictException;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;
import org.loopwright.lab.run.engine.Progress;
import org.loopwright.subject.observation.EconomyObservations;
import org.loopwright.subject.observation.GenerationRecord;
import org.loopwright.subject.observation.Observations;
import org.loopwright.subject.observation.ResearchBooks;
import org.loopwright.subject.observation.SeriesPoint;
import org.loopwright.subject.scenario.IndustrialSystem;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.scenario.Scenario;
import org.loopwright.subject.technology.Chance;

/** A study that grows, shrinks and is turned round in its folder: runs are found again by what they depend on. */
class StudyExtensionTest {

    private static final ParameterFolder PARAMETERS = new ParameterFolder(Path.of("params"));
    private static final List<String> TABLES =
            List.of("outcomes.csv", "generations.csv", "series.csv", "spans.csv", "dictionary.csv");

    private static final String FACTOR_SYSTEM = "  - {path: system, levels: [closed-loop, hybrid-pipeline]}\n";
    private static final String FACTOR_INDUSTRY = "  - {path: industry, levels: [batteries]}\n";

    @TempDir
    private Path folder;

    private final AtomicInteger simulated = new AtomicInteger();

    private StudyRun.Summary carryOut(String out, int replications, String factors, boolean extend)
            throws IOException, InterruptedException {
        Path file = folder.resolve("toy.yaml");
        Files.writeString(file, """
                study: toy
                title: Toy study
                seed: "0x00000000000000aa"
                replications: %d
                factors:
                %skeep:
                  series_every_days: 90
                  first_replication_series_every_days: 30
                """.formatted(replications, factors));
        simulated.set(0);
        return ToyStudy.run(StudyReader.read(file, PARAMETERS), folder.resolve(out), 2, this::toy)
                .extend(extend)
                .execute(Progress.silent());
    }

    private Observations toy(Scenario scenario, Streams streams) {
        simulated.incrementAndGet();
        List<EconomyObservations> economies = scenario.systems().stream()
                .map(IndustrialSystem::name)
                .map(name -> {
                    RandomStream luck = streams.of(Chance.PROBE, name.length(), 0);
                    List<SeriesPoint> series = List.of(
                            new SeriesPoint(
                                    0,
                                    luck.nextDouble(),
                                    1,
                                    1,
                                    1,
                                    1,
                                    0.5,
                                    0.6,
                                    0.7,
                                    1,
                                    1,
                                    1,
                                    1,
                                    0,
                                    0,
                                    0,
                                    0,
                                    0,
                                    0,
                                    ResearchBooks.NONE),
                            new SeriesPoint(
                                    60,
                                    luck.nextDouble(),
                                    1,
                                    1,
                                    2,
                                    1,
                                    0.5,
                                    0.6,
                                    0.7,
                                    1,
                                    1,
                                    1,
                                    1,
                                    0,
                                    0,
                                    0,
                                    0,
                                    0,
                                    0,
                                    ResearchBooks.NONE));
                    GenerationRecord probe = new GenerationRecord(
                            1,
                            1,
                            "",
                            2,
                            0.1,
                            10,
                            20,
                            25,
                            30,
                            Double.NaN,
                            900 * luck.nextDouble() + 30,
                            false,
                            1835,
                            false);
                    return new EconomyObservations(
                            name, List.of(), List.of(probe), List.of(), series, ResearchBooks.NONE, List.of());
                })
                .toList();
        return new Observations(3650, 365, 1825, economies, 7, streams.rootSeed());
    }

    private void assertSameTables(String one, String other) {
        for (String table : TABLES) {
            assertThat(folder.resolve(one).resolve(table))
                    .hasSameBinaryContentAs(folder.resolve(other).resolve(table));
        }
    }

    @Test
    void moreReplicationsAndLevelsAreAddedAndTheTablesAreThoseOfAFreshSweep() throws IOException, InterruptedException {
        carryOut("out", 2, FACTOR_SYSTEM + FACTOR_INDUSTRY, false);
        assertThat(simulated).hasValue(4);
        String more = "  - {path: system, levels: [simulation-frontier, closed-loop, hybrid-pipeline]}\n"
                + "  - {path: industry, levels: [batteries, aerospace]}\n";
        assertThatThrownBy(() -> carryOut("out", 3, more, false))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("--extend");
        StudyRun.Summary grown = carryOut("out", 3, more, true);
        assertThat(grown.runs()).isEqualTo(18);
        assertThat(grown.ok()).isEqualTo(18);
        assertThat(simulated).hasValue(14);
        carryOut("fresh", 3, more, false);
        assertThat(simulated).hasValue(18);
        assertSameTables("out", "fresh");
    }

    @Test
    void aStudyThatHasShrunkOrIsInAnotherOrderMakesNoRunAndLosesNone() throws IOException, InterruptedException {
        carryOut("out", 3, FACTOR_SYSTEM + FACTOR_INDUSTRY, false);
        carryOut("out", 2, FACTOR_INDUSTRY + "  - {path: system, levels: [hybrid-pipeline]}\n", true);
        assertThat(simulated).hasValue(0);
        assertThat(Files.readAllLines(folder.resolve("out/outcomes.csv"))).hasSize(1 + 2);
        carryOut("fresh", 2, FACTOR_INDUSTRY + "  - {path: system, levels: [hybrid-pipeline]}\n", false);
        assertSameTables("out", "fresh");
        carryOut("out", 3, FACTOR_SYSTEM + FACTOR_INDUSTRY, true);
        assertThat(simulated).hasValue(0);
    }

    /** Two levels that resolve to one scenario, since either is what the sheet says anyway. */
    @Test
    void designPointsOfOneScenarioShareTheirRunsAndHaveRowsOfTheirOwn() throws IOException, InterruptedException {
        String twice = FACTOR_INDUSTRY + "  - {path: system, levels: [closed-loop]}\n"
                + "  - {path: industry.trial, label: trial, levels: {a: {exposures: 1}, b: {phases: 1}}}\n";
        StudyRun.Summary done = carryOut("out", 3, twice, false);
        assertThat(done.runs()).isEqualTo(6);
        assertThat(done.ok()).isEqualTo(6);
        assertThat(simulated).hasValue(3);
        List<String> rows = Files.readAllLines(folder.resolve("out/outcomes.csv"));
        assertThat(rows).hasSize(7);
        assertThat(rows.get(1)).startsWith("1,1,");
        assertThat(rows.get(4)).startsWith("4,2,");
        String measures = rows.get(1).substring(rows.get(1).indexOf(",ok,"));
        assertThat(rows.get(4)).endsWith(measures);
        assertThat(Files.readAllLines(folder.resolve("out/generations.csv"))).hasSize(7);
    }
}
