package org.loopwright.faces.gui;

import java.awt.Color;
import java.awt.Component;
import java.awt.GraphicsEnvironment;
import java.awt.Window;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.swing.JRootPane;
import javax.swing.JTextField;
import javax.swing.JViewport;
import javax.swing.RepaintManager;
import javax.swing.RootPaneContainer;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.jfree.chart.ChartPanel;
import org.loopwright.faces.gui.WatchedGraphics.Writing;
import org.loopwright.faces.gui.scene.Scene;
import org.loopwright.subject.model.Snapshot;

/**
 * Whether words can be read: none cut off, none upon another, and all dark enough on their ground or light enough. Looked
 * at is what is painted, letter by letter, upon what was there before.
 */
final class Legible {

    /** WCAG 2.1, level AA. */
    private static final double LEAST_CONTRAST = 4.5;

    private Legible() {}

    /** Faults of every window that is open, and of the drawings of a run. */
    static List<String> faults(LoopwrightGui gui) {
        List<String> faults = new ArrayList<>();
        for (Window window : Window.getWindows()) {
            if (window.isShowing() && window instanceof RootPaneContainer painted) {
                faults.addAll(faults(painted.getRootPane()));
            }
        }
        // These are drawn elsewhere first.
        faults.addAll(charts(gui));
        gui.beside().ifPresent(other -> faults.addAll(charts(other)));
        return faults;
    }

    private static List<String> charts(PlayedRun run) {
        List<String> faults = new ArrayList<>();
        run.charts().window().panels().forEach(panel -> {
            if (panel instanceof ChartPanel chart && chart.isShowing() && chart.getChart() != null) {
                String title = chart.getChart().getTitle().getText();
                faults.addAll(drawn(
                        title,
                        chart.getWidth(),
                        chart.getHeight(),
                        g -> chart.getChart()
                                .draw(g, new Rectangle2D.Double(0, 0, chart.getWidth(), chart.getHeight()))));
            }
        });
        return faults;
    }

    /** Faults of a drawing of a run. */
    static List<String> faults(Scene scene, Rectangle2D bounds, Snapshot now) {
        return drawn(scene.title(), bounds.getMaxX(), bounds.getMaxY(), g -> scene.draw(g, bounds, now));
    }

    /** Faults of a drawing. */
    static List<String> drawn(String what, double width, double height, Consumer<WatchedGraphics> drawing) {
        WatchedGraphics g = WatchedGraphics.of(width, height, scale());
        drawing.accept(g);
        List<String> faults = new ArrayList<>();
        for (Writing writing : g.writings()) {
            judge(what, writing, writing.isCut(), faults);
        }
        return faults;
    }

    private static List<String> faults(JRootPane root) {
        WatchedGraphics g = WatchedGraphics.of(root.getWidth(), root.getHeight(), scale());
        RepaintManager painting = RepaintManager.currentManager(root);
        // Else it would be painted elsewhere first, by a pen of its own.
        painting.setDoubleBufferingEnabled(false);
        try {
            root.paint(g);
        } finally {
            painting.setDoubleBufferingEnabled(true);
        }
        List<String> faults = new ArrayList<>();
        for (Writing writing : g.writings()) {
            Component owner = SwingUtilities.getDeepestComponentAt(
                    root, (int) (writing.seen().getCenterX() / scale()), (int)
                            (writing.seen().getCenterY() / scale()));
            // What cannot be used now may be pale; what is drawn in a buffer of its own is looked at by itself.
            if (owner != null && owner.isEnabled()) {
                boolean scrolls = SwingUtilities.getAncestorOfClass(JViewport.class, owner) != null;
                boolean flows = (scrolls && owner instanceof JTextComponent) || owner instanceof JTextField;
                boolean cut = !flows && (scrolls ? writing.isCutAtTheSides() : writing.isCut());
                judge(
                        owner.getClass().getSimpleName(),
                        writing,
                        cut || writing.text().endsWith("..."),
                        faults);
            }
            if (owner instanceof JTextField field) {
                judge(field, faults);
            }
        }
        return faults;
    }

    private static double scale() {
        return GraphicsEnvironment.isHeadless()
                ? 1
                : GraphicsEnvironment.getLocalGraphicsEnvironment()
                        .getDefaultScreenDevice()
                        .getDefaultConfiguration()
                        .getDefaultTransform()
                        .getScaleX();
    }

    private static void judge(String where, Writing writing, boolean cut, List<String> faults) {
        if (cut) {
            faults.add(where + ": '" + writing.text() + "' is cut off");
        }
        if (!writing.covered().isEmpty()) {
            faults.add(where + ": '" + writing.text() + "' lies on " + writing.covered());
        }
        if (writing.contrast() < LEAST_CONTRAST) {
            faults.add(String.format(
                    Locale.ROOT,
                    "%s: '%s', #%06x, stands out from %s by %.2f only",
                    where,
                    writing.text(),
                    writing.ink().getRGB() & 0xFFFFFF,
                    writing.grounds().stream()
                            .map(ground -> String.format("#%06x", ground.getRGB() & 0xFFFFFF))
                            .toList(),
                    writing.contrast()));
        }
    }

    /** A text that can be changed must not be wider than its field. */
    private static void judge(JTextField field, List<String> faults) {
        int wide = field.getFontMetrics(field.getFont()).stringWidth(field.getText());
        int room = field.getWidth() - field.getInsets().left - field.getInsets().right;
        if (field.isEditable() && wide > room + 1) {
            faults.add("'" + field.getText() + "' is cut off: " + room + " of " + wide);
        }
    }

    static double contrast(Color one, Color other) {
        double a = light(one) + 0.05;
        double b = light(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double light(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
