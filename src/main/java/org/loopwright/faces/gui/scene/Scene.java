package org.loopwright.faces.gui.scene;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.loopwright.subject.model.Snapshot;

/** Something that draws a moment of a run into a rectangle. Confined to the thread that draws. */
public interface Scene {

    /** What it shows, for a tab or a menu. */
    String title();

    /** From now on it draws on light paper or on dark; it begins on light. */
    void tone(Tone tone);

    /**
     * Draws a moment of a run. The same snapshot in the same rectangle gives the same drawing.
     *
     * @param g where to draw; left as it was
     * @param bounds what to fill [pixels of user space]
     * @param snapshot what the run looks like
     */
    void draw(Graphics2D g, Rectangle2D bounds, Snapshot snapshot);

    /**
     * What the last drawing shows at a point.
     *
     * @param x abscissa, as in the last drawing's bounds
     * @param y ordinate, as in the last drawing's bounds
     */
    Optional<Hit> at(double x, double y);

    /** All that can be pointed at in the last drawing, in the order in which it was drawn. */
    List<Spot> spots();
}
