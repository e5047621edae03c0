package org.loopwright.lab.design;

/**
 * What is known of a measure from elsewhere: a band that its mean should be in, or that a share of the means of all blocks
 * should be in.
 *
 * @param block level of the factor that blocks are told apart by; "" where there is none
 * @param measure a column of the outcomes, or a ratio of some
 * @param low lower end of the band
 * @param high upper end, &gt;= low
 * @param unit of both
 * @param share of the blocks that should be in the band; 1 of a band of this block alone
 * @param fit true if it is fitted to; false if it is kept for the test
 */
public record Target(String block, String measure, double low, double high, String unit, double share, boolean fit) {

    /** Half-widths count for at least this share of the larger end, so that a narrow band is not all that counts [1]. */
    public static final double LEAST_HALF_WIDTH = 0.01;

    /** Refuses bands whose ends are not in order. */
    public Target {
        if (!(low <= high) || Double.isInfinite(low) || Double.isInfinite(high)) {
            throw new IllegalArgumentException("low must be <= high, was " + low + " and " + high);
        }
    }

    /** How far a value lies outside the band, in half-widths of it: 0 within, infinite where there is no value. */
    public double miss(double value) {
        if (Double.isNaN(value)) {
            return Double.POSITIVE_INFINITY;
        }
        double size = LEAST_HALF_WIDTH * Math.max(Math.abs(low), Math.abs(high));
        double scale = Math.max((high - low) / 2, size > 0 ? size : 1);
        return Math.max(0, Math.max(low - value, value - high)) / scale;
    }

    /** What is said of it in one line, for the text of a study. */
    String line() {
        return (fit ? "fit " : "test ") + block + (block.isEmpty() ? "" : " ") + measure + " within [" + low + ", "
                + high + "]";
    }
}
