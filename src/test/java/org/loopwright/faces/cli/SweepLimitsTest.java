package org.loopwright.faces.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loopwright.faces.cli.option.Home;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Budget, time limit, dry run and JSON of {@code sweep}, with the model itself. */
class SweepLimitsTest {

    @TempDir
    Path scratch;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path study;
    private Path folder;

    @BeforeEach
    void writeStudy() throws IOException {
        folder = scratch.resolve("runs");
        study = write("");
    }

    private Path write(String more) throws IOException {
        return Files.writeString(scratch.resolve("study.yaml"), """
            study: limited
            seed: 7
            replications: 2
            industry: semiconductors
            horizon: 300
            warm_up: 100
            follow: 200
            factors:
              - {path: system, levels: [closed-loop, hybrid-pipeline]}
              - {path: vertical_integration, levels: [0, 1]}
            """ + more);
    }

    private int sweep(String... options) {
        String[] words = new String[options.length + 4];
        System.arraycopy(options, 0, words, 4, options.length);
        System.arraycopy(new String[] {"sweep", study.toString(), "--out", folder.toString()}, 0, words, 0, 4);
        return type(words);
    }

    private int type(String... words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(new Home(Path.of("")), new PrintWriter(out, true), new PrintWriter(err, true), words);
    }

    private JsonNode json() {
        List<String> lines = out.toString().lines().toList();
        assertThat(lines).as("all words for people go elsewhere").hasSize(1);
        return JsonMapper.builder().build().readTree(lines.get(0));
    }

    @Test
    void aSweepWithABudgetOfRunsEndsWellSaysSoAndGoesOn() throws IOException {
        assertThat(sweep("--max-runs", "3", "--json")).isZero();
        JsonNode first = json();
        assertThat(first.get("folder").asString()).isEqualTo(folder.toString());
        assertThat(first.get("runs").asInt()).isEqualTo(8);
        assertThat(first.get("made").asInt()).isEqualTo(3);
        assertThat(first.get("ok").asInt()).isEqualTo(3);
        assertThat(first.get("cancelled").asInt()).isEqualTo(5);
        assertThat(first.get("failed").asInt() + first.get("timed_out").asInt()).isZero();
        assertThat(first.get("runs_per_second").asDouble()).isPositive();
        assertThat(err.toString())
                .contains("The budget is spent: 5 of 8 runs are cancelled")
                .contains("The same command goes on with the rest.")
                .contains("3 of 8 runs made in ");
        assertThat(Files.readAllLines(folder.resolve("outcomes.csv"))).hasSize(1 + 8);

        assertThat(sweep("--json")).isZero();
        assertThat(json().get("made").asInt()).isEqualTo(5);
        assertThat(json().get("ok").asInt()).isEqualTo(8);
    }

    @Test
    void whatABudgetLeftCanBePackedAndIsVerifiedAsAPartOfTheStudy() throws IOException {
        assertThat(sweep("--max-runs", "3")).isZero();
        Path zip = scratch.resolve("part.zip");
        assertThat(type("archive", folder.toString(), "--partial", "--out", zip.toString()))
                .isZero();
        assertThat(type("verify", zip.toString(), "--rows", "all"))
                .as(out.toString())
                .isZero();
        assertThat(out.toString())
                .contains("Partial: 3 of 8 runs ended well; the others are not looked at")
                .contains("PASSED: 3 of 3 runs repeated to the last character");
        assertThat(type("verify", zip.toString(), "--rows", "all", "--json")).isZero();
        JsonNode verified = JsonMapper.builder().build().readTree(out.toString());
        assertThat(verified.get("complete").asBoolean()).isFalse();
        assertThat(verified.get("ended_well").asInt()).isEqualTo(3);
        assertThat(verified.get("runs").asInt()).isEqualTo(8);
    }

