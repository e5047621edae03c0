package org.loopwright.faces.gui;

import java.awt.Rectangle;
import java.util.List;

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

    /**
     * Divides a screen.
     *
     * @param runs 1, or 2 side by side
     * @return a layout for each run; the console is the same in all
     */
    static List<WindowLayout> of(Rectangle screen, int runs) {
        return runs == 1 ? List.of(alone(screen)) : beside(screen);
    }

    private static WindowLayout alone(Rectangle screen) {
        int column = column(screen);
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

    private static int column(Rectangle screen) {
        int column = Math.min(WIDEST_COLUMN, Math.max(NARROWEST_COLUMN, (int) (0.28 * screen.width)));
        return Math.min(column, screen.width / 2);
    }

    /** The console fills its column; each run has a column of its own. Pipeline and matrix wait behind the network. */
    private static List<WindowLayout> beside(Rectangle screen) {
        int column = column(screen);
        Rectangle console = new Rectangle(screen.x, screen.y, column, screen.height);
        int score = Math.min(260, Math.max(180, (int) (0.29 * screen.height)));
        int network = (int) (0.61 * (screen.height - score));
        int half = (screen.width - column) / 2;
        return List.of(
                column(console, new Rectangle(screen.x + column, screen.y, half, screen.height), score, network),
                column(
                        console,
                        new Rectangle(screen.x + column + half, screen.y, screen.width - column - half, screen.height),
                        score,
                        network));
    }

    private static WindowLayout column(Rectangle console, Rectangle place, int score, int network) {
        Rectangle middle = new Rectangle(place.x, place.y + score, place.width, network);
        int below = place.height - score - network;
        return new WindowLayout(
                console,
                new Rectangle(place.x, place.y + score + network, place.width, below),
                new Rectangle(place.x, place.y, place.width, score),
                middle,
                middle,
                middle);
    }
}
