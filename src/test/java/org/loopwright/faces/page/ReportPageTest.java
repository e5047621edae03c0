package org.loopwright.faces.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.faces.findings.Answer;
import org.loopwright.faces.findings.SyntheticStudy;
import org.loopwright.lab.file.JournalException;
import org.loopwright.lab.random.Purpose;
import org.loopwright.lab.random.Streams;

class ReportPageTest {

    private static final String EVIL = "</script><img src=x onerror=alert(1)> @content@";
    private static final Pattern CONTENT =
            Pattern.compile("<script type=\"application/json\" id=\"content\">(.*?)</script>", Pattern.DOTALL);

    @TempDir
    private static Path results;

    private static Answer answer;

    @TempDir
    private Path folder;

    @BeforeAll
    static void study() throws IOException {
        SyntheticStudy study = new SyntheticStudy();
        study.industries = List.of("batteries", "aerospace");
        study.write(results);
        answer = Answer.of(results, EVIL, seed -> new Streams(seed, 1).of(Purpose.Lab.RESAMPLE)::nextDouble);
    }

    private static String content(String page) {
        Matcher content = CONTENT.matcher(page);
        assertThat(content.find()).isTrue();
        return content.group(1);
    }

    @Test
    void aPageIsOneFileThatAsksForNothing() throws IOException {
        String page = Files.readString(ReportPage.write(answer, results, folder.resolve("report.html")));

        assertThat(page).startsWith("<!doctype html>").hasSizeLessThan(5_000_000);
        assertThat(page).doesNotContain("<link", " src=\"", "@import", "@library@", "@scripts@", "@style@");
        assertThat(page).contains("default-src 'none'");
    }

    @Test
    void thePolicyKnowsTheScriptsThatAreThere() throws IOException {
        String page = ReportPage.html(answer, results);
        List<String> scripts = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(scripts).hasSize(2).allSatisfy(script -> assertThat(page).contains("'" + PageText.digest(script)));
    }

    @Test
    void whatAStudyIsCalledIsText() throws IOException {
        String page = ReportPage.html(answer, results);

        assertThat(page).contains("<title>&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt; @content@ – Loopwright");
        assertThat(content(page)).doesNotContain("<", ">").contains("\\u003c/script\\u003e\\u003cimg");
    }

    @Test
    void theSameTablesGiveTheSamePage() throws IOException {
        assertThat(ReportPage.html(answer, results)).isEqualTo(ReportPage.html(answer, results));
    }

    @Test
    void aLinkIsReplacedAndNotFollowedAndAFolderIsLeftAlone() throws IOException {
        Path other = Files.writeString(folder.resolve("other.txt"), "mine");
        Path page = Files.createSymbolicLink(folder.resolve(ReportPage.FILE), other);
        ReportPage.write(answer, folder);

        assertThat(other).hasContent("mine");
        assertThat(Files.isRegularFile(page, LinkOption.NOFOLLOW_LINKS)).isTrue();

        Path taken = Files.createDirectories(folder.resolve("sub").resolve(ReportPage.FILE));
        assertThatThrownBy(() -> ReportPage.write(answer, taken.getParent()))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("is a folder");
    }

    @Test
    void aFileOfAnotherKindThatAPersonNamesIsLeftAlone() throws IOException {
        Path study = Files.writeString(folder.resolve("study.yaml"), "study: mine");
        Path link = Files.createSymbolicLink(folder.resolve("link.html"), study);
        for (Path named : List.of(study, link)) {
            assertThatThrownBy(() -> ReportPage.write(answer, results, named))
                    .isInstanceOf(JournalException.class)
                    .hasMessage(named + " is there already, is not what this command writes, and is not overwritten");
        }
        assertThat(study).hasContent("study: mine");

        Path page = ReportPage.write(answer, results, folder.resolve("sub/page.html"));
        assertThat(ReportPage.write(answer, results, page)).isNotEmptyFile();
    }

    @Test
    void aFolderOutsideIsNamedByItsOwnNameInCommands() throws IOException {
        Path odd = Files.createDirectories(folder.resolve("it's mine"));
        assertThat(content(ReportPage.html(answer, odd))).contains("\"folder\":\"'it'\\\\''s mine'\"");
        assertThat(content(ReportPage.html(answer, results)))
                .contains("\"folder\":\"" + results.getFileName() + "\"")
                .doesNotContain(results.toString());
    }

    @Test
    void noRunIsOnThePageButThoseToLookAt() throws IOException {
        // 2 industries, 2 rules, 5 depths, 4 systems: cells, whatever the number of replications.
        assertThat(content(ReportPage.html(answer, results)).split("\"ellipse\"", -1))
                .hasSize(1 + 80);
    }
}
