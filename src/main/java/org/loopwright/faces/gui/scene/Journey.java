package org.loopwright.faces.gui.scene;

import java.awt.geom.CubicCurve2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/** Where a token is on its way: a function of the days since it set out. */
final class Journey {

    /** Days that a token takes to be seen [days]; the model's requests take none. */
    static final double DAYS = 10;

    /** Share of the way that runs along the link. */
    private static final double ALONG = 0.85;

    private Journey() {}

    /**
     * The place of a token.
     *
     * @param days since it set out
     * @param end where it will stand
     * @param from box that it left; null if it is not shown
     * @param to box in which it will stand
     * @param stays true if it stays in its box
     */
    static Point2D at(double days, Point2D end, Rectangle2D from, Rectangle2D to, boolean stays) {
        if (stays || from == null || to == null || days >= DAYS) {
            return end;
        }
        double u = Math.max(0, days / DAYS);
        double eased = u * u * (3 - 2 * u);
        boolean outward = to.getX() >= from.getMaxX();
        boolean homeward = to.getMaxX() <= from.getX();
        Point2D start;
        Point2D gate;
        if (outward) {
            start = new Point2D.Double(from.getMaxX(), from.getCenterY());
            gate = new Point2D.Double(to.getX(), to.getCenterY());
        } else if (homeward) {
            start = new Point2D.Double(from.getX(), from.getCenterY());
            gate = new Point2D.Double(to.getMaxX(), to.getCenterY());
        } else {
            start = new Point2D.Double(from.getCenterX(), from.getCenterY());
            return between(start, end, eased);
        }
        if (eased >= ALONG) {
            return between(gate, end, (eased - ALONG) / (1 - ALONG));
        }
        return on(curve(start, gate), eased / ALONG);
    }

    /** The curve of a link, level at both ends. */
    static CubicCurve2D curve(Point2D from, Point2D to) {
        double way = to.getX() - from.getX();
        double bend = Math.copySign(Math.max(8, Math.abs(way) * 0.5), way);
        return new CubicCurve2D.Double(
                from.getX(),
                from.getY(),
                from.getX() + bend,
                from.getY(),
                to.getX() - bend,
                to.getY(),
                to.getX(),
                to.getY());
    }

    /** The curve of a link that leaves a box at its right side and comes down on another box. */
    static CubicCurve2D descent(Point2D from, Rectangle2D below) {
        double x = Math.min(from.getX() + 10, below.getMaxX() - 6);
        double bend = below.getY() - from.getY();
        return new CubicCurve2D.Double(
                from.getX(), from.getY(), x + 4, from.getY(), x, from.getY() + bend * 0.3, x, below.getY());
    }

    private static Point2D on(CubicCurve2D curve, double t) {
        double s = 1 - t;
        double a = s * s * s;
        double b = 3 * s * s * t;
        double c = 3 * s * t * t;
        double d = t * t * t;
        return new Point2D.Double(
                a * curve.getX1() + b * curve.getCtrlX1() + c * curve.getCtrlX2() + d * curve.getX2(),
                a * curve.getY1() + b * curve.getCtrlY1() + c * curve.getCtrlY2() + d * curve.getY2());
    }

    private static Point2D between(Point2D from, Point2D to, double t) {
        return new Point2D.Double(
                from.getX() + t * (to.getX() - from.getX()), from.getY() + t * (to.getY() - from.getY()));
    }
}
