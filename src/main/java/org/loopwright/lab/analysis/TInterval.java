package org.loopwright.lab.analysis;

import java.util.Arrays;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.inference.TTest;
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

    /**
     * Two-sided p-value of Student's t-test that the mean is 0.
     *
     * @param values as in {@link #of}
     * @return 1 where all values are exactly 0, 0 where all are the same other number; NaN if fewer than two are there
     */
    public static double pValue(double[] values) {
        double[] there =
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        if (there.length < 2) {
            return Double.NaN;
        }
        // Values without any spread have no t: they differ from 0 for certain, or not at all.
        return StatUtils.variance(there) == 0 ? (there[0] == 0 ? 1 : 0) : new TTest().tTest(0, there);
    }

    /** The t-quantile that leaves half of 1 − level above it. Without a generator: only the quantile is asked for. */
    static double quantile(int degreesOfFreedom, double level) {
        return new TDistribution(null, degreesOfFreedom, ACCURACY).inverseCumulativeProbability((1 + level) / 2);
    }
}
