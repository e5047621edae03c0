package org.loopwright.faces.gui;

import java.awt.event.ActionEvent;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JRootPane;
import javax.swing.KeyStroke;

/** Keys of the console's menus that work in every window. */
final class Shortcuts {

    private Shortcuts() {}

    static void install(Desk desk) {
        for (JFrame frame : desk.frames()) {
            JRootPane root = frame.getRootPane();
            bind(root, "ctrl SPACE", event -> desk.transport().playOrPause());
            bind(root, "ctrl RIGHT", event -> desk.transport().step());
            bind(root, "ctrl R", event -> desk.gui().restart());
            bind(root, "ctrl S", event -> desk.controls().save());
            bind(root, "ctrl O", event -> desk.controls().open());
            bind(root, "F1", event -> ReadingGuide.toggle(desk.scenes()));
        }
    }

    private static void bind(JRootPane root, String key, Consumer<ActionEvent> action) {
        root.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).put(KeyStroke.getKeyStroke(key), key);
        root.getActionMap().put(key, new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent event) {
                action.accept(event);
            }
        });
    }
}
