package org.loopwright.faces.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.loopwright.faces.cli.option.Home;
import org.loopwright.lab.file.Checksums;
import org.loopwright.subject.scenario.SheetFiles;

/**
 * What people do wrong, typed as they type it: each gets exactly its message, exit code 2, nothing on the standard
 * output, no stack trace, and leaves every file as it was.
 */
class BadInputTest {

    static final String STUDY = """
        study: small
        title: A small study
        seed: 7
        replications: 2
        base: pair
        horizon: 1500
        factors:
          - {path: system, levels: [plain, other]}
          - {path: vertical_integration, levels: [0, 0.5, 1]}
        keep:
          series_every_days: 90
          spans: {replications: [1], where: {system: plain}}
        """;

    @TempDir
    Path home;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    static Stream<BadInput> cases() {
        return BadInputCases.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void whatCannotBeDoneIsSaidExactlyAndLeavesNothingBehind(BadInput bad) throws IOException {
        lay();
        bad.preparation().accept(home);
        SortedMap<String, String> before = files();

        int code = type(bad.words());

        assertThat(err.toString().replace(home.toString(), "@").strip()).isEqualTo(bad.message());
        assertThat(code).as("exit code").isEqualTo(2);
        assertThat(out.toString()).as("standard output").isEmpty();
        assertThat(err.toString()).doesNotContain("\tat ", "Exception");
        assertThat(files()).as("files").isEqualTo(before);
    }

    @Test
    void theTableHasTheNumberOfCasesThatWasAskedFor() {
        assertThat(BadInputCases.all()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(BadInputCases.all()).extracting(BadInput::kind).doesNotHaveDuplicates();
    }

    @Test
    void theSheetsThatTheCasesSpoilAreSound() throws IOException {
        lay();

        assertThat(type("params", "check")).as(err.toString()).isZero();
    }

    @Test
    void aFolderOfAnotherStudyIsRefusedWithTheDifferenceAndKept() throws IOException {
        lay();
        Path study = home.resolve("params/studies/small.yaml");
        String folder = home.resolve("runs").toString();
        assertThat(type("sweep", "small", "--out", folder, "--threads", "2")).isZero();
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        SortedMap<String, String> before = files();

        Files.writeString(study, STUDY.replace("seed: 7", "seed: 8"));
        assertThat(type("sweep", "small", "--out", folder)).isEqualTo(2);
        Files.writeString(study, STUDY);

        assertThat(err.toString().replace(home.toString(), "@"))
                .isEqualTo("The folder @/runs holds the runs of another study or of another build. Choose another"
                        + " folder. Held there (-), asked for now (+):\n"
                        + "  - seed: 0x0000000000000007\n"
                        + "  + seed: 0x0000000000000008\n");
        assertThat(out.toString()).isEmpty();
        assertThat(files()).isEqualTo(before);
    }

    /** Sound sheets of a small world. */
    private void lay() {
        SheetFiles.folder(home);
        SheetFiles.write(home.resolve("params/studies/small.yaml"), STUDY);
        SheetFiles.write(home.resolve("params/dsm/four.csv"), "1,0.5,0,0\n0,1,0,0\n0,0,1,0.2\n0.3,0,0,1\n");
    }

    private int type(String... words) {
        return Main.run(
                new Home(home),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Arrays.stream(words)
                        .map(word -> word.replace("@", home.toString()))
                        .toArray(String[]::new));
    }

    /** Every file and folder of the home, with its checksum. */
    private SortedMap<String, String> files() throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(home)) {
            for (Path path : all.toList()) {
                files.put(
                        home.relativize(path).toString(),
                        Files.isRegularFile(path) ? Checksums.of(path).sha256() : "folder");
            }
        }
        files.put("folders beside: runs", String.valueOf(List.of(Files.exists(Path.of("runs", "small")))));
        return files;
    }
}
