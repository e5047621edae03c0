package org.loopwright.faces.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loopwright.faces.findings.Answer;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.design.StudyReader;
import org.loopwright.lab.random.Purpose;
import org.loopwright.lab.random.Streams;
import org.loopwright.lab.run.Manifest;
import org.loopwright.lab.run.StudyRun;
import org.loopwright.lab.run.engine.Progress;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.study.LoopSubject;

/** The page of points spread over a space, carried out by the model itself: plane, boxes, curves and critical paths. */
@Tag("thorough")
class SpacesInBrowserTest {

    private static final ParameterFolder SHEETS = new ParameterFolder(Path.of("params"));
    private static final Path PICTURES =
            Path.of(System.getProperty("loopwright.home", "")).resolve("target/page");

    @TempDir
    private static Path folder;

    private static Browser browser;
    private static String address;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        browser = Browser.start(folder);
        Path file = Files.writeString(folder.resolve("spread.yaml"), """
            study: spread
            seed: 12
            replications: 2
            industry: batteries
            systems: [deployment-engine, closed-loop]
            horizon: 900
            warm_up: 100
            follow: 200
            keep: {series_every_days: 90, spans: {firms: [1], every_nth_project: 1}}
            responses: [{name: loop, measure: loop_mean_days}]
            factors:
              - {path: industry.research.gap, label: gap, range: [0.1, 0.65]}
              - {path: industry.trial.time.mean, label: trial_time, range: [7, 180], scale: log}
            design: {kind: latin_hypercube, points: 40}
            regions: [{response: loop, system: closed-loop, above: 435}]
            """);
        Study study = StudyReader.read(file, SHEETS);
        Path results = folder.resolve("results");
        LoopSubject subject = new LoopSubject();
        StudyRun.of(subject, study, SHEETS, results, 2, new Manifest.Program("0.1.0", "", null, subject.build()))
                .execute(Progress.silent());
        Answer answer = Answer.of(
                results,
                "Spread",
                seed -> new Streams(seed, 1).of(Purpose.Lab.RESAMPLE)::nextDouble,
                Optional.of(SHEETS));
        address = ReportPage.write(answer, results).toUri().toString();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"390,true", "1366,false"})
    void nothingIsCutEmptyOrInSomebodysWay(int width, boolean isDark) throws IOException {
        browser.complaints();
        browser.open(address, width, isDark);

        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.number("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
        assertThat(browser.texts("return [...document.querySelectorAll('figure')].filter(one => "
                        + "one.querySelectorAll('svg path[d], svg rect').length < 3).map(one => one.id)"))
                .isEmpty();
        assertThat(browser.texts(
                        "return [...document.querySelectorAll('svg *')].filter(one => [...one.attributes].some("
                                + "a => /NaN|undefined|Infinity/.test(a.value))).map(one => one.outerHTML)"))
                .isEmpty();
        assertThat(browser.texts("return [...document.querySelectorAll('figure')].flatMap(figure => {"
                        + " const box = figure.querySelector('svg').getBoundingClientRect();"
                        + " return [...figure.querySelectorAll('svg text')].filter(one => one.textContent !== '')"
                        + " .filter(one => { const at = one.getBoundingClientRect();"
                        + " return at.left < box.left - 1 || at.right > box.right + 1 || at.top < box.top - 1; })"
                        + " .map(one => figure.id + ': ' + one.textContent); })"))
                .as("texts that are cut")
                .isEmpty();
        browser.picture(PICTURES.resolve("spaces-" + width + (isDark ? "-dark" : "-light") + ".png"));
        assertThat(browser.hindrances()).isEmpty();
    }

    @Test
    void thePlaneHasItsPlacesAndTheIndustries() {
        browser.open(address, 1366, false);
        String plane = "[id$=plane-1]";

        assertThat(browser.text(plane + " h3")).isEqualTo("Who is ahead where: loop over gap and trial time");
        assertThat(browser.texts(
                        "return [...document.querySelectorAll('" + plane + " svg text')].map(one => one.textContent)"))
                .contains("batteries", "consumer-electronics");
        assertThat(browser.text(plane + " figcaption p")).contains("Everything else is as in batteries");
        browser.run("document.querySelector('" + plane + " summary').click()");
        assertThat(browser.number("return document.querySelectorAll('" + plane + " tbody tr').length"))
                .isEqualTo(40 + SHEETS.industries().size());
    }

    @Test
    void boxesCurvesAndPathsAreDrawnWithTheirCommands() {
        browser.open(address, 1366, false);

        assertThat(browser.number("return document.querySelectorAll('[id$=boxes-1] svg rect').length"))
                .isPositive();
        // Two systems, two factors, five places.
        assertThat(browser.number("return [...document.querySelectorAll('figure')].filter(one =>"
                        + " one.querySelector('h3').textContent.includes('partial dependence'))"
                        + ".flatMap(one => [...one.querySelectorAll('svg circle')]).length"))
                .isEqualTo(2 * 2 * 5);
        assertThat(browser.text("#paths h3")).isEqualTo("Critical paths: batteries");
        assertThat(browser.texts(
                        "return [...document.querySelectorAll('#paths + div code')].map(one => one.textContent)"))
                .hasSize(6)
                .allMatch(one ->
                        one.matches("loopwright why \\S*results#\\d+'? --system (deployment-engine|closed-loop)"));
        browser.run("document.querySelector('#paths summary').click()");
        // What the typical loop is made of sums up to its days, as the drawing says them.
        assertThat(browser.run("""
                const one = JSON.parse(document.getElementById("content").textContent).page.paths[0];
                return one.picks.every((pick, p) => Math.abs(pick.days - one.parts.reduce((sum, part) => sum + part.days[p], 0)) < 1e-6);
                """)).isEqualTo(true);
    }
}
