package org.loopwright.faces.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.faces.findings.Answer;
import org.loopwright.lab.random.Purpose;
import org.loopwright.lab.random.Streams;

/** The page that a sweep serves, in a real browser, while runs end. */
@Tag("thorough")
class LiveInBrowserTest {

    private static final int MOST_WAIT = 200;

    @TempDir
    private Path folder;

    /** One system is switched off, a table is open and the page is scrolled: all stay, and the numbers are those of all runs. */
    @Test
    void numbersGrowWhileRunsEndAndWhatOneHasChosenStays() throws Exception {
        try (LiveRows rows = new LiveRows(
                        folder,
                        "A study",
                        own -> Answer.of(
                                own, "A study", seed -> new Streams(seed, 1).of(Purpose.Lab.RESAMPLE)::nextDouble));
                LiveServer server = new LiveServer(rows);
                Browser browser = Browser.start(folder)) {
            for (int r = 1; r <= 3; r++) {
                LiveRuns.end(rows, r, "closed-loop", r, 500 + r);
                LiveRuns.end(rows, 10 + r, "deployment-engine", r, 400 - r);
            }
            browser.complaints();
            browser.open(server.address(), 1366, false);
            assertThat(cell(browser, "closed-loop")).contains("502 ±");
            browser.run("document.querySelector('input[value=\"deployment-engine\"]').click()");
            browser.run("document.querySelector('#standing summary').click()");
            browser.run("scrollTo({top: 700, behavior: 'instant'})");
            long at = browser.number("return Math.round(scrollY)");
            assertThat(at).isGreaterThan(300);

            for (int r = 4; r <= 6; r++) {
                LiveRuns.end(rows, r, "closed-loop", r, 800);
                LiveRuns.end(rows, 10 + r, "deployment-engine", r, 300);
                LiveRuns.end(rows, 20 + r, "hybrid-pipeline", r, 350);
            }
            for (int i = 0; i < MOST_WAIT && !cell(browser, "closed-loop").contains("651 ±"); i++) {
                Thread.sleep(100);
            }

            // The mean of 501, 502, 503 and three times 800.
            assertThat(cell(browser, "closed-loop")).contains("651 ±");
            assertThat(browser.texts(
                            "return [...document.querySelectorAll('input[name=system]')].filter(one => one.checked)"
                                    + ".map(one => one.value)"))
                    .containsExactlyInAnyOrder("closed-loop", "hybrid-pipeline");
            assertThat(browser.number("return document.querySelectorAll('#standing details[open] tbody tr').length"))
                    .isEqualTo(2);
            assertThat(browser.number("return Math.round(scrollY)")).isBetween(at - 2, at + 2);
            assertThat(browser.text("#live")).contains("under way");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static String cell(Browser browser, String system) {
        return String.valueOf(browser.run(
                "return document.querySelector(`[data-cell=\"batteries|${arguments[0]}\"]`)?.innerText ?? ''", system));
    }
}
