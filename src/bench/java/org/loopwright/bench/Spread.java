package org.loopwright.bench;

import java.util.Arrays;

/**
 * Repeated timings: the median and the extremes, in the unit of the timings.
 *
 * @param median middle one, or the mean of the two middle ones
 * @param smallest smallest
 * @param largest largest
 */
record Spread(double median, double smallest, double largest) {

    /** Of at least one value; not changed. */
    static Spread of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return new Spread(0.5 * (sorted[(n - 1) / 2] + sorted[n / 2]), sorted[0], sorted[n - 1]);
    }
}
