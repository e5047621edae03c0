package org.loopwright.faces.gui;

import java.awt.Component;
import java.awt.Container;
import java.util.Map;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JList;
import sim.display.Console;

/** Names what MASON's console calls otherwise: its seed is our replication, its step a frame. */
final class ConsoleWords {

    private static final Map<String, String> WORDS = Map.of(
            "Random Number Seed ", "Replication ",
            "Increment Seed on Stop ", "Next Replication on Stop ",
            "Delay (Sec/Step) ", "Delay (Sec/Frame) ",
            "Steps per Step-Button ", "Frames per Step-Button ",
            "Detatch", "In a window of its own");

    private ConsoleWords() {}

    static void rename(Console console) {
        rename(console.getContentPane());
    }

    private static void rename(Container container) {
        for (Component child : container.getComponents()) {
            if (child instanceof JLabel label && label.getText() != null && WORDS.containsKey(label.getText())) {
                label.setText(WORDS.get(label.getText()));
            } else if (child instanceof JButton button && WORDS.containsKey(button.getText())) {
                button.setText(WORDS.get(button.getText()));
            } else if (child instanceof JList<?> list) {
                list.setCellRenderer(new Frames());
            } else if (child instanceof Container inner) {
                rename(inner);
            }
        }
    }

    /** Titles of windows in the colours of the list; MASON writes them in black, also on dark ground. */
    private static final class Frames extends DefaultListCellRenderer {

        private static final long serialVersionUID = 1L;

        @Override
        public Component getListCellRendererComponent(
                JList<?> all, Object value, int index, boolean selected, boolean focused) {
            Object shown =
                    value instanceof JFrame frame ? frame.getTitle() + (frame.isVisible() ? "" : " (closed)") : value;
            return super.getListCellRendererComponent(all, shown, index, selected, focused);
        }
    }
}
