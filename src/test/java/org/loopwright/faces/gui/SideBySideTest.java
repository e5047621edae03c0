package org.loopwright.faces.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.faces.exchange.OpenedResults;
import org.loopwright.subject.model.LoopModel;

/** Two stored runs, of a folder and of an archive, whose days move together. No window, pinned seeds. */
class SideBySideTest {

    private static String headless(PlayedRun run, double day) {
        LoopModel model = new LoopModel(run.model().scenario(), run.model().streams());
        model.start();
        model.advanceTo(day);
        return model.stateHash();
    }

    @Test
    void theDaysMoveTogetherAndEachIsComparedWithItsStore(@TempDir Path folder) throws Exception {
        Path a = Results.sweep(folder, "a", "batteries", 200);
        Path b = Results.sweep(folder, "b", "aerospace", 420);
        Path archive = folder.resolve("b.zip");
        Results.command("archive", b.toString(), "--out", archive.toString());
        try (OpenedResults opened = OpenedResults.open(archive)) {
            LoopwrightGui gui = new LoopwrightGui(
                    List.of(Results.session(a, 3), Results.session(opened.folder(), 2)), Optional.empty());
            RunBeside other = gui.beside().orElseThrow();
            assertThat(gui.session().title()).as("the longer one is played").isEqualTo("b, run 2");
            assertThat(other.session().title()).isEqualTo("a, run 3");
            gui.session().daysPerFrame(37);
            gui.start();
            assertThat(other.shownDay()).isZero();
            for (int frame = 1; frame <= 5; frame++) {
                gui.step();
                assertThat(gui.shownDay()).isEqualTo(37.0 * frame);
                assertThat(other.shownDay()).isEqualTo(gui.shownDay());
                assertThat(other.hash()).isEqualTo(headless(other, other.shownDay()));
            }
            gui.seek(60.5);
            assertThat(other.shownDay()).isEqualTo(60.5);
            assertThat(other.hash()).isEqualTo(headless(other, 60.5));
            double end = other.model().scenario().end();
            while (gui.outcome().isEmpty()) {
                gui.step();
                assertThat(other.shownDay()).isEqualTo(Math.min(end, gui.shownDay()));
            }
            assertThat(gui.verdict()).isEqualTo(", same as stored ✓");
            assertThat(other.verdict()).isEqualTo(", same as stored ✓");
            assertThat(other.heading()).isEqualTo("a, run 3, " + Numerals.day(end) + ", same as stored ✓");
            gui.seek(10);
            assertThat(other.verdict()).as("on day 10 nothing is told").isEmpty();
        }
    }

    @Test
    void aPageIsNamedWhereThereIsOne(@TempDir Path folder) throws Exception {
        assertThat(ResultsPage.open(folder))
                .startsWith("There is no report.html in")
                .contains("report.html");
        Path page = Files.writeString(folder.resolve("report.html"), "<!doctype html><title>t</title>");
        assertThat(ResultsPage.open(folder)).contains(page.toString());
    }
}
