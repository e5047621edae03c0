package org.loopwright.faces.gui;

import java.awt.Rectangle;

/**
 * Where the windows stand: console and charts in a column at the left; at the right the scoreboard, the network, and below
 * it pipeline and design matrix. They fill the screen and do not cover each other.
 *
 * @param console the console
 * @param charts all charts
 * @param score the scoreboard
 * @param network the network
 * @param pipeline the pipeline
 * @param matrix the design structure matrix
 */
record WindowLayout(
        Rectangle console, Rectangle charts, Rectangle score, Rectangle network, Rectangle pipeline, Rectangle matrix) {

    private static final int NARROWEST_COLUMN = 380;
    private static final int WIDEST_COLUMN = 520;

    /** Divides a screen. */
    static WindowLayout of(Rectangle screen) {
        int column = Math.min(WIDEST_COLUMN, Math.max(NARROWEST_COLUMN, (int) (0.28 * screen.width)));
        column = Math.min(column, screen.width / 2);
        int upperLeft = (int) (0.66 * screen.height);
        int score = Math.min(190, Math.max(120, (int) (0.165 * screen.height)));
        int network = (int) (0.575 * (screen.height - score));
        int right = screen.x + column;
        int width = screen.width - column;
        int pipeline = (int) (0.62 * width);
        int below = screen.y + score + network;
        int height = screen.height - score - network;
        return new WindowLayout(
                new Rectangle(screen.x, screen.y, column, upperLeft),
                new Rectangle(screen.x, screen.y + upperLeft, column, screen.height - upperLeft),
                new Rectangle(right, screen.y, width, score),
                new Rectangle(right, screen.y + score, width, network),
                new Rectangle(right, below, pipeline, height),
                new Rectangle(right + pipeline, below, width - pipeline, height));
    }
}
