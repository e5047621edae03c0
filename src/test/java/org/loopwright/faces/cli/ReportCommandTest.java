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
import org.loopwright.faces.exchange.EmaResults;
import org.loopwright.faces.exchange.EmaResultsReader;
import org.loopwright.faces.exchange.SalibProblem;
import org.loopwright.faces.exchange.SalibReader;
import org.loopwright.faces.exchange.SampleMatrix;
import org.loopwright.lab.analysis.SobolIndices;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers of stored results, and what other programs are handed. */
class ReportCommandTest {

    private static final int POINTS = 8 * (2 + 2);

    @TempDir
    private static Path shared;

    private static Path results;
    private static String answer;

    @TempDir
    private Path scratch;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** 64 runs of four years, of a system that has the numbers to be varied. */
    @BeforeAll
    static void sweepOnce() throws IOException {
        Path study = Files.writeString(shared.resolve("shares.yaml"), """
                study: shares
                title: Shares
                seed: 0x1f2e3d4c5b6a7988
                replications: 2
                base: consumer-electronics
                horizon: 1280
                warm_up: 180
                follow: 360
                set: {systems: "[closed-loop]"}
                design: {kind: saltelli, base: 8}
                factors:
                  - {path: vertical_integration, range: [0, 1]}
                  - {path: industry.trial.time.mean, label: trial_time, range: [7, 180], scale: log}
                """);
        results = shared.resolve("results");
        StringWriter said = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(
                new Home(Path.of("")),
                new PrintWriter(said),
                new PrintWriter(err, true),
                "sweep",
                study.toString(),
                "--out",
                results.toString(),
                "--threads",
                "2");
        assertThat(code).as(err.toString()).isZero();
        answer = said.toString();
    }

    private int report(String... words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        String[] all = new String[words.length + 1];
        all[0] = "report";
        System.arraycopy(words, 0, all, 1, words.length);
        return Main.run(new Home(Path.of("")), new PrintWriter(out), new PrintWriter(err, true), all);
    }

    @Test
    void theAnswerOfASweepCanBeHadAgainToTheLastCharacter() throws IOException {
        assertThat(report(results.toString())).as(err.toString()).isZero();
        assertThat(out.toString())
                .contains("Which factors explain the variance")
                .isNotBlank();
        // The last line names the file that was asked for.
        assertThat(answer).startsWith(out.toString().substring(0, out.toString().indexOf("More: ")));
        assertThat(results.resolve("figures/sobol_indices.png")).isNotEmptyFile();
    }

    @Test
    void anArchiveGivesTheSameAnswerAsItsFolder() {
        Path zip = scratch.resolve("results.zip");
        int packed = Main.run(
                new Home(Path.of("")),
                new PrintWriter(new StringWriter()),
                new PrintWriter(err, true),
                "archive",
                results.toString(),
                "--out",
                zip.toString());
        assertThat(packed).as(err.toString()).isZero();
        Path pictures = scratch.resolve("pictures");
        assertThat(report(zip.toString(), "--figures", pictures.toString())).isZero();
        // The last line names the file that was asked for.
        assertThat(answer).startsWith(out.toString().substring(0, out.toString().indexOf("More: ")));
        assertThat(pictures.resolve("sobol_indices.svg")).isNotEmptyFile();
    }

    @Test
    void salibReadsTheNumbersThatTheAnswerRestsOn() throws IOException {
        String prefix = scratch.resolve("handed").toString();
        assertThat(report(results.toString(), "--json", "--salib", prefix))
                .as(err.toString())
                .isZero();
        JsonNode table = JsonMapper.builder()
                .build()
                .readTree(out.toString())
                .path("tables")
                .path(0);
        SalibProblem problem = SalibReader.read(Path.of(prefix + "-problem.json"));
        assertThat(problem.factors())
                .extracting(SalibProblem.Factor::distribution)
                .containsExactly(SalibProblem.Law.UNIF, SalibProblem.Law.LOGUNIF);
        double[][] sample = SampleMatrix.read(Path.of(prefix + "-sample.txt"), false);
        assertThat(sample).hasDimensions(POINTS, 2);
        double[][] read = SampleMatrix.read(Path.of(prefix + "-embodiment_time_days-closed-loop.txt"), true);
        double[] outcomes = new double[POINTS];
        for (int p = 0; p < POINTS; p++) {
            outcomes[p] = read[p][0];
        }
        SobolIndices indices = SobolIndices.of(outcomes, 2, false, 2, 0.95, () -> 0.5);
        for (JsonNode line : table.path("lines")) {
            int factor = line.path("factor").asString().equals("trial_time") ? 1 : 0;
            assertThat(line.path("total").path("estimate").asDouble())
                    .isCloseTo(indices.total().get(factor).mean(), within(1e-9));
        }
        assertThat(table.path("lines").size()).isEqualTo(2);
    }

    @Test
    void theEmaWorkbenchGetsARowForEveryRun() throws IOException {
        Path file = scratch.resolve("results.tar.gz");
        assertThat(report(results.toString(), "--ema", file.toString()))
                .as(err.toString())
                .isZero();
        EmaResults read = EmaResultsReader.read(file);
        assertThat(read.count()).isEqualTo(2 * POINTS);
        assertThat(read.experiments())
                .extracting(EmaResults.Column::name)
                .contains("vertical_integration", "trial_time", "replication")
                .endsWith("scenario", "policy", "model");
        assertThat(read.outcomes()).extracting(EmaResults.Outcome::name).contains("embodiment_time_days");
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Path file = Files.writeString(scratch.resolve("handed-problem.json"), "mine");
        assertThat(report(
                        results.toString(), "--salib", scratch.resolve("handed").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("handed-problem.json").doesNotContain("Exception");
        assertThat(file).hasContent("mine");
        assertThat(scratch.resolve("handed-sample.txt")).doesNotExist();
    }

    @Test
    void aPlaceWithoutResultsIsRefusedInOneSentence() {
        for (String place :
                List.of(scratch.toString(), scratch.resolve("nowhere").toString())) {
            assertThat(report(place)).isEqualTo(2);
            assertThat(err.toString().lines()).hasSize(1);
        }
    }
}
