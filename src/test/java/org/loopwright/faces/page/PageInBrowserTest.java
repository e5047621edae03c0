package org.loopwright.faces.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loopwright.faces.findings.Answer;
import org.loopwright.faces.findings.SyntheticStudy;
import org.loopwright.lab.random.Purpose;
import org.loopwright.lab.random.Streams;

/** The page in a real browser: from a file, without a network, at two widths, in light and dark. */
@Tag("thorough")
class PageInBrowserTest {

    static final String EVIL = "</script><img src=x onerror=alert(1)> & <b>bold</b>";

    private static final Path PICTURES =
            Path.of(System.getProperty("loopwright.home", "")).resolve("target/page");

    @TempDir
    private static Path folder;

    private static Browser browser;
    private static String address;

    @BeforeAll
    static void open() throws IOException {
        browser = Browser.start(folder);
        address = page(new SyntheticStudy(), folder.resolve("results"), EVIL);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private static String page(SyntheticStudy study, Path results, String title) throws IOException {
        study.write(results);
        Answer answer = Answer.of(results, title, seed -> new Streams(seed, 1).of(Purpose.Lab.RESAMPLE)::nextDouble);
        return ReportPage.write(answer, results).toUri().toString();
    }

    @ParameterizedTest
    @CsvSource({"390,false", "390,true", "1366,false", "1366,true"})
    void opensFromAFileWithoutComplaintOrRequestAndHindersNobody(int width, boolean isDark) throws IOException {
        browser.complaints();
        browser.requests();
        browser.open(address, width, isDark);

        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests()).containsExactly(address);
        assertThat(browser.number("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
        browser.picture(PICTURES.resolve("synthetic-" + width + (isDark ? "-dark" : "-light") + ".png"));
        assertThat(browser.hindrances()).isEmpty();
    }

    @Test
    void everyFigureIsThereAndHoldsSomething() {
        browser.open(address, 1366, false);

        assertThat(browser.texts("return [...document.querySelectorAll('figure')].map(one => one.id)"))
                .contains("standing", "pareto", "overview", "depth", "depth-effect", "factor-1", "stages", "waits");
        assertThat(browser.texts("return [...document.querySelectorAll('figure')].filter(one => "
                        + "one.querySelectorAll('svg path[d], svg rect').length < 4 || one.querySelector('svg').getBBox().height < 40)"
                        + ".map(one => one.id)"))
                .as("empty")
                .isEmpty();
        assertThat(browser.texts(
                        "return [...document.querySelectorAll('svg *')].filter(one => [...one.attributes].some("
                                + "a => /NaN|undefined|Infinity/.test(a.value))).map(one => one.outerHTML)"))
                .as("what is nowhere")
                .isEmpty();
    }

    @Test
    void titlesThatHoldMarkupAreText() {
        browser.open(address, 1366, false);

        assertThat(browser.text("h1")).isEqualTo(EVIL);
        assertThat(browser.run("return document.title")).isEqualTo(EVIL + " – Loopwright");
        assertThat(browser.number("return document.querySelectorAll('h1 *, main img').length"))
                .isZero();
    }

    @Test
    void filtersChangeTheNumbersToThoseOfTheTables() {
        browser.open(address, 1366, false);
        String cells = "return [...document.querySelectorAll('table.matrix tbody tr')].map(row => row.innerText)";
        assertThat(browser.texts(cells)).hasSize(9);

        choose("industry", "batteries");
        String observed = browser.texts(cells).get(0);
        assertThat(browser.texts(cells)).hasSize(1);
        assertThat(observed).contains("batteries").contains(shown("batteries", "closed-loop", "observed"));

        choose("means", "equal");
        assertThat(browser.texts(cells).get(0))
                .isNotEqualTo(observed)
                .contains(shown("batteries", "closed-loop", "equal"));

        browser.run("document.querySelector('input[value=\"closed-loop\"]').click()");
        assertThat(browser.texts(cells).get(0)).doesNotContain(shown("batteries", "closed-loop", "equal"));
        assertThat(
                        browser.texts(
                                "return [...document.querySelectorAll('table.matrix thead th')].map(one => one.innerText.trim())"))
                .containsExactly("Industry", "simulation-frontier", "deployment-engine", "hybrid-pipeline");

        choose("depth", "2");
        assertThat(browser.texts(cells).get(0)).contains(shownAt("batteries", "hybrid-pipeline", "equal", 2));
        assertThat(browser.text("#ask + div")).contains("Batteries").contains("resources made equal");
    }

    @Test
    void anAddressMayAskForAView() {
        browser.open(address + "?industry=batteries&means=equal", 1366, false);

        assertThat(browser.texts(
                        "return [...document.querySelectorAll('table.matrix tbody th')].map(one => one.innerText)"))
                .containsExactly("batteries");
        assertThat(browser.text("#ask + div")).contains("resources made equal");
    }

    private static void choose(String name, String value) {
        browser.run(
                "const one = document.querySelector(`select[name=${arguments[0]}]`); one.value = arguments[1];"
                        + " one.dispatchEvent(new Event('change'))",
                name,
                value);
    }

    /** Embodiment time as the matrix must show it at the first depths, from the numbers that the page was given. */
    private static String shown(String industry, String system, String means) {
        return shownAt(industry, system, means, 0);
    }

    private static String shownAt(String industry, String system, String means, int depth) {
        return String.valueOf(browser.run("""
                const all = JSON.parse(document.getElementById("content").textContent).page.answer;
                const at = all.depths[arguments[3]].depth[arguments[1]];
                const one = all.cells.find(cell => cell.industry === arguments[0] && cell.system === arguments[1]
                  && cell.means === arguments[2] && cell.vertical_integration === at);
                return Math.round(one.embodiment_time_days.estimate) + " ± " + Math.round(one.embodiment_time_days.half_width);
                """, industry, system, means, depth));
    }

    @Test
    void aCellTellsItsRunAndItsCommand() {
        browser.open(address, 1366, false);
        browser.run("document.querySelector('[data-cell=\"batteries|closed-loop\"] button').click()");

        assertThat(browser.text("#matrix ~ .card"))
                .contains("closed-loop in batteries")
                .containsPattern("loopwright gui results#\\d+")
                .contains("loopwright report results --json");
    }

    @Test
    void figuresAreSavedAsSvgAndTheirNumbersAsCsv() throws Exception {
        browser.open(address, 1366, false);
        for (String kind : List.of("svg", "csv")) {
            browser.run("document.querySelector('#pareto [data-save=" + kind + "]').click()");
            Path file = folder.resolve("pareto." + kind);
            for (int i = 0; i < 100 && Files.notExists(file); i++) {
                Thread.sleep(50);
            }
            String text = Files.readString(file);
            assertThat(text).contains("closed-loop").doesNotContain("var(--");
            if (kind.equals("csv")) {
                assertThat(text.lines()).hasSize(1 + 9 * 4);
            }
        }
    }

    @Test
    void keysAloneReachTheAnswerTheFiltersAndEveryCell() {
        browser.open(address, 1366, false);

        assertThat(
                        browser.texts(
                                "return [...document.querySelectorAll('a[href], select, input, button, summary')].slice(0, 1).map(one => one.textContent)"))
                .containsExactly("Skip to the answer");
        assertThat(
                        browser.number(
                                "return document.querySelectorAll('[tabindex]:not([tabindex=\"0\"]):not([tabindex=\"-1\"])').length"))
                .as("an order of its own")
                .isZero();
        browser.run("document.querySelector('#pareto summary').click()");
        assertThat(browser.number("return document.querySelectorAll('#pareto table tbody tr').length"))
                .isEqualTo(9 * 4);
        assertThat(
                        browser.number(
                                "return [...document.querySelectorAll('figure svg')].filter(one => !one.getAttribute('aria-label')).length"))
                .isZero();
    }
}
