package org.loopwright.lab.analysis;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Points of a space with weights, such as the particles of a population. Immutable, but for the arrays, which are not
 * copied.
 */
public final class WeightedPoints {

    private final List<double[]> points;

    /** Sum 1. */
    private final double[] weights;

    /**
     * Points and their weights.
     *
     * @param points at least one, all of the same length
     * @param weights as many, &gt;= 0, not all 0; of any sum
     */
    public WeightedPoints(List<double[]> points, double[] weights) {
        this.points = List.copyOf(points);
        double sum = 0;
        for (double weight : weights) {
            if (!(weight >= 0)) {
                throw new IllegalArgumentException("weights must be >= 0, was " + weight);
            }
            sum += weight;
        }
        if (points.size() != weights.length || !(sum > 0)) {
            throw new IllegalArgumentException("each point must have a weight, and not all of them 0");
        }
        double total = sum;
        this.weights = IntStream.range(0, weights.length)
                .mapToDouble(i -> weights[i] / total)
                .toArray();
    }

    /** Number of points. */
    public int size() {
        return weights.length;
    }

    /** A point, not to be changed. */
    public double[] point(int i) {
        return points.get(i);
    }

    /** Weight of a point; all together are 1. */
    public double weight(int i) {
        return weights[i];
    }

    /** Mean of a coordinate. */
    public double mean(int coordinate) {
        double mean = 0;
        for (int i = 0; i < weights.length; i++) {
            mean += weights[i] * points.get(i)[coordinate];
        }
        return mean;
    }

    /** Covariance of two coordinates, without a correction for the number of points. */
    public double covariance(int a, int b) {
        double meanA = mean(a);
        double meanB = mean(b);
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (points.get(i)[a] - meanA) * (points.get(i)[b] - meanB);
        }
        return sum;
    }

    /** How many points of equal weight tell as much about a mean: 1 / sum of squared weights (Kong et al. 1994). */
    public double effectiveSize() {
        double sum = 0;
        for (double weight : weights) {
            sum += weight * weight;
        }
        return 1 / sum;
    }

    /** The least value of a coordinate at or below which lies at least a share of the weight. */
    public double quantile(int coordinate, double share) {
        int[] order = IntStream.range(0, weights.length)
                .boxed()
                .sorted((i, j) -> Double.compare(points.get(i)[coordinate], points.get(j)[coordinate]))
                .mapToInt(Integer::intValue)
                .toArray();
        double below = 0;
        for (int i : order) {
            below += weights[i];
            if (below >= share - 1e-12) {
                return points.get(i)[coordinate];
            }
        }
        return points.get(order[order.length - 1])[coordinate];
    }

    /**
     * Numbers of points drawn by weight, systematically: every point about as often as its weight asks for (Kitagawa
     * 1996).
     *
     * @param count how many
     * @param start within [0, 1), uniform
     */
    public int[] resampled(int count, double start) {
        int[] drawn = new int[count];
        double below = weights[0];
        int i = 0;
        for (int k = 0; k < count; k++) {
            double at = (k + start) / count;
            while (at >= below && i < weights.length - 1) {
                i++;
                below += weights[i];
            }
            drawn[k] = i;
        }
        return drawn;
    }
}
