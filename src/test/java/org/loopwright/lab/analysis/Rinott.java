package org.loopwright.lab.analysis;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Rinott's (1978) two-stage procedure, which the sequential one is told against: independent systems, a first stage, and
 * then ceil((h s / indifference)²) replications of each, whatever the others do.
 */
final class Rinott {

    /** Points of the probabilities over which the two variances are averaged; four digits of h. */
    private static final int POINTS = 400;

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    private final double h;
    private final int first;

    /** The procedure for so many systems. */
    Rinott(int systems, double confidence, int first) {
        this.first = first;
        this.h = constant(systems, confidence, first);
    }

    /**
     * The constant h that solves E[E[Phi(h / sqrt((n0 − 1)(1/X + 1/Y))) | Y]^(k − 1)] = confidence, X and Y chi-squared with
     * n0 − 1 degrees of freedom; both expectations by the midpoints of equally probable parts.
     */
    static double constant(int systems, double confidence, int first) {
        ChiSquaredDistribution variance = new ChiSquaredDistribution(null, first - 1);
        double[] inverse = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            inverse[i] = (first - 1) / variance.inverseCumulativeProbability((i + 0.5) / POINTS);
        }
        UnivariateFunction missed = h -> {
            double sum = 0;
            for (double y : inverse) {
                double inner = 0;
                for (double x : inverse) {
                    inner += NORMAL.cumulativeProbability(h / Math.sqrt(x + y)) / POINTS;
                }
                sum += Math.pow(inner, systems - 1) / POINTS;
            }
            return sum - confidence;
        };
        return new BrentSolver(1e-6).solve(200, missed, 0.1, 50);
    }

    /** Replications that it makes of all systems together. */
    long replications(double[][] values, double indifference) {
        long all = 0;
        for (double[] own : values) {
            double deviation = Math.sqrt(StatUtils.variance(own, 0, first));
            double ratio = h * deviation / indifference;
            all += Math.max(first, (long) Math.ceil(ratio * ratio));
        }
        return all;
    }
}
