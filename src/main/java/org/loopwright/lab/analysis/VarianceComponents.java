package org.loopwright.lab.analysis;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/**
 * What makes values vary that were taken at draws of assumptions under the same luck: a two-way table with random effects
 * of draws and of replications and one value in each cell, by its mean squares (Searle, Casella and McCulloch 1992). If
 * luck is not shared, the component of replications is 0 and the others are those of one-way random effects.
 *
 * @param mean of all values
 * @param draws number of draws that counted, those with all replications [1]
 * @param replications number of replications [1]
 * @param assumptions variance between draws: what the posterior leaves open, &gt;= 0; NaN with one draw
 * @param luck variance between replications that all draws share, &gt;= 0; NaN with one replication
 * @param rest variance of what is left, luck that draws meet differently, &gt;= 0; NaN with one draw or replication
 */
public record VarianceComponents(
        double mean, int draws, int replications, double assumptions, double luck, double rest) {

    /**
     * The components of some values. Estimates below 0 are 0.
     *
     * @param values by draw, then by replication, of all draws as many; NaN where there is none
     */
    public static VarianceComponents of(double[][] values) {
        List<double[]> whole = Arrays.stream(values)
                .filter(row -> Arrays.stream(row).noneMatch(Double::isNaN))
                .toList();
        int draws = whole.size();
        int replications = draws == 0 ? 0 : whole.get(0).length;
        double[] ofDraw = whole.stream()
                .mapToDouble(row -> Arrays.stream(row).average().orElse(Double.NaN))
                .toArray();
        double mean = Arrays.stream(ofDraw).average().orElse(Double.NaN);
        double[] ofReplication = new double[replications];
        for (double[] row : whole) {
            for (int r = 0; r < replications; r++) {
                ofReplication[r] += row[r] / draws;
            }
        }
        double squares = 0;
        for (int d = 0; d < draws; d++) {
            for (int r = 0; r < replications; r++) {
                double left = whole.get(d)[r] - ofDraw[d] - ofReplication[r] + mean;
                squares += left * left;
            }
        }
        double between = variance(ofDraw, mean);
        if (replications < 2) {
            return new VarianceComponents(mean, draws, replications, between, Double.NaN, Double.NaN);
        }
        double rest = draws < 2 ? Double.NaN : squares / (draws - 1) / (replications - 1);
        double shared = variance(ofReplication, mean);
        return new VarianceComponents(
                mean,
                draws,
                replications,
                FastMath.max(0, between - rest / replications),
                draws < 2 ? shared : FastMath.max(0, shared - rest / draws),
                rest);
    }

    private static double variance(double[] values, double mean) {
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return values.length < 2 ? Double.NaN : sum / (values.length - 1);
    }

    /** Variance of the mean of all values that is luck: it shrinks with more replications, and assumptions have no part. */
    public double monteCarlo() {
        return replications < 2 ? Double.NaN : luck / replications + rest / draws / replications;
    }

    /**
     * An interval of what the response is expected to be, over what the assumptions leave open and over luck.
     *
     * @param level within (0, 1)
     */
    public Interval interval(double level) {
        if (draws < 2) {
            return new Interval(mean, Double.NaN, draws, level);
        }
        double variance = assumptions * (1 + 1.0 / draws) + (replications < 2 ? 0 : monteCarlo());
        return new Interval(mean, TInterval.quantile(draws - 1, level) * FastMath.sqrt(variance), draws, level);
    }

    /** Share of the variance of that interval that is luck, and would go with more replications; NaN with one [1]. */
    public double monteCarloShare() {
        double all = assumptions * (1 + 1.0 / draws) + monteCarlo();
        return all > 0 ? monteCarlo() / all : Double.NaN;
    }
}