    @Test
    void aRunThatTheBudgetLeftOutCanBeMadeByItselfAndIsComparedWithNothing() throws IOException {
        assertThat(sweep("--max-runs", "3")).isZero();
        int compared = 0;
        for (int run = 1; run <= 8; run++) {
            assertThat(type("rerun", folder + "#" + run)).as("run %d", run).isZero();
            boolean same = out.toString().contains("Identical to the stored rows");
            compared += same ? 1 : 0;
            assertThat(same || out.toString().contains("this run was cancelled: there is nothing to compare with"))
                    .as(out.toString())
                    .isTrue();
            assertThat(type("rerun", folder + "#" + run, "--json")).isZero();
            JsonNode again = JsonMapper.builder().build().readTree(out.toString());
            assertThat(again.get("stored").asString()).isEqualTo(same ? "ok" : "cancelled");
            assertThat(again.get("compared").asBoolean()).isEqualTo(same);
            assertThat(again.get("same").asBoolean()).isEqualTo(same);
        }
        assertThat(compared).isEqualTo(3);
    }

    @Test
    void theCommandLineWinsOverTheBudgetOfTheStudy() throws IOException {
        study = write("max_runs: 1\n");
        assertThat(sweep("--json")).isZero();
        assertThat(json().get("made").asInt()).isEqualTo(1);
        assertThat(sweep("--json", "--max-runs", "100")).isZero();
        assertThat(json().get("made").asInt()).isEqualTo(7);
    }

    /** A run of 3000 years takes far more than a second; interrupted, the model gives way at once. */
    @Test
    void runsThatExceedTheTimeLimitAreRowsAndTheExitCodeSaysSo() throws IOException {
        assertThat(sweep("--time-limit", "1s", "--threads", "8", "--set", "horizon=1000000", "--json"))
                .isEqualTo(1);
        assertThat(json().get("timed_out").asInt()).isEqualTo(8);
        assertThat(json().get("first_timed_out")).hasSize(8);
        assertThat(err.toString()).contains("8 of 8 runs took longer than the time limit (runs 1, 2, 3, 4, 5, …)");
        assertThat(Files.readAllLines(folder.resolve("outcomes.csv")).subList(1, 9))
                .allMatch(row -> row.contains(",timed_out,no end within the time limit of 1s,"));
        assertThat(folder.resolve("failures/1.txt")).content().contains("RunInterruptedException");
    }

    @Test
    void aDryRunForetellsAndMakesNoFolder() {
        assertThat(sweep("--dry-run")).isZero();
        assertThat(out.toString())
                .contains(
                        "Design points  4",
                        "Runs           8",
                        "Time ",
                        "Disk ",
                        "Memory ",
                        "of it for tables, figures and answer",
                        "Nothing was kept.");
        assertThat(sweep("--dry-run", "--json")).isZero();
        assertThat(json().get("runs").asInt()).isEqualTo(8);
        assertThat(json().get("answer_seconds").asDouble()).isPositive();
        assertThat(json().get("seconds").get("mean").asDouble())
                .isGreaterThan(json().get("answer_seconds").asDouble());
        assertThat(json().get("journal_bytes").asLong()).isPositive();
        assertThat(json().get("table_bytes").asLong()).isPositive();
        assertThat(folder).doesNotExist();
    }

    @Test
    void aStudyCanBeExtendedByReplicationsIfThatIsAskedFor() throws IOException {
        assertThat(sweep()).isZero();
        study = Files.writeString(study, Files.readString(study).replace("replications: 2", "replications: 3"));
        assertThat(sweep("--json")).isEqualTo(2);
        assertThat(sweep("--json", "--extend")).isZero();
        assertThat(json().get("runs").asInt()).isEqualTo(12);
        assertThat(json().get("made").asInt()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "--budget, soon, 'expected a time such as 90s, 30m, 2h or 1h30m, found ''soon'''",
        "--time-limit, 0s, 'expected a time such as 90s, 30m, 2h or 1h30m, or none, found ''0s'''",
        "--max-runs, 0, '--max-runs must be >= 1, was 0'"
    })
    void limitsThatMakeNoSenseAreRefused(String option, String value, String message) {
        assertThat(sweep(option, value)).isEqualTo(2);
        assertThat(err.toString()).contains(message);
        assertThat(folder).doesNotExist();
    }
}
