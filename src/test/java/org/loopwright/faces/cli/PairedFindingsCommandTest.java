package org.loopwright.faces.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.faces.cli.option.Home;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What pairs of runs say, from the study file to the answer. */
class PairedFindingsCommandTest {

    private static final String HEADING = "What output does to cost";
    private static final String STUDY = """
            study: shock
            seed: 12
            replications: 3
            industry: batteries
            systems: [simulation-frontier, closed-loop]
            horizon: 400
            warm_up: 100
            follow: 200
            factors:
              - {path: industry.market.growth, label: growth, levels: [0, 3]}
            """;

    @TempDir
    private static Path shared;

    private static Path study;
    private static Path causal;
    private static String answer;

    @TempDir
    private Path scratch;

    @BeforeAll
    static void sweepOnce() throws IOException {
        study = Files.writeString(shared.resolve("shock.yaml"), STUDY);
        causal = shared.resolve("causal");
        answer = run(
                "sweep", study.toString(), "--out", causal.toString(), "--set", "industry.market.market_elasticity=0");
    }

    private static String run(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new Home(Path.of("")), new PrintWriter(out), new PrintWriter(err, true), words);
        assertThat(code).as(err.toString()).isZero();
        return out.toString();
    }

    @Test
    void elasticityOfTheAnswerIsThatOfTheTable() throws IOException {
        JsonNode found = JsonMapper.builder().build().readTree(run("report", causal.toString(), "--json"));
        assertThat(found.path("analysis").asString()).isEqualTo("fastest");
        JsonNode paired = found.path("paired").path(0);
        assertThat(paired.path("analysis").asString()).isEqualTo("causal_elasticity");
        JsonNode lines = paired.path("tables").path(0).path("lines");
        assertThat(lines.size()).isEqualTo(2);
        for (JsonNode line : lines) {
            assertThat(line.path("causal elasticity").path("estimate").asDouble())
                    .as(line.path("cell").asString())
                    .isCloseTo(byHand(line.path("cell").asString()), within(1e-9));
            assertThat(line.path("remark").asString()).isEqualTo("n = 3");
            assertThat(line.path("Wright exponent").has("half_width")).isTrue();
        }
    }

    private static double byHand(String system) throws IOException {
        List<String> rows = Files.readAllLines(causal.resolve("outcomes.csv"));
        List<String> names = List.of(rows.get(0).split(",", -1));
        double sum = 0;
        for (int replication = 1; replication <= 3; replication++) {
            double[][] logs = new double[2][];
            for (String row : rows.subList(1, rows.size())) {
                List<String> cells = List.of(row.split(",", -1));
                boolean isOne = cells.get(names.indexOf("system")).equals(system)
                        && cells.get(names.indexOf("replication")).equals("" + replication);
                if (isOne) {
                    logs[Double.parseDouble(cells.get(names.indexOf("growth"))) == 0 ? 0 : 1] = new double[] {
                        Math.log(Double.parseDouble(cells.get(names.indexOf("unit_cost_final")))),
                        Math.log(Double.parseDouble(cells.get(names.indexOf("cumulative_output_final"))))
                    };
                }
            }
            sum -= (logs[1][0] - logs[0][0]) / (logs[1][1] - logs[0][1]);
        }
        return sum / 3;
    }

    @Test
    void theSweepPrintsItToo() {
        assertThat(answer)
                .contains(HEADING)
                .containsPattern("closed-loop +-?[0-9.]+ \\+/- [0-9.]+ +-?[0-9.]+ \\+/- [0-9.]+ +n = 3\n");
    }

    @Test
    void nothingIsCalledCausalWhereDemandAnswersToCost() throws IOException {
        Path results = scratch.resolve("results");
        assertThat(run("sweep", study.toString(), "--out", results.toString(), "--max-runs", "4"))
                .contains(HEADING, "no causal elasticity is")
                .doesNotContain("Cost and output");
    }

    @Test
    void aStudyWithoutSuchAFactorSaysNothingOfPairs() throws IOException {
        Path other = Files.writeString(
                scratch.resolve("other.yaml"),
                STUDY.replace(
                        "path: industry.market.growth, label: growth, levels: [0, 3]", "path: means, levels: [equal]"));
        Path results = scratch.resolve("results");
        assertThat(run("sweep", other.toString(), "--out", results.toString(), "--max-runs", "2"))
                .doesNotContain(HEADING);
        assertThat(run("report", results.toString(), "--json")).doesNotContain("\"paired\" :");
    }

    @Test
    void tablesWithoutTheirStudySayThatItIsMissing() throws IOException {
        Path manifest = causal.resolve("manifest.json");
        Path results = Files.createDirectory(scratch.resolve("results"));
        Files.copy(causal.resolve("outcomes.csv"), results.resolve("outcomes.csv"));
        Files.writeString(
                results.resolve("manifest.json"),
                Files.readString(manifest).replaceFirst("\"fault\" : null", "\"fault\" : \"made up\""));
        assertThat(run("report", results.toString()))
                .contains("! What pairs of runs say needs the study", "made up")
                .doesNotContain(HEADING);
    }
}
