package org.loopwright.faces.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.faces.cli.option.Home;

/**
 * A model that throws, brought about by a bound on own breakthroughs that real ones exceed: a row with its reason, not
 * the end of the sweep.
 */
class FailedRunTest {

    @TempDir
    Path scratch;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void runThatThrowsIsARowWithItsReasonAndTheOthersAreKept() throws IOException {
        Path folder = scratch.resolve("runs");
        assertThat(sweep("[1, 50]", folder)).isEqualTo(1);

        List<String> rows = Files.readAllLines(folder.resolve("outcomes.csv"));
        assertThat(rows).hasSize(1 + 4);
        assertThat(rows.subList(1, 3))
                .allMatch(row -> row.contains(",failed,\"IllegalStateException: own breakthroughs arrive at ")
                        && row.contains("above largest_ratio = 1.0; raise largest_ratio\""));
        assertThat(rows.subList(3, 5)).allMatch(row -> row.contains(",ok,,"));
        assertThat(folder.resolve("failures/1.txt")).content().contains("\tat org.loopwright.subject.model.");
        assertThat(folder.resolve("failures")).isDirectoryContaining("glob:**/2.txt");
        assertThat(folder.resolve("failures")).isDirectoryNotContaining("glob:**/3.txt");
        assertThat(complaints())
                .isEqualTo("2 of 4 runs failed (runs 1, 2); their reasons are in " + folder.resolve("outcomes.csv")
                        + ", traces in " + folder.resolve("failures") + ". The same command tries them again.");
        assertThat(out.toString()).contains("4 of 4 runs made");

        out.getBuffer().setLength(0);
        assertThat(sweep("[1, 50]", folder)).isEqualTo(1);
        assertThat(out.toString()).as("only the failed ones are tried again").contains("2 of 4 runs made");
        assertThat(Files.readAllLines(folder.resolve("outcomes.csv"))).isEqualTo(rows);
    }

    @Test
    void sweepOfWhichEveryRunFailsStillEndsInWords() throws IOException {
        assertThat(sweep("[1]", scratch.resolve("runs"))).isEqualTo(1);

        assertThat(complaints()).startsWith("2 of 2 runs failed (runs 1, 2); ").doesNotContain("\tat ");
    }

    @Test
    void singleRunThatThrowsIsToldInOneLine() {
        int code = type("run", "consumer-electronics", "--set", "industry.breakthroughs.largest_ratio=1");

        assertThat(code).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).matches("The run failed: own breakthroughs arrive at .* raise largest_ratio\\R");
    }

    /** What was complained about, without lines on progress. */
    private String complaints() {
        return String.join(
                "\n",
                err.toString()
                        .lines()
                        .filter(line -> !line.contains(" runs/s") && !line.startsWith("So far, "))
                        .toList());
    }

    private int sweep(String levels, Path folder) throws IOException {
        Path study = Files.writeString(scratch.resolve("failing.yaml"), """
            study: failing
            seed: 7
            replications: 2
            base: consumer-electronics
            systems: [closed-loop]
            horizon: 3000
            factors:
              - {path: industry.breakthroughs.largest_ratio, levels: %s}
            """.formatted(levels));
        return type("sweep", study.toString(), "--out", folder.toString());
    }

    private int type(String... words) {
        return Main.run(new Home(Path.of("")), new PrintWriter(out, true), new PrintWriter(err, true), words);
    }
}
