package org.loopwright.faces.gui.scene;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.loopwright.subject.observation.Stage;

/**
 * A sign and its meaning.
 *
 * @param words what it means
 * @param strong true for a heading
 * @param begins true if it begins a row
 * @param sign draws the sign
 */
record LegendEntry(String words, boolean strong, boolean begins, Sign sign) {

    /** Draws a sign centred at a point. */
    interface Sign {
        void draw(Pen pen, double x, double y, double radius);
    }

    static LegendEntry heading(String words) {
        return new LegendEntry(words, true, true, null);
    }

    static LegendEntry of(String words, Sign sign) {
        return new LegendEntry(words, false, false, sign);
    }

    static List<LegendEntry> stages() {
        List<LegendEntry> entries = new ArrayList<>();
        entries.add(heading("Stage"));
        for (Stage stage : Stage.values()) {
            entries.add(of(SceneText.of(stage), (pen, x, y, r) -> pen.token(x, y, r, stage, WaitFamily.WORK, false)));
        }
        return entries;
    }

    static List<LegendEntry> waits() {
        List<LegendEntry> entries = new ArrayList<>();
        entries.add(heading("Waits for"));
        for (WaitFamily family : WaitFamily.values()) {
            if (family != WaitFamily.WORK) {
                entries.add(of(family.words(), (pen, x, y, r) -> {
                    pen.fill(new Rectangle2D.Double(x - r, y - r * 0.8, 2 * r, 1.6 * r), Palette.family(family));
                }));
            }
        }
        return entries;
    }

    double width(Pen pen) {
        return pen.width(words, font(pen)) + (sign == null ? 0 : pen.line() * 1.2) + 1;
    }

    private Font font(Pen pen) {
        return strong ? pen.small.deriveFont(Font.BOLD) : pen.small;
    }

    void draw(Pen pen, double x, double y) {
        double left = x;
        if (sign != null) {
            sign.draw(pen, x + pen.line() * 0.5, y, pen.line() * 0.46);
            left += pen.line() * 1.2;
        }
        double baseline = y + pen.small.getSize2D() * 0.36;
        pen.text(words, left, baseline, Double.MAX_VALUE, font(pen), strong ? Palette.INK : Palette.FAINT_INK);
    }
}
