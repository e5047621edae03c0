package org.loopwright.faces.gui.scene;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Draws what the keys point at: a frame around it, and beside it what the pointer at rest would say. */
public final class Pointing {

    private Pointing() {}

    /**
     * Draws it over a drawing.
     *
     * @param g where to draw; left as it was
     * @param bounds of the drawing
     * @param place of what is pointed at
     * @param text what to say of it, a line each
     */
    public static void draw(Graphics2D g, Rectangle2D bounds, Rectangle2D place, List<String> text, Tone tone) {
        Graphics2D own = (Graphics2D) g.create();
        try {
            own.clip(bounds);
            Pen pen = new Pen(own, bounds, tone);
            Rectangle2D frame = Drawing.inset(place, -2);
            // A light line beside a dark one stands out from every ground.
            pen.outline(frame, Palette.CARD, 4.5);
            pen.outline(frame, Palette.INK, 2);
            double pad = pen.line() * 0.5;
            double most = bounds.getWidth() - 4 * pad;
            double wide = 2 * pad
                    + text.stream()
                            .mapToDouble(line -> Math.min(most, pen.width(line, pen.small)))
                            .max()
                            .orElse(0);
            double high = 2 * pad + text.size() * pen.line();
            double right = frame.getMaxX() + pad;
            double x = right + wide <= bounds.getMaxX() - pad ? right : frame.getX() - pad - wide;
            x = Math.max(bounds.getX() + pad, Math.min(x, bounds.getMaxX() - pad - wide));
            double below = frame.getMaxY() + pad;
            double y = x < frame.getMaxX() && x + wide > frame.getX() && below + high > bounds.getMaxY()
                    ? frame.getY() - pad - high
                    : below;
            y = Math.max(bounds.getY() + pad, Math.min(y, bounds.getMaxY() - pad - high));
            pen.box(new Rectangle2D.Double(x, y, wide, high), 4, Palette.CARD, Palette.INK);
            double baseline = y + pad + pen.line() * 0.75;
            for (String line : text) {
                pen.text(line, x + pad, baseline, most, pen.small, Palette.INK);
                baseline += pen.line();
            }
        } finally {
            own.dispose();
        }
    }
}
