package org.loopwright.lab.analysis;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.util.FastMath;

/**
 * The test of Kolmogorov (1933) and Smirnov (1948): the largest distance between the distribution function of independent
 * values and that of theory. √n times it has, for large n and continuous theory, the mean √(π/2) ln 2 and the variance
 * π²/12 − (π/2) ln² 2; 4 standard deviations above the mean lies a value that chance exceeds once in 700 times.
 */
public final class KolmogorovSmirnov {

    /** Mean of √n D under theory [1]. */
    public static final double MEAN = FastMath.sqrt(FastMath.PI / 2) * FastMath.log(2);

    /** Standard deviation of √n D under theory [1]. */
    public static final double DEVIATION =
            FastMath.sqrt(FastMath.PI * FastMath.PI / 12 - FastMath.PI / 2 * FastMath.log(2) * FastMath.log(2));

    private KolmogorovSmirnov() {}

    /** √n D of some values against a distribution function; NaN where there is none. */
    static double scaledDistance(double[] values, DoubleUnaryOperator distribution) {
        if (values.length == 0) {
            return Double.NaN;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double largest = 0;
        for (int i = 0; i < n; i++) {
            double theory = distribution.applyAsDouble(sorted[i]);
            largest = FastMath.max(largest, FastMath.max(theory - (double) i / n, (i + 1.0) / n - theory));
        }
        return largest * FastMath.sqrt((double) n);
    }

    /** Whole distribution of some values against theory, as a check of √n D. */
    public static TheoryCheck check(String quantity, double[] values, DoubleUnaryOperator distribution) {
        double seen = scaledDistance(values, distribution);
        return new TheoryCheck(quantity + ": Kolmogorov-Smirnov √n D", "1", MEAN, seen, DEVIATION, 0, values.length);
    }
}
