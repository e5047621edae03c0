package org.loopwright.faces.gui;

import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import org.loopwright.faces.gui.scene.Spot;

/** Points at what is drawn without the mouse: the arrow keys go from one thing to the next, Enter inspects it. */
final class SceneKeys {

    private final JComponent display;
    private final SceneView view;

    private SceneKeys(JComponent display, SceneView view) {
        this.display = display;
        this.view = view;
    }

    /**
     * Lets a drawing take the focus.
     *
     * @param display what it is drawn on
     * @param inspect told where something is to be inspected
     */
    static void install(JComponent display, SceneView view, Consumer<Point2D> inspect) {
        SceneKeys keys = new SceneKeys(display, view);
        display.setFocusable(true);
        for (Spot.Way way : Spot.Way.values()) {
            keys.bind(way.name(), () -> keys.go(way));
        }
        keys.bind("ENTER", () -> view.pointed().map(Spot::at).ifPresent(inspect));
        keys.bind("SPACE", () -> view.pointed().map(Spot::at).ifPresent(inspect));
        display.addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent event) {
                keys.begin();
            }

            @Override
            public void focusLost(FocusEvent event) {
                keys.point(Optional.empty());
            }
        });
        display.addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent event) {
                display.requestFocusInWindow();
                // Who has a pointer needs no second one.
                keys.point(Optional.empty());
            }
        });
    }

    private void bind(String key, Runnable action) {
        display.getInputMap().put(KeyStroke.getKeyStroke(key), key);
        display.getActionMap().put(key, new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent event) {
                action.run();
            }
        });
    }

    private void begin() {
        point(Spot.nearest(new Point2D.Double(0, 0), view.scene().spots()));
    }

    private void go(Spot.Way way) {
        List<Spot> spots = view.scene().spots();
        Optional<Spot> from = view.pointed();
        if (from.isEmpty()) {
            begin();
        } else {
            Spot.next(from.get().at(), way, spots).ifPresent(spot -> point(Optional.of(spot)));
        }
    }

    private void point(Optional<Spot> spot) {
        view.point(spot);
        display.repaint();
    }
}
