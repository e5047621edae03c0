package org.loopwright.faces.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Studies, samples and drivers of strangers, and places where nothing may be written. */
@Timeout(60)
class StrangersFilesTest {

    private static final String STUDY = """
            study: sent
            title: %s
            seed: 1
            replications: 1
            industry: batteries
            horizon: 300
            warm_up: 100
            follow: 200
            factors:
              - {path: system, levels: [%s]}
            """;

    @TempDir
    Path scratch;

    private StrangersCase.Said check(String title, String levels) throws IOException {
        Path file = Files.writeString(scratch.resolve("sent.yaml"), STUDY.formatted(title, levels));
        return StrangersCase.type("params", "check", file.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"A\\0B\"", "\"A\\e]0;PWN\\a\"", "\"a\\rb\"", "\"\\u202Eb\"", "\"a\\nPASSED\"", "|\n  a\n  b"})
    void charactersThatActAreRefusedInTitlesAfterTheirEscapesAreRead(String title) throws IOException {
        StrangersCase.Said said = check(title, "closed-loop");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.text())
                .containsPattern("sent.yaml:2:\\d+: ")
                .containsPattern("which is not seen but acts|must be one line");
        assertThat(said.text().chars()).noneMatch(c -> c == 0x1B || c == 0 || c == 0x202E || c == '\r');
    }

    @Test
    void aTitleMayBeFoldedOverLines() throws IOException {
        assertThat(check(">\n  a long\n  title", "closed-loop").code()).isZero();
    }

    @Test
    void aThousandTimesTheSameIsOneSentence() throws IOException {
        StrangersCase.Said said = check("Sent", "closed-loop" + ", closed-loop".repeat(1000));
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.text().lines())
                .hasSize(2)
                .first()
                .asString()
                .endsWith("has the level 'closed-loop' twice; likewise in 999 more places");
        assertThat(check("Sent", numbered(1000)).text().lines().count()).isLessThanOrEqualTo(102);
    }

    private static String numbered(int count) {
        StringBuilder levels = new StringBuilder("closed-loop");
        for (int i = 0; i < count; i++) {
            levels.append(", none-").append(i);
        }
        return levels.toString();
    }

    @Test
    void pipesAreNotReplacedAndNotWaitedFor() throws Exception {
        Path pipe = scratch.resolve("pipe.yaml");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "skipped: no pipes here");
        String[][] commands = {
            {"limits", "--write", pipe.toString()},
            {"params", "check", pipe.toString()},
            {"sweep", pipe.toString()},
            {"verify", pipe.toString()},
            {"import", "--ema", pipe.toString()},
            {"import", "--salib", pipe.toString(), pipe.toString()},
            {"params", "explain", "batteries", "--out", pipe.toString()},
            {"archive", "runs", "--out", pipe.toString()}
        };
        for (String[] command : commands) {
            StrangersCase.Said said = StrangersCase.type(command);
            assertThat(said.code()).as(String.join(" ", command)).isEqualTo(2);
            assertThat(said.text()).doesNotContain("fault of Loopwright");
        }
        assertThat(Files.exists(pipe, LinkOption.NOFOLLOW_LINKS)).isTrue();
        assertThat(Files.isRegularFile(pipe)).isFalse();
    }

    @Test
    void whatIsPackedIsNotUnpackedBeyondTheMemory() throws IOException {
        Path bomb = scratch.resolve("bomb.tar.gz");
        long size = Runtime.getRuntime().maxMemory() / 8 + (1 << 20);
        byte[] zeros = new byte[1 << 20];
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb), 1 << 16)) {
            for (long written = 0; written < size; written += zeros.length) {
                out.write(zeros);
            }
        }
        StrangersCase.Said said = StrangersCase.type("import", "--ema", bomb.toString());
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.text()).contains("bomb.tar.gz", "for which this Java has no room");
    }

    @Test
    void aDriverThatIsCutOffIsToldInWords() throws IOException {
        Path folder = Files.createDirectories(scratch.resolve("results"));
        Files.writeString(folder.resolve("dictionary.csv"), "table,column,unit,type,meaning\n");
        Path driver = Files.write(scratch.resolve("duckdb_jdbc-cut.jar"), new byte[] {'P', 'K', 3, 4, 0});
        StrangersCase.Said said =
                StrangersCase.type("sql", folder.toString(), "select 1", "--driver", driver.toString());
        assertThat(said.text()).doesNotContain("fault of Loopwright", "\tat ");
    }
}
