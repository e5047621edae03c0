package org.loopwright.faces.gui;

import java.awt.AWTException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.swing.JMenuItem;
import javax.swing.JTextArea;
import sim.display.Console;

/** A sitting at two stored runs side by side, in a Java machine of its own with a real screen. */
final class BesidePlay extends Hands {

    private final LoopwrightGui gui;
    private final Console console;

    private BesidePlay(Path folder, LoopwrightGui gui) throws AWTException {
        super(folder);
        this.gui = gui;
        console = gui.console().orElseThrow();
    }

    /** Arguments: folder of the sheets, folder for pictures, and a word that is not looked at. */
    public static void main(String[] arguments) throws Exception {
        Path folder = begin(arguments[1]);
        Path results = Files.createTempDirectory(folder, "results");
        Path a = Results.sweep(results, "quick", "batteries", 500);
        Path b = Results.sweep(results, "slow", "batteries", 365);
        BesidePlay play = new BesidePlay(folder, opened(List.of(Results.session(a, 1), Results.session(b, 4))));
        play.play(a);
        end(play.console);
    }

    private void play(Path results) throws Exception {
        standApart(console, 7);
        RunBeside other = gui.beside().orElseThrow();
        onSwing(() -> gui.transport().seek(700));
        settle();
        photograph("beside");
        legible(gui);
        reachable(console.getContentPane(), gui.windows().orElseThrow().score().frame());
        require(other.shownDay() == 700 && gui.shownDay() == 700, "both show the day that was asked for");
        RunWindows left = gui.windows().orElseThrow();
        RunWindows right = other.windows().orElseThrow();
        require(ask(() -> left.score().heading()).equals("quick, run 1, day 700"), "the left says what it is");
        require(ask(() -> right.score().heading()).equals("slow, run 4, day 700"), "the right says what it is");
        onSwing(console::pressPause);
        for (int waited = 0; gui.shownDay() < 720; waited++) {
            require(waited < 3000, "they play");
            Thread.sleep(10);
        }
        onSwing(console::pressPause);
        settle();
        require(other.shownDay() == gui.shownDay(), "days move together in play");
        onSwing(() -> gui.transport().seek(1e9));
        settle();
        photograph("beside-horizon");
        legible(gui);
        for (RunWindows windows : List.of(left, right)) {
            String heading = ask(() -> windows.score().heading());
            require(heading.endsWith("same as stored ✓"), "each is compared with its store: " + heading);
        }
        onSwing(gui::restart);
        settle();
        require(gui.shownDay() == 0 && other.shownDay() == 0, "a restart begins both");
        page(results);
        onSwing(() -> gui.look(Look.DARK));
        onSwing(() -> right.scenes().get(1).frame().setVisible(true));
        onSwing(() -> gui.transport().seek(600));
        photograph("beside-dark");
        legible(gui);
    }

    private void page(Path results) throws Exception {
        Files.delete(results.resolve("report.html"));
        String none = ask(() -> {
            item("Page of the stored results").doClick();
            return said();
        });
        require(none.contains("There is no report.html in " + results), "that there is no page is said: " + none);
        Files.writeString(results.resolve("report.html"), "<!doctype html><title>t</title>");
        String some = ask(() -> {
            item("Page of the stored results").doClick();
            return said();
        });
        require(some.contains(results.resolve("report.html").toString()), "a page is named: " + some);
    }

    private String said() {
        return String.join(
                "\n",
                inside(gui.controls(), JTextArea.class).stream()
                        .map(JTextArea::getText)
                        .toList());
    }

    private JMenuItem item(String words) {
        return item(console.getJMenuBar(), words);
    }
}
