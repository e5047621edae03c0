package org.loopwright.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every number that the pages quote is what its command printed, and that print is of this model. */
class PublishedNumbersTest {

    private static final Path DOCS = Path.of("docs");
    private static final Path LIST = DOCS.resolve("answers/answers.csv");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/answer.md", "docs/studies.md"})
    void everyNumberIsPrintedByItsCommand(String page) throws IOException {
        assertThat(new PageNumbers(DOCS, untied()).faults(Files.readString(Path.of(page))))
                .as("tie a number with <!-- answers/STUDY.txt: /line/ number --> behind its paragraph")
                .isEmpty();
    }

    @Test
    void thePrintsAreThoseOfTheList() throws IOException {
        try (Stream<Path> files = Files.list(DOCS.resolve("answers"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".txt")))
                    .containsExactlyInAnyOrderElementsOf(
                            rows().stream().map(row -> row[0] + ".txt").toList());
        }
        for (String[] row : rows()) {
            assertThat(digest(DOCS.resolve("answers/" + row[0] + ".txt")))
                    .as("docs/answers/%s.txt is no longer what was printed: .ci/answers renew %s", row[0], row[0])
                    .isEqualTo(row[1]);
        }
    }

    @Test
    void thePrintsAreOfThisModelTheseSheetsAndTheseStudies() throws IOException {
        for (String[] row : rows()) {
            assertThat(digest(
                            Path.of("params/studies/golden.sha256"),
                            Path.of("params/FROZEN"),
                            Path.of("params/studies/" + row[0] + ".yaml")))
                    .as("what %s rests on has changed: .ci/answers renew %s, and mend the pages", row[0], row[0])
                    .isEqualTo(row[3]);
        }
    }

    private static List<String[]> rows() throws IOException {
        List<String> lines = Files.readAllLines(LIST);
        assertThat(lines).first().isEqualTo("study,answer_sha256,outcomes_sha256,rests_on_sha256");
        return lines.stream().skip(1).map(line -> line.split(",")).toList();
    }

    private static List<String> untied() throws IOException {
        try (var text = PublishedNumbersTest.class.getResourceAsStream("untied.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1)[0])
                    .toList();
        }
    }

    private static String digest(Path... files) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files) {
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
