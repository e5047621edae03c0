package org.loopwright.faces.cli.params;

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
import org.loopwright.faces.cli.Main;
import org.loopwright.faces.cli.option.Home;
import org.loopwright.faces.cli.text.SourceStatus;
import org.loopwright.lab.sheet.Entry;

/** Pages on sheets and paths. */
class ParamsExplainCommandTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aSheetIsExplainedValueByValueUnderTheGroupsOfTheSheet() {
        assertThat(explain("batteries")).isZero();

        for (Entry entry : Home.find().parameters().industrySheet("batteries").entries()) {
            assertThat(out.toString()).contains("  " + entry.path() + " = " + entry.valueText());
        }
        assertThat(out.toString())
                .contains("cost: unit cost and process experience")
                .contains("  cost.difficulty = 1 [1]  range [0.5, 3]  assumed");
    }

    @Test
    void aPathIsExplainedWithTheValueOfEverySheet() {
        assertThat(explain("industry.cost.difficulty")).isZero();

        assertThat(out.toString())
                .contains("difficulty gamma of finding a better component [1]; a number within [0.1, 10]");
        assertThat(Home.find().parameters().industries())
                .allSatisfy(name -> assertThat(out.toString()).contains("  " + name + " = "));
    }

    @Test
    void aShortNameIsExplainedAsWhatItStandsFor() {
        assertThat(explain("vertical_integration")).isZero();

        assertThat(out.toString()).contains("short for system.integration.depth", "  hybrid-pipeline = 0.35 [1]");
    }

    @Test
    void aPageThatIsThereIsNotOverwritten() throws IOException {
        Path page = folder.resolve("page.html");
        assertThat(explain("closed-loop", "--html", "--out", page.toString())).isZero();
        String before = Files.readString(page);

        assertThat(explain("batteries", "--html", "--out", page.toString())).isEqualTo(2);

        assertThat(Files.readString(page)).isEqualTo(before).startsWith("<!DOCTYPE html>");
        assertThat(err.toString()).contains("is not overwritten");
    }

    @Test
    void aWebPageNeedsNoOtherFileAndHasNoTextThatItTakesForMarkup() {
        assertThat(explain("batteries", "--html")).isZero();

        assertThat(out.toString()).doesNotContain("<script", "src=", "href=", "url(");
        long opened = out.toString().chars().filter(c -> c == '<').count();
        assertThat(out.toString().chars().filter(c -> c == '>').count()).isEqualTo(opened);
    }

    @Test
    void everyLineOfAMarkdownTableHasAsManyCells() {
        assertThat(explain("semiconductors", "--markdown")).isZero();

        List<String> rows =
                out.toString().lines().filter(line -> line.startsWith("|")).toList();
        assertThat(rows).hasSizeGreaterThan(70);
        assertThat(rows)
                .allMatch(row ->
                        row.replace("\\|", "").chars().filter(c -> c == '|').count() == 9);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            assumed: wide                                   | assumed
            assumed: tunnel hours did not fall (X, checked) | assumed
            about 4 % a month (Benkard 2000), second-hand   | second-hand
            VW ID.3 35 % in-house (UBS 2023), unchecked     | unchecked
            EMA over FDA (BMJ 2014), checked; computed      | computed
            default                                         | default
            somebody said so                                | unsourced
            """)
    void theStatusOfASourceIsItsLastWordOnIt(String source, String status) {
        assertThat(SourceStatus.of(new Entry("a.b", "1", "1", 0, 2, source, 1, "a number")))
                .isEqualTo(status);
    }

    @Test
    void theDescriptionOfTheModelIsNamedWhereItNamesTheParameter() throws IOException {
        Path model = folder.resolve("model.md");
        Files.writeString(
                model, "# Model\n\n## Approval\n\nWith probability `criticality` it queues.\n\n## Money\n\nNone.\n");

        assertThat(ModelMentions.of(model).of("approval.criticality")).containsExactly("Approval");
        assertThat(ModelMentions.of(model).of("approval.time.mean")).isEmpty();
        assertThat(ModelMentions.of(folder.resolve("none.md")).of("approval.criticality"))
                .isEmpty();
    }

    @Test
    void ofASilentSheetItIsSaidThatTheDeclarationSpeaks() {
        Entry silent = new Entry("a.b", "1", "1", 0.5, 2, "assumed: as before", 0, "a number");
        Entry plain = new Entry("a.c", "3", "1", Double.NaN, Double.NaN, Entry.DEFAULT, 0, "a number");
        List<SheetPage.Row> rows = Stream.of(silent, plain)
                .map(entry -> new SheetPage.Row(entry.path(), entry, List.of()))
                .toList();
        SheetPage page = new SheetPage("a", List.of(), List.of(new SheetPage.Section("", rows)));

        assertThat(page.text())
                .contains(
                        "  a.b = 1 [1]  range [0.5, 2]  assumed\n",
                        "      assumed: as before (declared with the parameter; the sheet is silent)\n")
                .endsWith("  a.c = 3 [1]  default\n      a number\n");
        assertThat(page.markdown()).contains("assumed: as before (declared with the parameter; the sheet is silent)");
    }

    private int explain(String... words) {
        String[] all = new String[words.length + 2];
        all[0] = "params";
        all[1] = "explain";
        System.arraycopy(words, 0, all, 2, words.length);
        return Main.run(Home.find(), new PrintWriter(out, true), new PrintWriter(err, true), all);
    }
}
