package org.loopwright.faces.gui;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javax.swing.JCheckBox;
import javax.swing.JFrame;
import javax.swing.JScrollPane;
import javax.swing.SwingUtilities;
import org.loopwright.faces.gui.scene.DsmScene;
import org.loopwright.faces.gui.scene.Scene;
import org.loopwright.faces.gui.scene.Spot;
import org.loopwright.faces.gui.scene.Tone;
import org.loopwright.lab.file.WholeFile;
import sim.display.Display2D;

/**
 * A scene in a MASON display in a window. The scene fills the window whatever its size; zoom and scroll are MASON's.
 * Confined to the thread of the windows.
 */
final class SceneWindow {

    private final PlayedRun gui;
    private final SceneView view;
    private final Display2D display;
    private final JFrame frame;
    private Tone tone;

    SceneWindow(PlayedRun gui, Scene scene, Rectangle place, Tone tone) {
        this.gui = gui;
        view = new SceneView(gui, scene);
        display = new Display2D(place.width, place.height, gui);
        tone(tone);
        showBar(false);
        // Films need the Java Media Framework, which no present JDK has.
        display.header.remove(display.movieButton);
        explain(display.optionPane);
        display.attach(view, scene.title());
        display.display.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_AS_NEEDED);
        display.display.setVerticalScrollBarPolicy(JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED);
        frame = display.createFrame();
        frame.setTitle(scene.title());
        frame.setBounds(place);
        display.display.getViewport().addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                fill();
            }
        });
        MouseAdapter mouse = new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                // MASON itself looks at double clicks.
                if (event.getClickCount() == 1 && SwingUtilities.isLeftMouseButton(event)) {
                    inspect(event.getX(), event.getY());
                }
            }

            @Override
            public void mouseMoved(MouseEvent event) {
                display.insideDisplay.setToolTipText(
                        SceneWindow.this.gui.snapshot().isEmpty()
                                ? null
                                : scene.at(event.getX(), event.getY())
                                        .map(hit -> "<html>" + String.join("<br>", hit.text()) + "</html>")
                                        .orElse(null));
            }
        };
        display.insideDisplay.addMouseListener(mouse);
        SceneKeys.install(display.insideDisplay, view, at -> inspect(at.getX(), at.getY()));
        display.insideDisplay.addMouseMotionListener(mouse);
    }

    /** The best explanations are texts at the pointer, which MASON shows only once somebody has ticked them. */
    private static void explain(Container options) {
        for (Component child : options.getComponents()) {
            if (child instanceof JCheckBox box && box.getText().equals("Tool Tips") && !box.isSelected()) {
                box.doClick(0);
            } else if (child instanceof Container inner) {
                explain(inner);
            }
        }
    }

    /** Shows MASON's row of layers, snapshot, options and scale above the drawing, or hides it. */
    void showBar(boolean shown) {
        display.header.setVisible(shown);
        display.revalidate();
    }

    /** On light paper or on dark from now on. */
    void tone(Tone other) {
        tone = other;
        view.tone(other);
        display.setBackdrop(other.paper());
        display.repaint();
    }

    /** A design matrix shows what simulators do not represent from now on, or what is changed; other drawings stay. */
    void unknown(boolean shown) {
        if (view.scene() instanceof DsmScene matrix) {
            matrix.unknown(shown);
            display.repaint();
        }
    }

    Tone tone() {
        return tone;
    }

    /** Draws the day that the run shows, if it has not yet. */
    void refresh() {
        display.repaint();
    }

    JFrame frame() {
        return frame;
    }

    Scene scene() {
        return view.scene();
    }

    /** One word for files. */
    String name() {
        String type = view.scene().getClass().getSimpleName();
        return type.substring(0, type.length() - Scene.class.getSimpleName().length())
                .toLowerCase(Locale.ROOT);
    }

    /** The scene is as large as what can be seen of it; it does not shrink below what can be read. */
    private void fill() {
        Dimension seen = display.display.getViewport().getExtentSize();
        if (seen.width > 0 && seen.height > 0) {
            display.insideDisplay.width = seen.width;
            display.insideDisplay.height = seen.height;
            display.detatchAll();
            display.attach(view, view.scene().title(), new Rectangle2D.Double(0, 0, seen.width, seen.height));
            display.insideDisplay.revalidate();
            display.repaint();
        }
    }

    /** What the drawing fills. */
    Rectangle2D bounds() {
        return new Rectangle2D.Double(0, 0, display.insideDisplay.width, display.insideDisplay.height);
    }

    /** What the keys point at. */
    Optional<Spot> pointed() {
        return view.pointed();
    }

    /** Where a point of the drawing is on the screen. */
    Point onScreen(int x, int y) {
        Point point = new Point(x, y);
        SwingUtilities.convertPointToScreen(point, display.insideDisplay);
        return point;
    }

    /** Opens the inspector of what is drawn at a point. */
    void inspect(double x, double y) {
        display.createInspectors(new Rectangle2D.Double(x - 0.5, y - 0.5, 1, 1), gui);
    }

    /** The run has begun anew. */
    void reset() {
        display.reset();
        display.repaint();
    }

    /** Writes what is seen into a file, by its ending: png or pdf. */
    void save(Path file) throws IOException {
        boolean vectors = file.toString().endsWith(".pdf");
        try (WholeFile whole = WholeFile.named(file)) {
            display.takeSnapshot(whole.temporary().toFile(), vectors ? Display2D.TYPE_PDF : Display2D.TYPE_PNG);
            whole.appear();
        }
    }

    void dispose() {
        frame.dispose();
    }
}
