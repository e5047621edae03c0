package org.loopwright.lab.analysis;

import org.apache.commons.math3.util.FastMath;

/**
 * Elasticity of cost to output by a shock from outside: −(ln C_high − ln C_low) / (ln Q_high − ln Q_low) of two runs on the
 * same luck that differ in the shock alone (after Lafond, Greenwald and Farmer 2022). Unlike the exponent of
 * {@link WrightFit}, nothing that time does to both of its sides is in it. It is causal only if the shock moves cost through
 * output and by no other way.
 *
 * @param byPair elasticity of each pair [1]; NaN where there is none
 * @param missing pairs of which a number is missing [1]
 * @param unmoved pairs whose output differs by less than {@link WrightFit#FEWEST_DOUBLINGS} [1]
 */
public record ShockElasticity(double[] byPair, int missing, int unmoved) {

    /**
     * The elasticity of each pair.
     *
     * @param lowCost C without the shock by replication, each &gt; 0 or NaN; not changed
     * @param lowOutput Q without the shock, likewise
     * @param highCost C with the shock, likewise
     * @param highOutput Q with the shock, likewise
     * @throws IllegalArgumentException if the lengths differ or a number is not &gt; 0
     */
    public static ShockElasticity of(double[] lowCost, double[] lowOutput, double[] highCost, double[] highOutput) {
        double[] cost = logRatios(lowCost, highCost);
        double[] output = logRatios(lowOutput, highOutput);
        if (cost.length != output.length) {
            throw new IllegalArgumentException(
                    "cost and output need equal lengths, were " + cost.length + " and " + output.length);
        }
        double[] byPair = new double[cost.length];
        int missing = 0;
        int unmoved = 0;
        for (int i = 0; i < byPair.length; i++) {
            byPair[i] = Double.NaN;
            if (Double.isNaN(cost[i]) || Double.isNaN(output[i])) {
                missing++;
            } else if (FastMath.abs(output[i]) < WrightFit.FEWEST_DOUBLINGS * FastMath.log(2)) {
                unmoved++;
            } else {
                // Zero minus the quotient, so that cost that does not move has the elasticity 0 and not −0.
                byPair[i] = 0 - cost[i] / output[i];
            }
        }
        return new ShockElasticity(byPair, missing, unmoved);
    }

    private static double[] logRatios(double[] low, double[] high) {
        if (low.length != high.length) {
            throw new IllegalArgumentException("pairs need equal lengths, were " + low.length + " and " + high.length);
        }
        double[] ratios = new double[low.length];
        for (int i = 0; i < ratios.length; i++) {
            if (low[i] <= 0 || high[i] <= 0) {
                throw new IllegalArgumentException("cost and output must be > 0, were " + low[i] + " and " + high[i]);
            }
            ratios[i] = FastMath.log(high[i]) - FastMath.log(low[i]);
        }
        return ratios;
    }

    /** Mean over the pairs that have one, and its t-interval. */
    public Interval mean(double level) {
        return TInterval.of(byPair, level);
    }
}
