package org.loopwright.faces.gui;

import java.awt.AWTException;
import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.swing.JDialog;
import javax.swing.JFrame;
import javax.swing.JSlider;
import javax.swing.JTextField;
import javax.swing.MenuSelectionManager;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.scenario.ParameterFolder;
import sim.display.Console;

/** A sitting without a mouse: keys are pressed, and nothing else, in a Java machine of its own with a real screen. */
final class KeysPlay extends Hands {

    private final LoopwrightGui gui;
    private final Console console;

    private KeysPlay(Path folder, LoopwrightGui gui) throws AWTException {
        super(folder);
        this.gui = gui;
        console = gui.console().orElseThrow();
    }

    /** Arguments: folder of the sheets, folder for pictures. */
    public static void main(String[] arguments) throws Exception {
        Path folder = begin(arguments[1]);
        ParameterFolder sheets = new ParameterFolder(Path.of(arguments[0]));
        Session session = Sessions.sideBySide(sheets, sheets.spec("batteries"), List.of(), new Streams(1, 1));
        KeysPlay play = new KeysPlay(folder, opened(List.of(session)));
        play.play();
        System.out.println("closing");
        play.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Q);
        Thread.sleep(5000);
        throw new IllegalStateException("Ctrl+Q ends the program");
    }

    private void play() throws Exception {
        onSwing(() -> gui.transport().seek(1500));
        onSwing(() -> {
            console.toFront();
            console.requestFocus();
        });
        await("the console has the focus", () -> focused() == console);
        everyControl();
        tabs();
        sliderAndTimeline();
        drawing();
        charts();
        help();
        experiment();
        dialogs();
    }

    /** Tab goes round all controls of the console that can be seen. */
    private void everyControl() throws Exception {
        List<Component> controls = ask(() -> controls(console.getContentPane()));
        Set<Component> met = new LinkedHashSet<>();
        for (int i = 0; i < 80 && !met.containsAll(controls); i++) {
            press(KeyEvent.VK_TAB);
            Component owner = ask(
                    () -> KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner());
            if (owner != null) {
                met.add(owner);
            }
        }
        List<Component> missed =
                controls.stream().filter(control -> !met.contains(control)).toList();
        require(controls.size() > 20 && missed.isEmpty(), "Tab reaches every control; missed are " + missed);
        require(met.contains(console.getTabPane()), "and the tabs");
    }

    private void tabs() throws Exception {
        focus(console.getTabPane());
        press(KeyEvent.VK_RIGHT);
        await("an arrow key shows the next tab", () -> console.getTabPane().getSelectedIndex() == 1);
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_PAGE_DOWN);
        await("and so does Ctrl+Page Down", () -> console.getTabPane().getSelectedIndex() == 2);
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_PAGE_UP);
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_PAGE_UP);
        await("Ctrl+Page Up goes back", () -> console.getTabPane().getSelectedIndex() == 0);
    }

    private void sliderAndTimeline() throws Exception {
        JSlider depth = ask(() -> gui.controls().levers().sliders().get(0));
        focus(depth);
        int before = ask(depth::getValue);
        press(KeyEvent.VK_RIGHT);
        await("an arrow key moves a slider", () -> depth.getValue() == before + 1);
        require(gui.session().edits().size() == 1, "which changes a value");
        focus(gui.transport().timeline());
        press(KeyEvent.VK_RIGHT);
        await("an arrow key goes on by 30 days", () -> gui.shownDay() == 1530);
        press(KeyEvent.VK_PAGE_UP);
        await("Page Up by a year", () -> gui.shownDay() == 1895);
        press(KeyEvent.VK_HOME);
        await("Home goes to day 0", () -> gui.shownDay() == 0);
        press(KeyEvent.VK_END);
        await("End to the last day", () -> gui.shownDay() == 7300);
        onSwing(() -> gui.transport().seek(2200));
    }

    /** Ctrl+F6 goes to the drawings, arrow keys from one thing to the next, Enter inspects it. */
    private void drawing() throws Exception {
        SceneWindow network = gui.scenes().get(0);
        for (int i = 0; i < 8 && focused() != network.frame(); i++) {
            press(KeyEvent.VK_CONTROL, KeyEvent.VK_F6);
        }
        require(focused() == network.frame(), "Ctrl+F6 goes to the drawing");
        await("the drawing points at something", () -> network.pointed().isPresent());
        Set<String> told = new LinkedHashSet<>();
        for (int way :
                new int[] {KeyEvent.VK_DOWN, KeyEvent.VK_RIGHT, KeyEvent.VK_DOWN, KeyEvent.VK_RIGHT, KeyEvent.VK_UP}) {
            press(way);
            told.add(ask(
                    () -> network.pointed().map(spot -> spot.place().toString()).orElse("nothing")));
        }
        require(told.size() == 5, "arrow keys go from one thing to the next: " + told);
        photograph("pointed");
        legible(gui);
        int open = ask(() -> console.getAllInspectors().size());
        press(KeyEvent.VK_ENTER);
        await("Enter inspects it", () -> console.getAllInspectors().size() == open + 1);
        int shown = (int) gui.shownDay();
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_RIGHT);
        await("Ctrl+Right is a step in every window", () -> gui.shownDay() > shown);
    }

    private void charts() throws Exception {
        JFrame charts = gui.charts().window().frame();
        for (int i = 0; i < 8 && focused() != charts; i++) {
            press(KeyEvent.VK_CONTROL, KeyEvent.VK_F6);
        }
        require(focused() == charts, "Ctrl+F6 goes to the charts");
        int before = ask(this::countCharts);
        press(KeyEvent.VK_ALT, KeyEvent.VK_S);
        await("Alt+S opens the menu Show", KeysPlay::isMenuOpen);
        press(KeyEvent.VK_DOWN);
        press(KeyEvent.VK_ENTER);
        await("a chart comes or goes by keys", () -> countCharts() != before);
        press(KeyEvent.VK_ALT, KeyEvent.VK_E);
        await("Alt+E opens the menu Export", KeysPlay::isMenuOpen);
        press(KeyEvent.VK_DOWN);
        press(KeyEvent.VK_RIGHT);
        press(KeyEvent.VK_ENTER);
        escape("a chart is saved");
    }

    private int countCharts() {
        int count = 0;
        for (Component panel : gui.charts().window().panels()) {
            count += panel.isShowing() ? 1 : 0;
        }
        return count;
    }

    private static boolean isMenuOpen() {
        return MenuSelectionManager.defaultManager().getSelectedPath().length > 0;
    }

    private void help() throws Exception {
        again(gui.charts().window().frame());
        press(KeyEvent.VK_F1);
        await("F1 explains the drawings from every window", this::isExplained);
        press(KeyEvent.VK_ESCAPE);
        await("Escape ends that", () -> !isExplained());
    }

    private boolean isExplained() {
        return gui.scenes().stream()
                .anyMatch(window -> window.frame().getGlassPane() instanceof ReadingGuide look && look.isReading());
    }

    private void experiment() throws Exception {
        ExperimentWindow window = gui.studies().orElseThrow();
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_E);
        await("Ctrl+E opens the experiment in every window", () -> focused() == window.frame());
        press(KeyEvent.VK_ALT, KeyEvent.VK_F);
        await(
                "Alt+F goes to the words",
                () -> KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner() instanceof JTextField);
        for (char letter : "OVERLAP".toCharArray()) {
            press(letter);
        }
        await("words are found", () -> window.finder().found().size() < 10);
        press(KeyEvent.VK_DOWN);
        press(KeyEvent.VK_ENTER);
        await(
                "Enter in the list makes a factor",
                () -> window.factors().factors().size() == 1);
        press(KeyEvent.VK_ESCAPE);
        await("Escape closes the window", () -> !window.frame().isVisible());
        again(console);
    }

    private void dialogs() throws Exception {
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_O);
        escape("a sheet is opened");
        again(console);
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_S);
        escape("a sheet is saved");
        again(console);
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_D);
        await("Ctrl+D makes it dark", () -> gui.look() == Look.DARK);
        press(KeyEvent.VK_F10);
        await("F10 opens the menus", KeysPlay::isMenuOpen);
        press(KeyEvent.VK_ESCAPE);
        press(KeyEvent.VK_ESCAPE);
        await("Escape closes them", () -> !isMenuOpen());
    }

    /** Without somebody who manages windows nothing has the focus once a dialog is gone. */
    private void again(JFrame window) throws Exception {
        onSwing(() -> Shortcuts.show(window));
        await("the window has the focus again", () -> focused() == window);
    }

    /** A dialog is there, and Escape closes it. */
    private void escape(String what) throws Exception {
        await("a dialog opens where " + what, () -> dialog().isPresent());
        Window open = ask(() -> dialog().orElseThrow());
        await("it has the focus", () -> focused() == open);
        press(KeyEvent.VK_ESCAPE);
        await("Escape closes the dialog where " + what, () -> dialog().isEmpty());
        settle();
    }

    private static Optional<Window> dialog() {
        for (Window window : Window.getWindows()) {
            if (window.isShowing() && window instanceof JDialog) {
                return Optional.of(window);
            }
        }
        return Optional.empty();
    }

    private static Window focused() {
        return KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusedWindow();
    }

    private void focus(Component component) throws Exception {
        onSwing(component::requestFocusInWindow);
        await(
                component + " has the focus",
                () -> KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner() == component);
    }

    private void await(String claim, Callable<Boolean> holds) throws Exception {
        for (int waited = 0; !ask(holds); waited++) {
            require(
                    waited < 500,
                    claim + "; the focus is at "
                            + ask(() -> KeyboardFocusManager.getCurrentKeyboardFocusManager()
                                    .getFocusOwner()));
            robot().delay(10);
        }
    }

    private void press(int... keys) throws Exception {
        for (int key : keys) {
            robot().keyPress(key);
        }
        // As long as a hand does: Swing gives a label the focus while its key is down.
        robot().delay(60);
        for (int i = keys.length - 1; i >= 0; i--) {
            robot().keyRelease(keys[i]);
        }
        robot().delay(40);
        onSwing(() -> {});
        onSwing(() -> {});
    }
}
