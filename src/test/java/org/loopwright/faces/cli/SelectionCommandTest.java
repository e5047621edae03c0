package org.loopwright.faces.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.faces.cli.option.Home;
import org.loopwright.faces.findings.FindingKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A study that selects, from its file to the answer. */
class SelectionCommandTest {

    private static final String STUDY = """
            study: chosen
            seed: 12
            replications: 9
            industry: batteries
            horizon: 400
            warm_up: 100
            follow: 200
            factors:
              - {path: industry.cost.difficulty, label: difficulty, levels: [0.5, 2]}
              - {path: system, levels: [simulation-frontier, deployment-engine, closed-loop]}
            responses:
              - {name: cost, measure: unit_cost_final}
            stop: {select: system, response: cost, %s, minimum: 3, batch: 2}
            """;

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    private String run(int expected, String... words) {
        StringWriter out = new StringWriter();
        int code = Main.run(new Home(Path.of("")), new PrintWriter(out), new PrintWriter(err, true), words);
        assertThat(code).as(err.toString()).isEqualTo(expected);
        return out.toString();
    }

    private String sweep(String rule, String... further) throws IOException {
        String study = Files.writeString(folder.resolve("chosen.yaml"), STUDY.formatted(rule))
                .toString();
        List<String> words = new ArrayList<>(
                List.of("sweep", study, "--out", folder.resolve("out").toString()));
        words.addAll(List.of(further));
        return run(0, words.toArray(String[]::new));
    }

    private JsonNode selection() throws IOException {
        JsonNode found = JsonMapper.builder()
                .build()
                .readTree(run(0, "report", folder.resolve("out").toString(), "--json"));
        JsonNode selection = found.path("paired").path(0);
        assertThat(selection.path("analysis").asString()).isEqualTo("selection");
        return selection;
    }

    private long rows(String difficulty, String system) throws IOException {
        List<String> rows = Files.readAllLines(folder.resolve("out/outcomes.csv"));
        List<String> names = List.of(rows.get(0).split(",", -1));
        return rows.stream()
                .map(row -> List.of(row.split(",", -1)))
                .filter(cells -> cells.get(names.indexOf("difficulty")).equals(difficulty)
                        && cells.get(names.indexOf("system")).equals(system)
                        && cells.get(names.indexOf("status")).equals("ok"))
                .count();
    }

    @Test
    void theAnswerTellsWhoIsSelectedWhatItTookAndWhoWasOutWhen() throws IOException {
        String answer = sweep("indifference: 0.05");
        assertThat(answer)
                .contains(FindingKind.SELECTION.heading(), "With 95 % confidence every selection below is right");
        JsonNode selection = selection();
        JsonNode lines = selection.path("tables").path(0).path("lines");
        assertThat(lines.size()).isEqualTo(2);
        assertThat(lines.path(0).path("difficulty").asString()).isEqualTo("0.5");
        for (int competition = 1; competition <= 2; competition++) {
            JsonNode table = selection.path("tables").path(competition);
            boolean isDecided = table.path("facts").path("decided").asDouble() == 1;
            int in = 0;
            double runs = 0;
            for (JsonNode line : table.path("lines")) {
                double replications = line.path("replications").path("estimate").asDouble();
                assertThat(replications).isEqualTo((double)
                        rows(table.path("title").asString(), line.path("system").asString()));
                runs += replications;
                boolean isOut = line.path("remark").asString().equals("out");
                assertThat(line.path("eliminated_after").path("estimate").isNull())
                        .isEqualTo(!isOut);
                in += isOut ? 0 : 1;
            }
            assertThat(in == 1).isEqualTo(isDecided);
            assertThat(lines.path(competition - 1).path("runs").path("estimate").asDouble())
                    .isEqualTo(runs);
            assertThat(lines.path(competition - 1).path("remark").asString().startsWith("open: "))
                    .isEqualTo(!isDecided);
        }
    }

    @Test
    void whatIsNotDecidedIsToldSo() throws IOException {
        assertThat(sweep("indifference: 0.000001"))
                .contains("Not decided in 2 of 2 combinations: 9 replications are not enough.", "open: ");
    }

    @Test
    void aBudgetTellsWhatItsSampleLetsOneEstimate() throws IOException {
        assertThat(sweep("budget: 30 runs"))
                .contains("A budget of 30 runs, in equal parts for each combination", "P(best)");
        assertThat(Files.readAllLines(folder.resolve("out/figures/selection.csv")))
                .hasSize(1 + 2 * 3)
                .anyMatch(row -> row.startsWith("2,cost,unit_cost_final,system,") && row.contains(",selected,"));
        double runs = 0;
        for (JsonNode line : selection().path("tables").path(0).path("lines")) {
            runs += line.path("runs").path("estimate").asDouble();
        }
        assertThat(runs).isEqualTo(30);
    }

    /** Not even the first stage is whole. */
    @Test
    void anUnfinishedSweepSelectsNothingYet() throws IOException {
        assertThat(sweep("indifference: 0.05", "--max-runs", "4"))
                .contains("Not decided in 2 of 2 combinations yet: runs are missing.");
    }

    @Test
    void itsReplicationsCannotBeMadeByThemselves() throws IOException {
        String study = Files.writeString(folder.resolve("chosen.yaml"), STUDY.formatted("indifference: 0.05"))
                .toString();
        run(
                2,
                "sweep",
                study,
                "--replications",
                "1-2",
                "--out",
                folder.resolve("out").toString());
        assertThat(err.toString()).contains("has no replications that can be made by themselves");
        assertThat(folder.resolve("out")).doesNotExist();
    }
}
