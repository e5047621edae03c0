package org.loopwright.faces.gui;

import java.awt.AWTError;
import java.awt.AWTException;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.awt.Rectangle;
import java.awt.Robot;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javax.imageio.ImageIO;
import javax.swing.SwingUtilities;
import javax.swing.ToolTipManager;
import org.loopwright.lab.file.Folders;
import org.loopwright.lab.file.WholeFile;
import sim.display.Console;

/** Opens the windows and waits until they are closed. */
public final class Windows {

    private Windows() {}

    /** Why no window can be opened on this machine, in one sentence; empty if one can. */
    public static Optional<String> problem() {
        try {
            GraphicsEnvironment screens = GraphicsEnvironment.getLocalGraphicsEnvironment();
            if (!GraphicsEnvironment.isHeadless() && screens.getScreenDevices().length > 0) {
                return Optional.empty();
            }
        } catch (HeadlessException | AWTError | LinkageError none) {
            // Java says so in many ways.
            return Optional.of(noScreen());
        }
        return Optional.of(noScreen());
    }

    private static String noScreen() {
        String display = System.getenv("DISPLAY");
        return "There is no screen to open a window on ("
                + (display == null ? "DISPLAY is not set" : "DISPLAY is '" + display + "'")
                + ", or this Java comes without windows): run it on a desktop, or under xvfb-run; loopwright run needs none.";
    }

    /**
     * Opens the windows of a session, paused at its first day, and waits until the last one is closed.
     *
     * @param sessions one, or two side by side whose days move together
     * @param laboratory carries out what is composed at the windows
     * @throws InterruptedException if the wait is interrupted
     */
    public static void show(List<Session> sessions, Laboratory laboratory) throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        open(sessions, Optional.of(laboratory), closed);
        closed.await();
    }

    /**
     * Opens the windows, writes what they show as PNG into a folder, and closes them: {@code gui-desktop.png} is the
     * whole screen, {@code gui-score.png} the scoreboard, {@code gui-network.png}, {@code gui-pipeline.png} and {@code gui-dsm.png} are the drawings,
     * {@code gui-unknown.png} is the matrix with what simulators do not represent,
     * {@code gui-charts.png} is a sheet of all charts.
     *
     * @throws IOException if a picture cannot be written
     * @throws InterruptedException if it is interrupted
     */
    public static void photograph(List<Session> sessions, Path folder) throws IOException, InterruptedException {
        Folders.make(folder);
        System.setProperty(ReadingGuide.OFF, "true");
        LoopwrightGui gui = open(sessions, Optional.empty(), new CountDownLatch(1));
        try {
            Robot robot = new Robot();
            // The first frames arrive while windows are still being placed.
            robot.delay(1500);
            Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment()
                    .getDefaultScreenDevice()
                    .getDefaultConfiguration()
                    .getBounds();
            try (WholeFile file = WholeFile.in(folder, "gui-desktop.png")) {
                ImageIO.write(robot.createScreenCapture(screen), "png", file.stream());
                file.appear();
            }
            onSwing(() -> gui.screenshots(folder));
        } catch (AWTException noRobot) {
            throw new IOException("the screen cannot be read: " + noRobot.getMessage(), noRobot);
        } finally {
            gui.dispose();
        }
    }

    /** Something that writes files. */
    private interface Writing {
        void write() throws IOException;
    }

    private static void onSwing(Writing writing) throws IOException, InterruptedException {
        IOException[] failed = new IOException[1];
        try {
            SwingUtilities.invokeAndWait(() -> {
                try {
                    writing.write();
                } catch (IOException unwritable) {
                    failed[0] = unwritable;
                }
            });
        } catch (InvocationTargetException fault) {
            throw new IllegalStateException("the windows cannot be photographed", fault.getCause());
        }
        if (failed[0] != null) {
            throw failed[0];
        }
    }

    private static LoopwrightGui open(List<Session> sessions, Optional<Laboratory> laboratory, CountDownLatch closed)
            throws InterruptedException {
        // MASON formats the values of sliders by the locale, and sheets have a decimal point.
        Locale.setDefault(Locale.ROOT);
        ToolTipManager.sharedInstance().setDismissDelay(30_000);
        LoopwrightGui[] made = new LoopwrightGui[1];
        try {
            SwingUtilities.invokeAndWait(() -> {
                made[0] = new LoopwrightGui(sessions, laboratory);
                made[0].whenClosed(closed::countDown);
                Console console = (Console) made[0].createController();
                console.toFront();
            });
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException("the windows cannot be opened", failed.getCause());
        }
        return made[0];
    }
}
