package org.loopwright.faces.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.faces.cli.option.Home;

class LimitsCommandTest {

    private static final Path LIMITS = Path.of("params", "limits");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void runShowsTheoryBesideResultOfALimit() {
        assertThat(type(Path.of(""), "run", "params/limits/windows-k1.yaml")).isZero();
        assertThat(out.toString()).contains("theory 45   observed 45.", "standard error", "n 6000   agrees");
        String first = out.toString();

        out.getBuffer().setLength(0);
        assertThat(type(Path.of(""), "run", "params/limits/windows-k1.yaml", "--seed", "7"))
                .isZero();
        assertThat(out.toString()).isNotEqualTo(first).contains("theory 45   observed");

        out.getBuffer().setLength(0);
        type(Path.of(""), "run", "params/limits/windows-k1.yaml", "--set=industry.coordination.release_period=60");
        assertThat(out.toString()).contains("theory 30   observed");
    }

    @Test
    void whatDoesNotGoWithALimitIsRefused() {
        assertThat(type(Path.of(""), "run", "params/limits/windows-k1.yaml", "--replication", "2"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--replication does not go with a limit");
        assertThat(type(Path.of(""), "limits", "--threads", "0")).isEqualTo(2);
        assertThat(type(Path.of(""), "limits", "--write", "no/such/folder/page.md"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--write must name a file in a folder that exists");
    }

    @Test
    void limitsRunsAllWritesThePageAndKeepsWhatIsWrittenByHand() throws IOException {
        Path home = homeWith("owner-null", "generation-single");
        Path page = folder.resolve("page.md");
        assertThat(type(home, "limits", "--write", page.toString())).isZero();
        assertThat(out.toString()).contains("2 limits: 2 agree with theory, 0 miss it for a stated reason");
        String made = Files.readString(page);
        assertThat(made).contains("params/limits/owner-null.yaml", "params/limits/generation-single.yaml");

        Files.writeString(page, made + "\nBy hand.\n");
        assertThat(type(home, "limits", "--write", page.toString(), "--threads", "3"))
                .isZero();
        assertThat(page).hasContent(made + "\nBy hand.\n");
    }

    @Test
    void someLimitsAreRunAloneAndAFirstLookIsQuick() throws IOException {
        Path home = homeWith("owner-null", "generation-single");
        assertThat(type(home, "limits", "--only", "owner-null", "--quick")).isZero();
        assertThat(out.toString()).contains("1 limits: 1 agree with theory");
        assertThat(err.toString()).contains("1 of 1: owner-null").doesNotContain("generation-single");
        assertThat(type(home, "limits", "--only", "owner-nul")).isEqualTo(2);
        assertThat(err.toString()).contains("there is no limit 'owner-nul'; did you mean 'owner-null'?");
        assertThat(type(
                        home,
                        "limits",
                        "--quick",
                        "--write",
                        folder.resolve("page.md").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--write needs all limits with all their replications");
    }

    /** A miss that no file explains is a failure; the same miss with a reason is not. */
    @Test
    void anUnexplainedMissEndsWithCodeOne() throws IOException {
        Path home = homeWith("owner-null");
        Path limit = home.resolve(LIMITS).resolve("owner-null.yaml");
        String unlike = Files.readString(limit)
                .replace("system.means.firms: 4", "system.means.firms: 4\n    system.division.slots: 1");
        Files.writeString(limit, unlike);
        assertThat(type(home, "limits")).isEqualTo(1);
        assertThat(out.toString()).contains("MISSES", "1 miss it for none.");

        Files.writeString(limit, unlike + "miss: Divisions have fewer slots here.\n");
        assertThat(type(home, "limits")).isZero();
        assertThat(out.toString()).contains("1 miss it for a stated reason");
    }

    private Path homeWith(String... limits) throws IOException {
        Path home = folder.resolve("home");
        try (Stream<Path> sheets = Files.walk(LIMITS.resolve("sheets"))) {
            sheets.filter(Files::isRegularFile).forEach(file -> copy(file, home.resolve(file)));
        }
        for (String limit : limits) {
            Path file = LIMITS.resolve(limit + ".yaml");
            copy(file, home.resolve(file));
        }
        return home;
    }

    private static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.copy(from, to);
        } catch (IOException cannotCopy) {
            throw new UncheckedIOException(cannotCopy);
        }
    }

    private int type(Path home, String... words) {
        return Main.run(new Home(home), new PrintWriter(out, true), new PrintWriter(err, true), words);
    }
}
