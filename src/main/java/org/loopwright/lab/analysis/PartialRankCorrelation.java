package org.loopwright.lab.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.apache.commons.math3.util.FastMath;

/**
 * Partial rank correlations of an outcome with each of some factors (Marino et al. 2008): how closely
 * the ranks of the two go together once what the ranks of all other factors explain is taken from both. They find monotone
 * effects. Intervals are Fisher's: the inverse hyperbolic tangent of the coefficient is nearly normal, with a variance of
 * 1.06 over the points less three and less the factors held fast (Fieller, Hartley and Pearson 1957, of ranks).
 *
 * @param coefficients of each factor
 * @param count points that were used [1]
 * @param freedom points less three and less the factors held fast; the intervals are known where it is &gt; 0 [1]
 */
public record PartialRankCorrelation(List<Coefficient> coefficients, int count, int freedom) {

    /** Of the variance of ranks over that of normal numbers [1]. */
    private static final double OF_RANKS = 1.06;

    /**
     * Of one factor.
     *
     * @param value within [−1, 1]; NaN where the factor does not vary or the coefficients cannot be told
     * @param low lower end of the interval, NaN likewise
     * @param high upper end
     * @param p two-sided p-value that it is 0
     */
    public record Coefficient(double value, double low, double high, double p) {}

    /** Copies the list. */
    public PartialRankCorrelation {
        coefficients = List.copyOf(coefficients);
    }

    /**
     * The coefficients. Points with a missing value are left out; factors that do not vary have none and hold nothing fast.
     *
     * @param factors values of each point; not changed
     * @param outcomes outcome of each point, NaN where it is missing; not changed
     * @param level confidence level, in (0, 1) [1]
     */
    public static PartialRankCorrelation of(double[][] factors, double[] outcomes, double level) {
        Interval.requireLevel(level);
        if (factors.length != outcomes.length || factors.length == 0) {
            throw new IllegalArgumentException("points and outcomes must be as many and at least one, were "
                    + factors.length + " and " + outcomes.length);
        }
        List<double[]> whole = new ArrayList<>();
        for (int i = 0; i < factors.length; i++) {
            double[] row = Arrays.copyOf(factors[i], factors[i].length + 1);
            row[factors[i].length] = outcomes[i];
            if (Arrays.stream(row).noneMatch(Double::isNaN)) {
                whole.add(row);
            }
        }
        int all = factors[0].length;
        List<Integer> varied = new ArrayList<>();
        for (int j = 0; j <= all; j++) {
            int column = j;
            if (whole.stream().mapToDouble(row -> row[column]).distinct().count() > 1) {
                varied.add(j);
            }
        }
        int used = varied.size() - 1;
        int freedom = whole.size() - 3 - (used - 1);
        Coefficient none = new Coefficient(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        List<Coefficient> coefficients = new ArrayList<>(Collections.nCopies(all, none));
        if (used >= 1 && varied.contains(all) && freedom > 0) {
            RealMatrix values = new Array2DRowRealMatrix(whole.size(), used + 1);
            for (int i = 0; i < whole.size(); i++) {
                for (int j = 0; j <= used; j++) {
                    values.setEntry(i, j, whole.get(i)[varied.get(j)]);
                }
            }
            LUDecomposition ranks = new LUDecomposition(new SpearmansCorrelation(values).getCorrelationMatrix());
            if (ranks.getSolver().isNonSingular()) {
                RealMatrix inverse = ranks.getSolver().getInverse();
                for (int j = 0; j < used; j++) {
                    double value = -inverse.getEntry(j, used)
                            / FastMath.sqrt(inverse.getEntry(j, j) * inverse.getEntry(used, used));
                    coefficients.set(varied.get(j), coefficient(value, freedom, level));
                }
            }
        }
        return new PartialRankCorrelation(coefficients, whole.size(), freedom);
    }

    private static Coefficient coefficient(double value, int freedom, double level) {
        double inside = FastMath.max(-1, FastMath.min(1, value));
        NormalDistribution normal = new NormalDistribution(null, 0, 1);
        double error = FastMath.sqrt(OF_RANKS / freedom);
        double z = FastMath.atanh(inside);
        double half = normal.inverseCumulativeProbability((1 + level) / 2) * error;
        return new Coefficient(
                inside,
                FastMath.tanh(z - half),
                FastMath.tanh(z + half),
                2 * normal.cumulativeProbability(-FastMath.abs(z) / error));
    }
}
