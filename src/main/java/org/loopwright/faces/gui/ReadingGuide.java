package org.loopwright.faces.gui;

import java.awt.Color;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import javax.swing.JComponent;
import javax.swing.Timer;
import org.loopwright.faces.gui.scene.Overlay;

/** How to read a drawing, laid over its window until it is clicked away; shown by itself only the first time. */
final class ReadingGuide extends JComponent {

    private static final long serialVersionUID = 1L;

    /** Set to true, it keeps the text away: for tests and films. */
    static final String OFF = "loopwright.gui.quiet";

    private static final String SEEN = "first look seen";

    /** Tells of every folder that it makes; held here, since a logger that nobody holds forgets its level. */
    private static final Logger OF_PREFERENCES = Logger.getLogger("java.util.prefs");

    /** For so long a second click, meant for this text, must not reach what lies below [milliseconds]. */
    private static final int DOUBLE_CLICK = 500;

    private final transient Overlay overlay;
    private boolean reading = true;

    private ReadingGuide(SceneWindow window, Runnable dismissed) {
        overlay = Overlay.of(window.scene(), "A click, Esc or F1 closes this.");
        overlay.tone(window.tone());
        // What lies below must not be clicked by mistake.
        addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                if (reading) {
                    dismissed.run();
                }
            }
        });
    }

    /** True until the text has been dismissed. */
    boolean isReading() {
        return reading && isVisible();
    }

    private void dismiss() {
        reading = false;
        repaint();
        Timer gone = new Timer(DOUBLE_CLICK, event -> setVisible(false));
        gone.setRepeats(false);
        gone.start();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        if (!reading) {
            return;
        }
        graphics.setColor(new Color(40, 40, 40, 60));
        graphics.fillRect(0, 0, getWidth(), getHeight());
        Graphics2D g = (Graphics2D) graphics.create();
        overlay.draw(g, new Rectangle2D.Double(0, 0, getWidth(), getHeight()));
        g.dispose();
    }

    /** Shows the texts, if nobody at this machine has dismissed them before. */
    static void showOnce(List<SceneWindow> windows) {
        if (!Boolean.getBoolean(OFF) && !preferences().getBoolean(SEEN, false)) {
            toggle(windows);
        }
    }

    private static boolean isShown(List<SceneWindow> windows) {
        return windows.stream()
                .anyMatch(window -> window.frame().getGlassPane() instanceof ReadingGuide look && look.isReading());
    }

    /** Takes the texts away, if they are there. */
    static void close(List<SceneWindow> windows) {
        if (isShown(windows)) {
            toggle(windows);
        }
    }

    /** Shows the texts, or takes them away. */
    static void toggle(List<SceneWindow> windows) {
        boolean shown = isShown(windows);
        for (SceneWindow window : windows) {
            if (shown && window.frame().getGlassPane() instanceof ReadingGuide look) {
                look.dismiss();
            } else if (!shown) {
                ReadingGuide look = new ReadingGuide(window, () -> toggle(windows));
                window.frame().setGlassPane(look);
                look.setVisible(true);
            }
        }
        if (shown) {
            remember();
        }
    }

    private static void remember() {
        try {
            preferences().putBoolean(SEEN, true);
            preferences().flush();
        } catch (BackingStoreException | IllegalStateException unwritable) {
            // It will be shown once more: no harm.
            return;
        }
    }

    private static Preferences preferences() {
        OF_PREFERENCES.setLevel(Level.SEVERE);
        return Preferences.userNodeForPackage(ReadingGuide.class);
    }
}
