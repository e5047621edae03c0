package org.loopwright.faces.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.faces.cli.option.Home;
import org.loopwright.lab.file.Checksums;

/** A complete study on a disk that cannot be written, such as an archive's, is still an answer. */
class ReadOnlyFolderTest {

    @TempDir
    Path scratch;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void completeStudyIsShownAgainAndVerifiedAndNothingIsWritten() throws Exception {
        try (Tmpfs small = Tmpfs.mount(Files.createDirectory(scratch.resolve("disk")), "20m")) {
            Path disk = small.folder();
            assertThat(loopwright(
                            "sweep",
                            "golden",
                            "--set",
                            "warm_up=365",
                            "--set",
                            "horizon=175",
                            "--out",
                            disk.toString()))
                    .as(err.toString())
                    .isZero();
            String answer = before(out.toString(), "36 of 36 runs made");
            small.remount("ro");
            Map<String, String> files = digests(disk);

            assertThat(loopwright(
                            "sweep",
                            "golden",
                            "--set",
                            "warm_up=365",
                            "--set",
                            "horizon=175",
                            "--out",
                            disk.toString()))
                    .as(err.toString())
                    .isZero();
            assertThat(before(out.toString(), "All 36 runs were there already")).isEqualTo(answer);
            assertThat(loopwright("verify", disk.toString(), "--rows", "3"))
                    .as(err.toString())
                    .isZero();
            assertThat(digests(disk)).isEqualTo(files);
        }
    }

    @Test
    void anotherStudyOrABrokenTableIsRefusedInOneSentence() throws Exception {
        try (Tmpfs small = Tmpfs.mount(Files.createDirectory(scratch.resolve("disk")), "20m")) {
            Path disk = small.folder();
            assertThat(loopwright(
                            "sweep",
                            "golden",
                            "--set",
                            "warm_up=365",
                            "--set",
                            "horizon=175",
                            "--out",
                            disk.toString()))
                    .as(err.toString())
                    .isZero();
            Files.writeString(disk.resolve("spans.csv"), "run\n");
            small.remount("ro");
            assertThat(loopwright(
                            "sweep",
                            "golden",
                            "--set",
                            "warm_up=365",
                            "--set",
                            "horizon=175",
                            "--out",
                            disk.toString()))
                    .isEqualTo(2);
            assertThat(err.toString().lines().toList().get(0))
                    .startsWith("The folder " + disk + " cannot be written, and its files are not as they were written:"
                            + " spans.csv");
            assertThat(loopwright(
                            "sweep",
                            "golden",
                            "--set",
                            "warm_up=365",
                            "--set",
                            "horizon=275",
                            "--out",
                            disk.toString()))
                    .isEqualTo(2);
            assertThat(err.toString()).contains("holds the runs of another study");
        }
    }

    private int loopwright(String... words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(new Home(Path.of("")), new PrintWriter(out, true), new PrintWriter(err, true), words);
    }

    private static String before(String text, String mark) {
        assertThat(text).contains(mark);
        return text.substring(0, text.indexOf(mark));
    }

    private static Map<String, String> digests(Path folder) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                digests.put(
                        folder.relativize(file).toString(), Checksums.of(file).sha256());
            }
        }
        return digests;
    }
}
