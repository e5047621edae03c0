package org.loopwright.lab.analysis;

import java.util.List;

/**
 * Neighbours among scattered points (Gabriel and Sokal 1969): two points are neighbours if no third one lies in the ball,
 * surface included, of which they are the poles. On a grid these are the neighbours along each axis.
 */
public final class GabrielGraph {

    /** A third point counts as on the surface if it is off by no more than this share, which rounding may leave [1]. */
    private static final double ROUNDING = 1e-12;

    private GabrielGraph() {}

    /**
     * True if two points are neighbours.
     *
     * @param a one of the points
     * @param b another one
     * @param points all points; a and b may be among them, as the very same arrays, and not as copies
     */
    public static boolean areNeighbours(double[] a, double[] b, List<double[]> points) {
        double apart = squaredDistance(a, b);
        for (double[] third : points) {
            boolean isThird = third != a && third != b;
            if (isThird && squaredDistance(a, third) + squaredDistance(third, b) <= apart * (1 + ROUNDING)) {
                return false;
            }
        }
        return true;
    }

    /** Square of the distance of two points of as many coordinates. */
    public static double squaredDistance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double difference = a[i] - b[i];
            sum += difference * difference;
        }
        return sum;
    }
}
