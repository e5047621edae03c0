package org.loopwright.lab.analysis;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.util.FastMath;

/** Student's t-interval for the mean of independent values, such as the replications of one design point. */
public final class TInterval {

    private static final double ACCURACY = 1e-12;

    private TInterval() {}

    /**
     * Mean and t-interval. Values that are NaN are left out; {@code values.length} less {@link Interval#count()} says
     * how many were.
     *
     * @param values independent values in any unit; not changed
     * @param level confidence level, in (0, 1) [1]
     * @return the interval; mean NaN if every value is missing, half width NaN if fewer than two are there
     */
    public static Interval of(double[] values, double level) {
        Interval.requireLevel(level);
        int count = 0;
        double sum = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                count++;
                sum += value;
            }
        }
        if (count == 0) {
            return new Interval(Double.NaN, Double.NaN, 0, level);
        }
        double mean = sum / count;
        if (count == 1) {
            return new Interval(mean, Double.NaN, 1, level);
        }
        double squares = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                squares += (value - mean) * (value - mean);
            }
        }
        double standardError = FastMath.sqrt(squares / (count - 1) / count);
        return new Interval(mean, quantile(count - 1, level) * standardError, count, level);
    }

    /** The t-quantile that leaves half of 1 − level above it. Without a generator: only the quantile is asked for. */
    static double quantile(int degreesOfFreedom, double level) {
        return new TDistribution(null, degreesOfFreedom, ACCURACY).inverseCumulativeProbability((1 + level) / 2);
    }
}
