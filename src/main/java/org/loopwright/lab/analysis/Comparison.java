package org.loopwright.lab.analysis;

/**
 * Two systems compared on common random numbers.
 *
 * @param first name of the first
 * @param second name of the second
 * @param difference first − second, paired by replication
 */
public record Comparison(String first, String second, Interval difference) {

    /** Compares two rows of values, paired by replication; pairs with a missing (NaN) member are left out. */
    public static Comparison of(String first, double[] a, String second, double[] b, double level) {
        return new Comparison(first, second, PairedDifference.of(a, b, level));
    }

    /** True if the interval of the difference leaves out 0. Where there is no interval nothing is told apart. */
    public boolean tellsApart() {
        return difference.above(0) || difference.below(0);
    }
}
