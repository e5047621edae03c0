package org.loopwright.faces.gui;

import java.awt.Rectangle;

/**
 * Where the windows stand: console and a chart in a column at the left, the network above pipeline and design matrix at
 * the right. They fill the screen and do not cover each other.
 *
 * @param console the console
 * @param chart all charts
 * @param network the network
 * @param pipeline the pipeline
 * @param matrix the design structure matrix
 */
record WindowLayout(Rectangle console, Rectangle chart, Rectangle network, Rectangle pipeline, Rectangle matrix) {

    private static final int NARROWEST_COLUMN = 380;
    private static final int WIDEST_COLUMN = 520;

    /** Divides a screen. */
    static WindowLayout of(Rectangle screen) {
        int column = Math.min(WIDEST_COLUMN, Math.max(NARROWEST_COLUMN, (int) (0.28 * screen.width)));
        column = Math.min(column, screen.width / 2);
        int upperLeft = (int) (0.62 * screen.height);
        int upperRight = (int) (0.54 * screen.height);
        int right = screen.x + column;
        int width = screen.width - column;
        int pipeline = (int) (0.62 * width);
        int below = screen.y + upperRight;
        int height = screen.height - upperRight;
        return new WindowLayout(
                new Rectangle(screen.x, screen.y, column, upperLeft),
                new Rectangle(screen.x, screen.y + upperLeft, column, screen.height - upperLeft),
                new Rectangle(right, screen.y, width, upperRight),
                new Rectangle(right, below, pipeline, height),
                new Rectangle(right + pipeline, below, width - pipeline, height));
    }
}
