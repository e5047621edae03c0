package org.loopwright.lab.analysis;

import org.apache.commons.math3.util.FastMath;

/**
 * Mean and standard deviation of independent values.
 *
 * @param mean in the unit of the values
 * @param standardDeviation of the values, with n − 1; 0 for a single one
 * @param count values [1]
 */
public record Moments(double mean, double standardDeviation, int count) {

    /** The moments of some values, at least one. */
    public static Moments of(double[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("moments need at least one value");
        }
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double deviation = values.length == 1 ? 0 : FastMath.sqrt(squares / (values.length - 1));
        return new Moments(mean, deviation, values.length);
    }

    /** Standard error of the mean. */
    public double standardError() {
        return standardDeviation / FastMath.sqrt((double) count);
    }
}
