package org.loopwright.faces.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.faces.cli.option.Home;

/** Disks that are full or read-only, and a Java without fonts: one sentence, nothing lost, nothing half-written. */
class BadDiskTest {

    private static final List<String> TABLES =
            List.of("outcomes.csv", "generations.csv", "series.csv", "spans.csv", "dictionary.csv");

    @TempDir
    Path scratch;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void fullDiskIsNamedOnceAndWhatIsDurableGoesOnWithMoreRoom() throws Exception {
        Path disk = Files.createDirectory(scratch.resolve("disk"));
        Path elsewhere = scratch.resolve("elsewhere");
        assertThat(sweep(elsewhere)).as(err.toString()).isZero();
        forget();

        try (Tmpfs small = Tmpfs.mount(disk, "200k")) {
            assertThat(sweep(disk)).isEqualTo(2);
            assertThat(complaints())
                    .matches("The disk of the folder \\Q" + disk + "\\E is full: only \\d+ kB are free\\. What is done"
                            + " is kept; make room, and the same command goes on with the rest\\.");
            assertThat(out.toString()).isEmpty();
            assertThat(disk.resolve("outcomes.csv")).doesNotExist();
            assertThat(halfWritten(disk)).isEmpty();

            forget();
            small.remount("size=20m");
            assertThat(sweep(disk)).as(err.toString()).isZero();
            assertThat(out.toString()).containsPattern("\\b([1-9]|[12]\\d|3[0-5]) of 36 runs made");
            for (String table : TABLES) {
                assertThat(disk.resolve(table)).hasSameBinaryContentAs(elsewhere.resolve(table));
            }
        }
    }

    @Test
    void diskThatIsFullWhenTablesAreWrittenKeepsTheEarlierOnesWhole() throws Exception {
        try (Tmpfs small = Tmpfs.mount(Files.createDirectory(scratch.resolve("disk")), "20m")) {
            Path disk = small.folder();
            assertThat(sweep(disk)).as(err.toString()).isZero();
            byte[] series = Files.readAllBytes(disk.resolve("series.csv"));
            List<String> before = names(disk);
            forget();

            fill(disk.resolve("journal.ballast"), 100 * 1024);
            assertThat(sweep(disk)).isEqualTo(2);
            assertThat(complaints()).startsWith("The disk of the folder " + disk + " is full: only ");
            assertThat(complaints().lines()).hasSize(1);
            assertThat(disk.resolve("series.csv")).hasBinaryContent(series);

            Files.delete(disk.resolve("journal.ballast"));
            assertThat(names(disk)).isEqualTo(before);
        }
    }

    @Test
    void readOnlyFolderIsNamedWithTheReason() throws Exception {
        Path disk = Files.createDirectory(scratch.resolve("disk"));
        try (Tmpfs small = Tmpfs.mount(disk, "1m")) {
            small.remount("ro");
            for (Path folder : List.of(disk, disk.resolve("new"))) {
                forget();
                assertThat(sweep(folder)).isEqualTo(2);
                assertThat(complaints()).startsWith("The folder " + folder + " cannot be used: " + folder);
                assertThat(complaints().lines()).hasSize(1);
                assertThat(out.toString()).isEmpty();
            }
        }
    }

    /** A namespace of mounts in which the folder of the fonts is an empty one. */
    @Test
    void withoutAFontTheTablesStayTheAnswerIsGivenAndOneSentenceSaysWhatIsMissing() throws Exception {
        Path fonts = Path.of("/usr/share/fonts");
        assumeTrue(Files.isDirectory(fonts), "skipped, since this system keeps its fonts elsewhere");
        Tmpfs.mount(Files.createDirectory(scratch.resolve("trial")), "100k").close();
        Path folder = scratch.resolve("tables");
        String hidden = "mount -t tmpfs tmpfs " + fonts;
        String others = said("unshare", "-m", "sh", "-c", hidden + " && fc-list");
        assumeTrue(others.isBlank(), "skipped, since other folders hold fonts too: " + others);
        List<String> fontless = List.of("unshare", "-m", "sh", "-c", hidden + " && exec \"$@\"", "fontless");
        try (ChildProgram child = ChildProgram.start(scratch, fontless, words(folder))) {
            assertThat(child.code(60)).contains(0);
            assertThat(child.complaints())
                    .startsWith("The tables are written, but this Java cannot draw the figures (")
                    .endsWith("The same command then draws them from the tables.");
            assertThat(child.complaints().lines()).hasSize(1);
            assertThat(child.out()).contains("W [days]", "36 of 36 runs made");
        }
        assertThat(TABLES).allSatisfy(table -> assertThat(folder.resolve(table)).isNotEmptyFile());
        assertThat(halfWritten(folder)).isEmpty();

        assertThat(sweep(folder, new String[0])).as(err.toString()).isZero();
        assertThat(folder.resolve("figures")).isNotEmptyDirectory();
    }

    private static String said(String... words) throws IOException {
        Process process = new ProcessBuilder(words).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** With the calibration page for an answer, which needs no figures. */
    private int sweep(Path folder) {
        return sweep(folder, "--pooled");
    }

    private int sweep(Path folder, String... further) {
        String[] words = words(folder, further);
        return Main.run(new Home(Path.of("")), new PrintWriter(out, true), new PrintWriter(err, true), words);
    }

    private static String[] words(Path folder, String... further) {
        List<String> words =
                new ArrayList<>(List.of("sweep", "golden", "--set", "warm_up=365", "--set", "horizon=175"));
        words.addAll(List.of("--out", folder.toString()));
        words.addAll(List.of(further));
        return words.toArray(String[]::new);
    }

    /** What was complained about, without lines on progress. */
    private String complaints() {
        return String.join(
                "\n",
                err.toString().lines().filter(line -> !line.contains(" runs/s")).toList());
    }

    private void forget() {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
    }

    /** Writes until only so much is left. */
    private static void fill(Path ballast, long left) throws IOException {
        long free = Files.getFileStore(ballast.getParent()).getUsableSpace();
        try (OutputStream bytes = Files.newOutputStream(ballast)) {
            bytes.write(new byte[(int) (free - left)]);
        }
    }

    private static List<String> halfWritten(Path folder) throws IOException {
        return names(folder).stream().filter(name -> name.endsWith(".part")).toList();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
