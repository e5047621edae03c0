package org.loopwright.subject.technology;

import org.apache.commons.math3.util.FastMath;

/**
 * Choice in proportion to a power of value: option i with probability v_i^λ / Σ_j v_j^λ among those with v_i &gt; 0.
 * λ = 0 takes any of them, a large λ the best. Only ratios of values count, so that their unit moves no digit.
 */
public final class ProportionalChoice {

    /** Returned where nothing is worth taking. */
    public static final int NONE = -1;

    private ProportionalChoice() {}

    /**
     * The option taken, or {@link #NONE} where no value is positive.
     *
     * @param values v_i in any one unit, finite; read, not kept
     * @param exponent λ [1], in [0, ∞)
     * @param luck a uniform draw in [0, 1)
     */
    public static int pick(double[] values, double exponent, double luck) {
        if (!(exponent >= 0 && exponent < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("exponent must be in [0, ∞) [1], was " + exponent);
        }
        if (!(luck >= 0 && luck < 1)) {
            throw new IllegalArgumentException("luck must be in [0, 1), was " + luck);
        }
        double largest = 0;
        for (double value : values) {
            if (!(value < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("values must be finite, was " + value);
            }
            largest = FastMath.max(largest, value);
        }
        double total = 0;
        for (double value : values) {
            total += weight(value, largest, exponent);
        }
        double left = luck * total;
        int last = NONE;
        for (int i = 0; i < values.length; i++) {
            double weight = weight(values[i], largest, exponent);
            if (weight > 0) {
                last = i;
                left -= weight;
                if (left < 0) {
                    return i;
                }
            }
        }
        // Rounding may leave a last digit, which belongs to the last option.
        return last;
    }

    /** (v/v_max)^λ, at most 1 however large λ is. */
    private static double weight(double value, double largest, double exponent) {
        if (!(value > 0)) {
            return 0;
        }
        double ratio = value / largest;
        return exponent == 1 ? ratio : FastMath.pow(ratio, exponent);
    }
}
