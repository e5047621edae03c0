package org.loopwright.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The finder of numbers that nothing printed finds planted ones. */
class PageNumbersTest {

    @TempDir
    Path docs;

    private PageNumbers finder;

    @BeforeEach
    void anAnswer() throws IOException {
        Files.createDirectory(docs.resolve("answers"));
        Files.writeString(docs.resolve("answers/a.txt"), "batteries  600 +/- 66 days\nvehicles  840 +/- 8 days\n");
        finder = new PageNumbers(docs, List.of("\\b(19|20)\\d\\d\\b"));
    }

    @Test
    void printedNumbersAndThoseOfThePatternsPass() {
        assertThat(finder.faults("""
                        In 2024 batteries took 600 ± 66 days,
                        vehicles 840.
                        <!-- answers/a.txt: /^batteries/ 600 66; /^vehicles/ 840 -->
                        """)).isEmpty();
    }

    @Test
    void aNumberOfNoCommandIsFound() {
        assertThat(finder.faults("Batteries took 601 days.\n"))
                .singleElement()
                .asString()
                .contains("line 1", "[601] tied to no command");
    }

    @Test
    void aNumberThatItsCommandDoesNotPrintIsFound() {
        assertThat(finder.faults("Batteries took 840 days.\n<!-- answers/a.txt: /^batteries/ 840 -->\n"))
                .singleElement()
                .asString()
                .contains("/^batteries/ holds [840]");
    }

    @Test
    void aTieOfWhatIsNotSaidIsFound() {
        assertThat(finder.faults("- None.\n- Some.\n<!-- answers/a.txt: /^batteries/ 600 -->\n"))
                .singleElement()
                .asString()
                .contains("line 2", "tied is 600");
    }

    @Test
    void aTieBelongsToTheItemBeforeIt() {
        assertThat(finder.faults("- 600 days.\n- 840 days.\n<!-- answers/a.txt: /^vehicles/ 840 -->\n"))
                .singleElement()
                .asString()
                .contains("line 1", "[600]");
    }

    @Test
    void codeAndTargetsOfLinksAreNoResults() {
        assertThat(finder.faults("Say `--days 12` ([here](a1.md#7)).\n\n```yaml\nseed: 5\n```\n\n    print 6\n"))
                .isEmpty();
    }

    @Test
    void aTieThatCannotBeReadIsRefused() {
        assertThatThrownBy(() -> finder.faults("12\n<!-- answers/a.txt: batteries 12 -->\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no tie can be read");
    }

    @Test
    void whatWasBrokenIsOneStatement() {
        assertThat(PageNumbers.statements(
                        List.of("Fast: a in 3,", "  b in 2", "  batteries: 1", "    of 4", "", "  c 5", "  d 6")))
                .containsExactly("Fast: a in 3, b in 2 batteries: 1 of 4", "", "  c 5", "  d 6");
    }

    @Test
    void thousandsAreOneNumberAndSignsAreNone() {
        assertThat(NumberText.of("3 600 runs, −0.05 and 1e-9, H2, 0.1.0 of 12"))
                .containsExactly("3600", "0.05", "1", "0.1", "12");
    }
}
