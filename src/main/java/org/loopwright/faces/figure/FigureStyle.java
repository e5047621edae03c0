package org.loopwright.faces.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Polygon;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.loopwright.faces.colour.Hues;

/**
 * Colours, markers and letters of every figure. The colours are those of Okabe and Ito (2008), which people with the
 * common kinds of colour blindness can tell apart; lines differ by marker and dash as well.
 */
final class FigureStyle {

    static final Color INK = new Color(0x222222);
    static final Color FAINT_INK = new Color(0x555555);
    static final Color GRID = new Color(0xE4E4E4);
    static final Color WORK = new Color(0xCFCFCF);
    static final Color REST = new Color(0x7F7F7F);

    private static final List<Color> AREAS = List.of(
            new Color(0x0072B2),
            new Color(0x56B4E9),
            new Color(0xD55E00),
            new Color(0xE69F00),
            new Color(0xF0E442),
            new Color(0x009E73),
            new Color(0xCC79A7),
            new Color(0x7F7F7F));

    private static final float[][] DASHES = {{}, {7, 3}, {2, 2.5f}, {9, 3, 2, 3}};

    private FigureStyle() {}

    /** Colour of the line of a system, by its place in the study. */
    static Color line(int system) {
        // One more than have colours of their own is black.
        int place = system % (Hues.systems() + 1);
        return place == Hues.systems() ? Color.BLACK : new Color(Hues.system(place));
    }

    /** Colour of a part of a stacked bar. */
    static Color area(int part) {
        return AREAS.get(part % AREAS.size());
    }

    /** Number of parts that have colours of their own. */
    static int areas() {
        return AREAS.size();
    }

    /** Line of a system: whole, dashed, dotted, dash and dot. */
    static BasicStroke stroke(int system) {
        float[] dash = DASHES[system % DASHES.length];
        return new BasicStroke(
                1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash.length == 0 ? null : dash.clone(), 0);
    }

    /** Marker of a system: circle, square, triangle, diamond, triangle on its head. */
    static Shape marker(int system) {
        return switch (system % 5) {
            case 0 -> new Ellipse2D.Double(-3.5, -3.5, 7, 7);
            case 1 -> new Rectangle2D.Double(-3.2, -3.2, 6.4, 6.4);
            case 2 -> new Polygon(new int[] {-4, 4, 0}, new int[] {3, 3, -4}, 3);
            case 3 -> new Polygon(new int[] {-4, 0, 4, 0}, new int[] {0, 4, 0, -4}, 4);
            default -> new Polygon(new int[] {-4, 4, 0}, new int[] {-3, -3, 4}, 3);
        };
    }

    /** Letters of that size in points. */
    static Font font(float size) {
        return new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont(size);
    }

    /** Bold letters of that size in points. */
    static Font bold(float size) {
        return new Font(Font.SANS_SERIF, Font.BOLD, 1).deriveFont(size);
    }
}
