package org.loopwright.faces.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.faces.cli.option.Home;
import org.loopwright.lab.file.Checksums;
import org.loopwright.lab.file.FileBlocks;
import org.loopwright.lab.journal.SegmentFiles;
import org.loopwright.lab.run.Manifest;

/** Tables of many runs are looked at block by block: two of ten thousand numbers, of which the last 110 were made. */
class VerifyBlocksTest {

    @TempDir
    static Path shared;

    @TempDir
    private Path scratch;

    private Path results;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int type(Object... words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return type(out, err, words);
    }

    private static int type(StringWriter out, StringWriter err, Object... words) {
        String[] texts = Arrays.stream(words).map(String::valueOf).toArray(String[]::new);
        return Main.run(new Home(Path.of("")), new PrintWriter(out, true), new PrintWriter(err, true), texts);
    }

    @BeforeAll
    static void sweepOnce() throws IOException {
        Path study = Files.writeString(shared.resolve("blocks.yaml"), """
            study: blocks
            seed: 5
            replications: 10100
            industry: batteries
            systems: [closed-loop]
            horizon: 3
            warm_up: 0
            follow: 2
            factors:
              - {path: vertical_integration, levels: [0.5]}
            keep: {series_every_days: 1}
            """);
        StringWriter said = new StringWriter();
        Path made = shared.resolve("made");
        assertThat(type(said, said, "sweep", study, "--out", made, "--replications", "9991-10100", "--pooled"))
                .as(said.toString())
                .isZero();
    }

    @BeforeEach
    void copy() throws IOException {
        Path made = shared.resolve("made");
        results = scratch.resolve("results");
        try (Stream<Path> files = Files.walk(made)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = results.resolve(made.relativize(file));
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }

    private FileBlocks blocks(String file) throws IOException {
        return Manifest.read(results).blocks().orElseThrow().tables().stream()
                .filter(table -> table.name().equals(file))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachBlockIsAPartOfItsFileAndIsRepeatedByItself() throws IOException {
        for (String file : List.of("outcomes.csv", "generations.csv", "series.csv", "spans.csv")) {
            byte[] bytes = Files.readAllBytes(results.resolve(file));
            int middle = (int) blocks(file).start(2);
            assertThat(blocks(file).blocks())
                    .containsExactly(
                            new FileBlocks.Block(middle, Checksums.sha256(Arrays.copyOf(bytes, middle))),
                            new FileBlocks.Block(
                                    bytes.length - middle,
                                    Checksums.sha256(Arrays.copyOfRange(bytes, middle, bytes.length))));
            if (file.equals("outcomes.csv")) {
                assertThat(new String(bytes, middle, 6, StandardCharsets.UTF_8)).isEqualTo("10001,");
            }
        }
        assertThat(type("verify", results, "--blocks", "2")).as(out.toString()).isZero();
        assertThat(out.toString())
                .contains("Blocks: 2 of 2 of each table", "PASSED: 100 of 100 runs", "(of blocks that have 100)");
        assertThat(type("verify", results, "--blocks", "1-2", "--rows", "3"))
                .as(out.toString())
                .isZero();
        assertThat(out.toString()).contains("PASSED: 3 of 3 runs", "(of blocks that have 10100)");
        assertThat(type("verify", results, "--files")).as(out.toString()).isZero();
        assertThat(out.toString()).contains("PASSED: all is as it was written; no run was repeated.");
        assertThat(type("verify", results, "--blocks", "3")).isEqualTo(2);
        assertThat(err.toString()).contains("--blocks must be within [1, 2], was 3");
        assertThat(type("verify", results, "--blocks", "2-1")).isEqualTo(2);
        Path zip = scratch.resolve("blocks.zip");
        assertThat(type("archive", results, "--out", zip, "--partial"))
                .as(err.toString())
                .isZero();
        assertThat(type("verify", zip, "--blocks", "2", "--rows", "5"))
                .as(out + "")
                .isZero();
    }

    @Test
    void aByteThatIsDamagedIsToldByItsBlock() throws IOException {
        SegmentFiles.flip(results.resolve("series.csv"), blocks("series.csv").start(2) + 40, 0);
        String told = "series.csv: block 2 (runs 10001 to 20000) is not as it was written";
        for (String[] words :
                new String[][] {{"--files"}, {"--rows", "1"}, {"--blocks", "2"}, {"--blocks", "1-2", "--files"}}) {
            Object[] all = new Object[words.length + 2];
            System.arraycopy(words, 0, all, 2, words.length);
            all[0] = "verify";
            all[1] = results;
            assertThat(type(all)).as(out.toString()).isEqualTo(1);
            assertThat(out.toString()).contains(told, "FAILED: ").doesNotContain("outcomes.csv: ");
        }
        assertThat(type("verify", results, "--blocks", "1")).as(out.toString()).isZero();
        assertThat(out.toString()).contains("PASSED: 10 of 10 runs");
    }

    @Test
    void aByteMoreOrLessMovesAllBlocksBehindIt() throws IOException {
        SegmentFiles.change(results.resolve("outcomes.csv"), bytes -> Arrays.copyOf(bytes, bytes.length + 1));
        assertThat(type("verify", results, "--files", "--blocks", "2")).isEqualTo(1);
        assertThat(out.toString()).contains("outcomes.csv: block 2 (runs 10001 to 20000) is not as it was written");
        long middle = blocks("outcomes.csv").start(2);
        SegmentFiles.change(results.resolve("outcomes.csv"), bytes -> Arrays.copyOf(bytes, (int) middle - 9));
        assertThat(type("verify", results, "--files")).isEqualTo(1);
        assertThat(out.toString())
                .contains("outcomes.csv: blocks 1 (runs 1 to 10000), 2 (runs 10001 to 20000) are not as they were");
        assertThat(type("verify", results, "--files", "--blocks", "2")).isEqualTo(1);
        Files.delete(results.resolve("outcomes.csv"));
        assertThat(type("verify", results, "--blocks", "2")).isEqualTo(1);
        assertThat(out.toString()).contains("outcomes.csv: is missing");
    }
}
