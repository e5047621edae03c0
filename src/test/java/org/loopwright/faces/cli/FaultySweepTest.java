package org.loopwright.faces.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.faces.cli.option.Home;

/**
 * A sweep of ten runs of the model itself, of which one throws (its bound on own breakthroughs is exceeded) and one has
 * a horizon that it does not reach within the time limit. That a run may also return no number cannot be brought about by
 * a sheet, whose bounds exclude it: {@code FaultyRunsTest} has it.
 */
class FaultySweepTest {

    @TempDir
    Path scratch;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void sweepEndsAccountsForEveryRunNamesThoseThatThrewOrHungAndItsExitCodeIsOne() throws IOException {
        Path study = Files.writeString(scratch.resolve("faulty.yaml"), """
            study: faulty
            seed: 7
            replications: 1
            base: consumer-electronics
            systems: [closed-loop]
            warm_up: 365
            time_limit: 3s
            factors:
              - {path: horizon, levels: [3000, 3001, 3002, 3003, 3004, 3005, 3006, 3007, 3008, 10000000]}
              - {path: industry.breakthroughs.largest_ratio, levels: [1, 50]}
            design:
              kind: list
              points:
                - {horizon: 3000, industry.breakthroughs.largest_ratio: 50}
                - {horizon: 3001, industry.breakthroughs.largest_ratio: 50}
                - {horizon: 3002, industry.breakthroughs.largest_ratio: 1}
                - {horizon: 3003, industry.breakthroughs.largest_ratio: 50}
                - {horizon: 10000000, industry.breakthroughs.largest_ratio: 50}
                - {horizon: 3004, industry.breakthroughs.largest_ratio: 50}
                - {horizon: 3005, industry.breakthroughs.largest_ratio: 50}
                - {horizon: 3006, industry.breakthroughs.largest_ratio: 50}
                - {horizon: 3007, industry.breakthroughs.largest_ratio: 50}
                - {horizon: 3008, industry.breakthroughs.largest_ratio: 50}
            """);
        Path folder = scratch.resolve("runs");

        int code = Main.run(
                new Home(Path.of("")),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                "sweep",
                study.toString(),
                "--out",
                folder.toString());

        assertThat(code).as(err.toString()).isEqualTo(1);
        assertThat(out.toString()).contains("10 of 10 runs made in ");
        assertThat(err.toString())
                .contains(
                        "1 of 10 runs failed (run 3); their reasons are in " + folder.resolve("outcomes.csv"),
                        "1 of 10 runs took longer than the time limit (run 5); where they stood is in ")
                .doesNotContain("\tat ");
        List<String> rows = Files.readAllLines(folder.resolve("outcomes.csv"));
        assertThat(rows).hasSize(1 + 10);
        IntStream.rangeClosed(1, 10)
                .forEach(run -> assertThat(rows.get(run))
                        .startsWith(run + ",")
                        .contains(run == 3 ? ",failed," : run == 5 ? ",timed_out," : ",ok,,"));
        assertThat(folder.resolve("failures/3.txt")).content().contains("IllegalStateException");
        assertThat(folder.resolve("failures/5.txt")).content().contains("RunInterruptedException");
    }
}
