package org.loopwright.faces.gui;

import java.util.Optional;
import javax.swing.SwingUtilities;
import sim.display.Console;

/**
 * A second run that has windows of its own but no console: it shows whatever day the run shows that the console plays, or
 * its own last day where it is shorter.
 */
final class RunBeside extends PlayedRun {

    private Optional<RunWindows> windows = Optional.empty();
    private boolean begun;

    /** A run beside another. */
    RunBeside(Session session) {
        super(session);
    }

    /** From now on it is seen. */
    void show(RunWindows seen) {
        windows = Optional.of(seen);
    }

    Optional<RunWindows> windows() {
        return windows;
    }

    /** Shows another day; on the thread that plays, or on that of the windows. */
    void follow(double day) {
        if (!begun) {
            begun = true;
            start();
        }
        seek(day);
    }

    /** None: the console plays the other run, and whatever it does this one only follows. */
    @Override
    Optional<Console> console() {
        return Optional.empty();
    }

    @Override
    void begun() {
        windows.ifPresent(RunWindows::reset);
    }

    @Override
    void frameShown() {
        windows.ifPresent(RunWindows::repaint);
    }

    @Override
    void refresh() {
        // The run that is followed has all windows brought to the day, on their own thread.
    }

    @Override
    void changed() {
        // Nobody can change what it plays.
    }

    @Override
    void say(String line) {
        windows.ifPresent(open -> SwingUtilities.invokeLater(open::showScore));
    }
}
