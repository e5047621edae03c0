package org.loopwright.lab.analysis;

import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.util.FastMath;

/**
 * Where the mean of pairs of numbers lies (Hotelling 1931): the ellipse of all means m with n (x̄ − m)ᵀ S⁻¹ (x̄ − m) at most
 * 2 (n − 1) / (n − 2) times the quantile of F with 2 and n − 2 degrees of freedom.
 *
 * @param x mean of the first numbers
 * @param y mean of the second numbers
 * @param semiMajor longer half axis; NaN where fewer than three pairs were there
 * @param semiMinor shorter half axis; likewise
 * @param angle from the first axis to the longer half axis [rad]
 */
public record ConfidenceEllipse(double x, double y, double semiMajor, double semiMinor, double angle) {

    /** Pairs below which there is no ellipse. */
    private static final int LEAST = 3;

    private static final int DIMENSIONS = 2;

    /**
     * The ellipse of a confidence level. A pair with a missing (NaN) member is left out.
     *
     * @param first values by replication; not changed
     * @param second values by replication, same length; not changed
     * @param level in (0, 1) [1]
     * @throws IllegalArgumentException if the lengths differ
     */
    public static ConfidenceEllipse of(double[] first, double[] second, double level) {
        Interval.requireLevel(level);
        if (first.length != second.length) {
            throw new IllegalArgumentException(
                    "pairs need equal lengths, were " + first.length + " and " + second.length);
        }
        int n = 0;
        double x = 0;
        double y = 0;
        for (int i = 0; i < first.length; i++) {
            if (isThere(first[i], second[i])) {
                n++;
                x += first[i];
                y += second[i];
            }
        }
        x /= n;
        y /= n;
        if (n < LEAST) {
            return new ConfidenceEllipse(x, y, Double.NaN, Double.NaN, Double.NaN);
        }
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < first.length; i++) {
            if (isThere(first[i], second[i])) {
                xx += (first[i] - x) * (first[i] - x) / (n - 1);
                yy += (second[i] - y) * (second[i] - y) / (n - 1);
                xy += (first[i] - x) * (second[i] - y) / (n - 1);
            }
        }
        double quantile = new FDistribution(null, DIMENSIONS, n - DIMENSIONS).inverseCumulativeProbability(level);
        double size = (double) DIMENSIONS * (n - 1) / (n - DIMENSIONS) * quantile / n;
        double middle = (xx + yy) / 2;
        double apart = FastMath.hypot((xx - yy) / 2, xy);
        return new ConfidenceEllipse(
                x,
                y,
                FastMath.sqrt(size * (middle + apart)),
                FastMath.sqrt(size * Math.max(0, middle - apart)),
                FastMath.atan2(2 * xy, xx - yy) / 2);
    }

    private static boolean isThere(double one, double other) {
        return !Double.isNaN(one) && !Double.isNaN(other);
    }

    /** True of a point within, its edge included. */
    public boolean holds(double first, double second) {
        double along = (first - x) * FastMath.cos(angle) + (second - y) * FastMath.sin(angle);
        double across = (second - y) * FastMath.cos(angle) - (first - x) * FastMath.sin(angle);
        return along * along / (semiMajor * semiMajor) + across * across / (semiMinor * semiMinor) <= 1;
    }

    /** Points of its edge, the first again as the last. */
    public double[][] edge(int points) {
        double[][] edge = new double[points + 1][];
        for (int i = 0; i <= points; i++) {
            double turn = 2 * FastMath.PI * i / points;
            double along = semiMajor * FastMath.cos(turn);
            double across = semiMinor * FastMath.sin(turn);
            edge[i] = new double[] {
                x + along * FastMath.cos(angle) - across * FastMath.sin(angle),
                y + along * FastMath.sin(angle) + across * FastMath.cos(angle)
            };
        }
        return edge;
    }
}
