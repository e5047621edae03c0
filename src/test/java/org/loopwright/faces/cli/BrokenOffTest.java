package org.loopwright.faces.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loopwright.faces.cli.option.Home;
import org.loopwright.faces.exchange.OpenedResults;

/** A sweep that is broken off, or at work, is archived with all that it has recorded; one without its folder ends. */
class BrokenOffTest {

    private static final int RUNS = 4000;

    @TempDir
    Path scratch;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int loopwright(Object... words) {
        String[] texts = List.of(words).stream().map(String::valueOf).toArray(String[]::new);
        return Main.run(new Home(Path.of("")), new PrintWriter(out, true), new PrintWriter(err, true), texts);
    }

    private ChildProgram begin(ShortRuns study, Path folder) throws IOException, InterruptedException {
        ChildProgram child = ChildProgram.start(scratch, List.of(), study.words(folder));
        while (ShortRuns.durable(folder) < 20) {
            assertThat(child.runs()).as(child.complaints()).isTrue();
            Thread.sleep(5);
        }
        return child;
    }

    private int packed(Path folder, String name) throws IOException {
        Path zip = scratch.resolve(name + ".zip");
        assertThat(loopwright("archive", folder, "--partial", "--out", zip))
                .as(err.toString())
                .isZero();
        Path unpacked = scratch.resolve(name);
        try (OpenedResults opened = OpenedResults.open(zip);
                Stream<Path> files = Files.walk(opened.folder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = unpacked.resolve(opened.folder().relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        assertThat(unpacked.resolve("README.md"))
                .content()
                .contains(ShortRuns.durable(unpacked) + " of " + RUNS + " runs (0 failed)");
        return ShortRuns.durable(unpacked);
    }

    @ParameterizedTest
    @CsvSource({"INT", "TERM", "KILL"})
    void whatWasRecordedIsInThePartialArchiveHoweverTheSweepWasEnded(String signal) throws Exception {
        ShortRuns study = ShortRuns.study(scratch, RUNS);
        Path folder = scratch.resolve("broken-off");
        int live;
        try (ChildProgram child = begin(study, folder)) {
            int before = ShortRuns.durable(folder);
            live = packed(folder, "live");
            assertThat(live).as("of the sweep at work").isGreaterThanOrEqualTo(before);
            child.signal(signal);
            assertThat(child.code(20)).isPresent();
        }
        int held = ShortRuns.durable(folder);
        assertThat(packed(folder, "ended"))
                .isEqualTo(held)
                .isGreaterThanOrEqualTo(live)
                .isLessThan(RUNS);
        // What was unpacked is gone on with as the folder itself is.
        assertThat(loopwright(
                        "sweep",
                        scratch.resolve("short-runs.yaml"),
                        "--out",
                        scratch.resolve("ended"),
                        "--max-runs",
                        1))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("1 of " + RUNS + " runs made");
        assertThat(ShortRuns.durable(scratch.resolve("ended"))).isEqualTo(held + 1);
    }

    @Test
    void aFolderThatVanishesIsNoticedWithinSecondsAndNobodyIsToldToDeleteAnything() throws Exception {
        ShortRuns study = ShortRuns.study(scratch, 4 * RUNS);
        Path folder = scratch.resolve("vanishing");
        try (ChildProgram child = begin(study, folder)) {
            Files.move(folder, scratch.resolve("away"));
            assertThat(child.code(10)).contains(2);
            assertThat(child.complaints())
                    .startsWith("The folder " + folder + " was moved, replaced or removed while the sweep was at work")
                    .endsWith("put it back, and the same command goes on with the rest.")
                    .doesNotContainIgnoringCase("delete");
            assertThat(child.complaints().lines()).hasSize(1);
        }
        Files.move(scratch.resolve("away"), folder);
        int held = ShortRuns.durable(folder);
        assertThat(held).isGreaterThanOrEqualTo(20);
        assertThat(loopwright("sweep", scratch.resolve("short-runs.yaml"), "--out", folder, "--max-runs", 1))
                .isZero();
        assertThat(ShortRuns.durable(folder)).isEqualTo(held + 1);
    }
}
