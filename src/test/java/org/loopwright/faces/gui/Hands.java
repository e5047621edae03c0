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
import javax.swing.JLabel;
import javax.swing.JList;
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

    private static List<Component> controls(Container window) {
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

    /** No word of a button or label that can be seen is cut off, and all of them stand out from their ground. */
    final void legible() throws Exception {
        List<String> faults = ask(() -> {
            List<String> found = new ArrayList<>();
            for (Window window : Window.getWindows()) {
                if (window.isShowing()) {
                    inside(window, JLabel.class).forEach(label -> Legible.judge(label, label.getText(), found));
                    inside(window, JTextField.class).forEach(field -> Legible.judge(field, found));
                    inside(window, AbstractButton.class)
                            .forEach(button -> Legible.judge(button, button.getText(), found));
                }
            }
            return found;
        });
        require(faults.isEmpty(), "every word can be read: " + faults);
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
