package org.loopwright.lab.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.util.FastMath;

/**
 * Shares of the variance of an outcome that factors explain (Sobol' 1993): alone (first order), together with all others
 * (total), and in pairs beyond both (second order). Outcomes are those of a Saltelli design: for each base row A, AB_1 …
 * AB_d, for second-order indices BA_1 … BA_d, B; a SALib sample has the same order.
 *
 * <p>Estimators, of outcomes less their mean, over the variance of A and B: first order mean B (AB_i − A) (Saltelli et
 * al. 2010, Table 2, b); total mean (A − AB_i)² / 2 (Jansen 1999); second order mean (BA_i AB_j − A B) less both first
 * orders (Saltelli 2002). They are not bounded: small indices may come out below 0, large ones above 1.
 *
 * <p>Intervals are index ± z × standard deviation over resamples of whole base rows (Efron 1979). Rows are resampled as
 * if they were independent, which the rows of a Sobol' sequence are not; there, intervals are wider than need be.
 *
 * @param firstOrder index of each factor [1]
 * @param total index of each factor [1]
 * @param interaction total less first order of each factor: its part in interactions with others, which each of those that
 *     take part in one has in full, so that these numbers do not add up [1]
 * @param secondOrder index of each pair, in the order (1, 2), (1, 3) … (d − 1, d); empty if not asked for [1]
 * @param mean mean of the outcomes that were used, in their unit
 * @param variance variance of the outcomes of A and B that were used, in the square of their unit
 * @param rows base rows that were used [1]
 * @param dropped base rows left out because at least one of their outcomes is missing [1]
 */
public record SobolIndices(
        List<Interval> firstOrder,
        List<Interval> total,
        List<Interval> interaction,
        List<Interval> secondOrder,
        double mean,
        double variance,
        int rows,
        int dropped) {

    /** Copies the lists. */
    public SobolIndices {
        firstOrder = List.copyOf(firstOrder);
        total = List.copyOf(total);
        interaction = List.copyOf(interaction);
        secondOrder = List.copyOf(secondOrder);
    }

    /**
     * Indices and their intervals. They are NaN if no row is whole or the outcome does not vary; the intervals are NaN
     * if fewer than two rows are whole.
     *
     * @param outcomes in the order of the design; NaN is missing and drops its base row; not changed
     * @param factors d, &gt;= 1
     * @param secondOrder true if there are outcomes of BA_1 … BA_d
     * @param resamples how many, &gt;= 2; 1000 are enough for intervals
     * @param level confidence level, in (0, 1) [1]
     * @param uniform independent numbers on [0, 1); rows × resamples of them are drawn
     * @throws IllegalArgumentException if the number of outcomes is not a multiple of d + 2 or 2 d + 2, or one of them
     *     is infinite
     */
    public static SobolIndices of(
            double[] outcomes, int factors, boolean secondOrder, int resamples, double level, DoubleSupplier uniform) {
        Interval.requireLevel(level);
        if (factors < 1 || resamples < 2) {
            throw new IllegalArgumentException(
                    "factors must be >= 1 and resamples >= 2, were " + factors + " and " + resamples);
        }
        int block = (secondOrder ? 2 * factors : factors) + 2;
        if (outcomes.length % block != 0) {
            throw new IllegalArgumentException("outcomes of " + factors + " factors "
                    + (secondOrder ? "with" : "without") + " second order must be a multiple of " + block + ", were "
                    + outcomes.length);
        }
        MorrisEffects.refuseInfinite(outcomes);
        SaltelliRows rows = SaltelliRows.of(outcomes, factors, secondOrder);
        int used = rows.count();
        int[] all = new int[used];
        for (int i = 0; i < used; i++) {
            all[i] = i;
        }
        double[] indices = rows.indices(all);
        double[] deviations = deviations(rows, indices.length, resamples, uniform);
        double z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 + level) / 2);
        List<Interval> intervals = new ArrayList<>();
        for (int k = 0; k < indices.length; k++) {
            intervals.add(new Interval(indices[k], z * deviations[k], used, level));
        }
        return new SobolIndices(
                intervals.subList(0, factors),
                intervals.subList(factors, 2 * factors),
                intervals.subList(indices.length - factors, indices.length),
                intervals.subList(2 * factors, indices.length - factors),
                rows.mean(),
                rows.variance(all),
                used,
                outcomes.length / block - used);
    }

    /** Standard deviation of each index over resamples of rows. */
    private static double[] deviations(SaltelliRows rows, int indices, int resamples, DoubleSupplier uniform) {
        double[][] seen = new double[indices][resamples];
        int[] drawn = new int[rows.count()];
        for (int r = 0; r < resamples; r++) {
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = (int) (uniform.getAsDouble() * drawn.length);
            }
            double[] found = rows.indices(drawn);
            for (int k = 0; k < indices; k++) {
                seen[k][r] = found[k];
            }
        }
        double[] deviations = new double[indices];
        for (int k = 0; k < indices; k++) {
            deviations[k] = rows.count() < 2 ? Double.NaN : Moments.of(seen[k]).standardDeviation();
        }
        return deviations;
    }

    /** Number of factors. */
    public int factors() {
        return firstOrder.size();
    }

    /**
     * The second-order index of two factors in any order.
     *
     * @param one from 0
     * @param other from 0, not the same
     * @throws IllegalArgumentException if there is no such pair
     */
    public Interval secondOrder(int one, int other) {
        int low = FastMath.min(one, other);
        int high = FastMath.max(one, other);
        if (secondOrder.isEmpty() || low < 0 || low == high || high >= factors()) {
            throw new IllegalArgumentException("there is no second-order index of " + one + " and " + other);
        }
        return secondOrder.get(low * (2 * factors() - low - 1) / 2 + high - low - 1);
    }
}
