package org.loopwright.faces.gui;

import java.awt.Component;
import java.awt.event.ActionEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;
import javax.swing.JRootPane;
import javax.swing.KeyStroke;

/** Keys that work in every window: those of the console's menus, and those that lead from one window to the next. */
final class Shortcuts {

    private Shortcuts() {}

    /**
     * Gives the windows their keys.
     *
     * @param console has the menus
     * @param others the windows on the runs, in the order in which Ctrl+F6 goes through them
     * @param escape what Escape does in all of them
     */
    static void install(JFrame console, List<JFrame> others, Runnable escape) {
        for (JMenuItem item : items(console.getJMenuBar())) {
            if (item.getAccelerator() != null) {
                others.forEach(frame -> bind(frame.getRootPane(), item.getAccelerator(), () -> item.doClick(0)));
            }
        }
        List<JFrame> all = new ArrayList<>(List.of(console));
        all.addAll(others);
        for (JFrame frame : all) {
            bind(frame.getRootPane(), KeyStroke.getKeyStroke("ctrl F6"), () -> go(all, frame, 1));
            bind(frame.getRootPane(), KeyStroke.getKeyStroke("ctrl shift F6"), () -> go(all, frame, all.size() - 1));
            escape(frame, escape);
        }
    }

    private static List<JMenuItem> items(JMenuBar bar) {
        List<JMenuItem> items = new ArrayList<>();
        for (int i = 0; i < bar.getMenuCount(); i++) {
            for (Component child : bar.getMenu(i).getMenuComponents()) {
                if (child instanceof JMenuItem item) {
                    items.add(item);
                }
            }
        }
        return items;
    }

    /** To the next window that can be seen, so many steps further at a time. */
    private static void go(List<JFrame> all, JFrame from, int step) {
        int at = all.indexOf(from);
        do {
            at = (at + step) % all.size();
        } while (!all.get(at).isVisible());
        show(all.get(at));
    }

    /** Shows a window and gives it the focus: whatever had it there last, else its first part that takes it. */
    static void show(JFrame frame) {
        frame.setVisible(true);
        frame.toFront();
        Component last = frame.getMostRecentFocusOwner();
        Component part =
                last == null || last == frame ? frame.getFocusTraversalPolicy().getDefaultComponent(frame) : last;
        (part == null ? frame.getContentPane() : part).requestFocus();
    }

    /** What Escape does in a window while no menu is open, which closes by that key too. */
    static void escape(JFrame frame, Runnable action) {
        bind(
                (JComponent) frame.getContentPane(),
                JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT,
                KeyStroke.getKeyStroke("ESCAPE"),
                action);
    }

    private static void bind(JRootPane root, KeyStroke key, Runnable action) {
        bind(root, JComponent.WHEN_IN_FOCUSED_WINDOW, key, action);
    }

    private static void bind(JComponent part, int when, KeyStroke key, Runnable action) {
        part.getInputMap(when).put(key, key);
        part.getActionMap().put(key, new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent event) {
                action.run();
            }
        });
    }
}
