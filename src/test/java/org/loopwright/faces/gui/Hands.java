package org.loopwright.faces.gui;

import java.awt.AWTException;
import java.awt.Component;
import java.awt.Container;
import java.awt.GraphicsEnvironment;
import java.awt.Image;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.image.MultiResolutionImage;
import java.awt.image.RenderedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageIO;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JFileChooser;
import javax.swing.JFrame;
import javax.swing.JList;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;
import javax.swing.JOptionPane;
import javax.swing.JScrollBar;
import javax.swing.JSlider;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import org.loopwright.faces.cli.option.Home;
import org.loopwright.faces.cli.run.WindowLaboratory;
import sim.display.Console;

/** What every sitting at the windows needs: pictures of the screen, answers to dialogs, and things asked of the windows. */
abstract class Hands {

    /** The property is set for every sitting. */
    static final Home HOME = new Home(Path.of(System.getProperty("loopwright.home", "")));

    private final Path folder;
    private final Robot robot;

    Hands(Path folder) throws AWTException {
        this.folder = folder;
        robot = new Robot();
    }

    /** Anything unexpected ends the machine with code 3. */
    static Path begin(String folder) throws IOException {
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> {
            fault.printStackTrace();
            Runtime.getRuntime().halt(3);
        });
        return Files.createDirectories(Path.of(folder));
    }

    static LoopwrightGui opened(List<Session> sessions) throws Exception {
        return ask(() -> {
            LoopwrightGui gui = new LoopwrightGui(sessions, Optional.of(new WindowLaboratory(HOME)));
            gui.createController();
            return gui;
        });
    }

    /** Closing the console ends the machine with code 0. */
    static void end(Console console) throws Exception {
        System.out.println("closing");
        SwingUtilities.invokeAndWait(console::doClose);
        throw new IllegalStateException("closing the last console ends the program");
    }

    final Path folder() {
        return folder;
    }

    final Robot robot() {
        return robot;
    }

    /** Every control that can be seen and used has a name, for whoever does not see it, and takes the focus. */
    final void reachable(Container... windows) throws Exception {
        List<String> faults = ask(() -> {
            List<String> found = new ArrayList<>();
            for (Container window : windows) {
                for (Component control : controls(window)) {
                    String name = control.getAccessibleContext().getAccessibleName();
                    String what = control.getClass().getSimpleName() + " '" + name + "' "
                            + ((JComponent) control).getToolTipText();
                    if (name == null || name.isBlank()) {
                        found.add("no name: " + what);
                    }
                    if (!control.isFocusable()) {
                        found.add("no focus: " + what);
                    }
                }
            }
            return found;
        });
        require(faults.isEmpty(), "every control is reached by keys: " + faults);
    }

    static List<Component> controls(Container window) {
        List<Component> controls = new ArrayList<>();
        for (Component child : window.getComponents()) {
            boolean isControl = child instanceof AbstractButton
                    || child instanceof JComboBox<?>
                    || child instanceof JSlider
                    || child instanceof JTextField
                    || child instanceof JList<?>
                    || child instanceof Timeline;
            if (isControl && child.isShowing() && child.isEnabled()) {
                controls.add(child);
            } else if (child instanceof Container inner && !(child instanceof JScrollBar)) {
                controls.addAll(controls(inner));
            }
        }
        return controls;
    }

    /** No word that can be seen is cut off or covered, and all of them stand out from their ground. */
    final void legible(LoopwrightGui gui) throws Exception {
        List<String> faults = ask(() -> Legible.faults(gui));
        require(faults.isEmpty(), "every word can be read:\n" + String.join("\n", faults));
    }

    /** So many windows are open, all of them on the screen, and none covers another. */
    static void standApart(Console console, int count) {
        Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
        List<Rectangle> places = new ArrayList<>(List.of(console.getBounds()));
        for (Object frame : console.getAllFrames()) {
            if (((JFrame) frame).isVisible()) {
                places.add(((JFrame) frame).getBounds());
            }
        }
        require(places.size() == count, count + " windows are open, were " + places.size());
        for (Rectangle place : places) {
            require(screen.contains(place), place + " is on the screen " + screen);
            for (Rectangle other : places) {
                require(place.equals(other) || !place.intersects(other), place + " does not cover " + other);
            }
        }
    }

    /** An item of the menus of a window, by its words; menus within menus are looked through too. */
    static JMenuItem item(JMenuBar bar, String words) {
        return items(bar).stream()
                .filter(item -> item.getText().equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no item " + words));
    }

    static List<JMenuItem> items(JMenuBar bar) {
        List<JMenuItem> items = new ArrayList<>();
        for (int i = 0; i < bar.getMenuCount(); i++) {
            for (Component item : bar.getMenu(i).getMenuComponents()) {
                if (item instanceof JMenuItem one) {
                    items.add(one);
                }
            }
        }
        return items;
    }

    /** What somebody does while a dialog is open. */
    interface Meanwhile {
        void with(JDialog dialog) throws Exception;
    }

    /** Does something that opens a dialog, and something else while it is open, which closes it. */
    final void during(Runnable opening, Meanwhile meanwhile) throws Exception {
        AtomicBoolean ended = new AtomicBoolean();
        SwingUtilities.invokeLater(() -> {
            opening.run();
            ended.set(true);
        });
        JDialog open = null;
        for (int waited = 0; open == null; waited++) {
            require(waited < 1000, "a dialog opens");
            robot.delay(10);
            open = ask(() -> {
                for (Window window : Window.getWindows()) {
                    if (window.isShowing() && window instanceof JDialog dialog) {
                        return dialog;
                    }
                }
                return null;
            });
        }
        settle();
        meanwhile.with(open);
        for (int waited = 0; !ended.get(); waited++) {
            require(waited < 1000, "the dialog '" + open.getTitle() + "' is closed");
            robot.delay(10);
        }
        settle();
    }

    /** Chooses a file in the dialog that an action opens; to the question whether to replace it, if it comes, says so. */
    final void answer(Runnable action, Path file, int replace) throws Exception {
        AtomicBoolean ended = new AtomicBoolean();
        SwingUtilities.invokeLater(() -> {
            action.run();
            ended.set(true);
        });
        for (int waited = 0; !ended.get(); waited++) {
            require(waited < 3000, "the dialog ends");
            robot.delay(10);
            onSwing(() -> {
                for (Window window : Window.getWindows()) {
                    if (window.isShowing() && window instanceof JDialog dialog) {
                        for (JFileChooser chooser : inside(dialog, JFileChooser.class)) {
                            chooser.setSelectedFile(file.toFile());
                            chooser.approveSelection();
                        }
                        inside(dialog, JOptionPane.class).forEach(question -> question.setValue(replace));
                    }
                }
            });
        }
        settle();
    }

    static <T extends Component> List<T> inside(Container container, Class<T> kind) {
        List<T> found = new ArrayList<>();
        for (Component child : container.getComponents()) {
            if (kind.isInstance(child) && child.isShowing()) {
                found.add(kind.cast(child));
            } else if (child instanceof Container inner) {
                found.addAll(inside(inner, kind));
            }
        }
        return found;
    }

    final void photograph(String name) throws Exception {
        settle();
        picture(name);
    }

    /** What is on the screen at this moment, drawn to the end or not. */
    final void picture(String name) throws IOException {
        Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment()
                .getDefaultScreenDevice()
                .getDefaultConfiguration()
                .getBounds();
        MultiResolutionImage all = robot.createMultiResolutionScreenCapture(screen);
        List<Image> variants = all.getResolutionVariants();
        ImageIO.write(
                (RenderedImage) variants.get(variants.size() - 1),
                "png",
                folder.resolve("screen-" + name + ".png").toFile());
    }

    /**
     * Lets what is under way be drawn. Robot.waitForIdle asks the same of the X server, but gives up only after ten
     * seconds each time where something moves on the screen all the while, as it does here.
     */
    final void settle() throws Exception {
        for (int round = 0; round < 3; round++) {
            SwingUtilities.invokeAndWait(() -> Toolkit.getDefaultToolkit().sync());
            robot.delay(60);
        }
    }

    static void onSwing(Runnable action) throws Exception {
        SwingUtilities.invokeAndWait(action);
    }

    static <T> T ask(Callable<T> question) throws Exception {
        AtomicReference<T> answer = new AtomicReference<>();
        SwingUtilities.invokeAndWait(() -> {
            try {
                answer.set(question.call());
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
        return answer.get();
    }

    static void require(boolean holds, String claim) {
        if (!holds) {
            throw new IllegalStateException("not so: " + claim);
        }
    }
}
