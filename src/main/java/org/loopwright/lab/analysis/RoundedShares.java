package org.loopwright.lab.analysis;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/**
 * Parts of a whole rounded so that they still sum to it: all are rounded down, and what is missing goes in units of the
 * last digit to those that lost most (largest remainder, Hamilton's method of apportionment). None is off by a unit or more.
 */
public final class RoundedShares {

    private static final int MOST_DECIMALS = 9;

    private RoundedShares() {}

    /**
     * The parts with that many decimals.
     *
     * @param parts that sum to the difference of the ends, up to the last bits; not changed
     * @param from where they start
     * @param to where they lead
     * @param decimals of the last digit, in [0, 9] [1]
     * @return fresh: their sum is that of the rounded ends; the parts as they are where any number is NaN
     */
    public static double[] of(double[] parts, double from, double to, int decimals) {
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw new IllegalArgumentException("decimals must be within [0, " + MOST_DECIMALS + "], was " + decimals);
        }
        double unit = FastMath.pow(10.0, decimals);
        double[] rounded = parts.clone();
        double sum = to - from;
        for (double part : parts) {
            sum += part;
        }
        if (Double.isNaN(sum)) {
            return rounded;
        }
        long missing = FastMath.round(to * unit) - FastMath.round(from * unit);
        long[] units = new long[parts.length];
        for (int i = 0; i < parts.length; i++) {
            units[i] = (long) FastMath.floor(parts[i] * unit);
            missing -= units[i];
        }
        int[] byLoss = IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> units[i] - parts[i] * unit))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 0; i < missing; i++) {
            units[byLoss[i % byLoss.length]]++;
        }
        for (int i = 0; i < parts.length; i++) {
            rounded[i] = units[i] / unit;
        }
        return rounded;
    }
}
