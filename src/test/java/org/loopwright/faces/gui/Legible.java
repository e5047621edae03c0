package org.loopwright.faces.gui;

import java.awt.Color;
import java.awt.Component;
import java.awt.Container;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JTextField;

/** Whether words on a component can be read: not cut off, and dark enough on their ground or light enough. */
final class Legible {

    /** WCAG 2.1, level AA. */
    private static final double LEAST_CONTRAST = 4.5;

    private Legible() {}

    static void judge(JComponent component, String text, List<String> faults) {
        if (text == null || text.isBlank() || !component.isEnabled() || component.getWidth() == 0) {
            return;
        }
        if (component.getPreferredSize().width > component.getWidth() + 1 && !text.startsWith("<html>")) {
            faults.add(
                    "'" + text + "' is cut off: " + component.getWidth() + " of " + component.getPreferredSize().width);
        }
        double contrast = contrast(component.getForeground(), ground(component));
        if (contrast < LEAST_CONTRAST) {
            faults.add("'" + text + "' stands out by " + contrast + " only");
        }
    }

    /** True if a text that can be changed is wider than its field. */
    static void judge(JTextField field, List<String> faults) {
        int wide = field.getFontMetrics(field.getFont()).stringWidth(field.getText());
        int room = field.getWidth() - field.getInsets().left - field.getInsets().right;
        if (field.isEditable() && wide > room + 1) {
            faults.add("'" + field.getText() + "' is cut off: " + room + " of " + wide);
        }
    }

    private static Color ground(Component component) {
        for (Container above = component.getParent(); ; above = above.getParent()) {
            if (component.isOpaque()) {
                return component.getBackground();
            }
            if (above.getParent() == null || above.isOpaque()) {
                return above.getBackground();
            }
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
