package org.loopwright.faces.gui.scene;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Something of a drawing that can be pointed at.
 *
 * @param place what it takes
 * @param at a point where nothing else covers it
 */
public record Spot(Rectangle2D place, Point2D at) {

    /** Ways to go from one to the next. */
    public enum Way {
        /** To the left. */
        LEFT(-1, 0),
        /** To the right. */
        RIGHT(1, 0),
        /** Upwards. */
        UP(0, -1),
        /** Downwards. */
        DOWN(0, 1);

        private final int x;
        private final int y;

        Way(int x, int y) {
            this.x = x;
            this.y = y;
        }

        /** How far a point is this way; what lies aside is farther. */
        private double distance(Point2D from, Point2D to) {
            double ahead = x * (to.getX() - from.getX()) + y * (to.getY() - from.getY());
            double aside = Math.abs(y * (to.getX() - from.getX()) + x * (to.getY() - from.getY()));
            return ahead < 1 ? Double.POSITIVE_INFINITY : ahead + 3 * aside;
        }
    }

    /** The nearest spot from a point this way; empty if there is none. */
    public static Optional<Spot> next(Point2D from, Way way, List<Spot> spots) {
        return spots.stream()
                .filter(spot -> way.distance(from, spot.at) < Double.POSITIVE_INFINITY)
                .min(Comparator.comparingDouble(spot -> way.distance(from, spot.at)));
    }

    /** The nearest spot to a point; empty if there is none. */
    public static Optional<Spot> nearest(Point2D to, List<Spot> spots) {
        return spots.stream().min(Comparator.comparingDouble(spot -> to.distance(spot.at)));
    }
}
