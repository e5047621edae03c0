package org.loopwright.lab.design;

import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.TriangularDistribution;
import org.apache.commons.math3.util.FastMath;

/**
 * How the values of a range are spread. Distribution functions and quantiles are those of Commons Math, which reckons
 * with {@link FastMath} and so gives the same bits on every machine; no generator is ever made.
 */
public sealed interface Distribution {

    /**
     * Share of values up to x.
     *
     * @param min lower end of the range
     * @param x a value
     * @param max upper end of the range
     */
    double cumulative(double min, double x, double max);

    /**
     * The value up to which lies a share of all values.
     *
     * @param min lower end of the range
     * @param share within [0, 1]
     * @param max upper end of the range
     */
    double quantile(double min, double share, double max);

    /** Even over the range. */
    record Uniform() implements Distribution {

        @Override
        public double cumulative(double min, double x, double max) {
            return (x - min) / (max - min);
        }

        @Override
        public double quantile(double min, double share, double max) {
            return min + share * (max - min);
        }
    }

    /**
     * Normal.
     *
     * @param mean of the distribution before it is cut off
     * @param sd its standard deviation, > 0
     */
    record Normal(double mean, double sd) implements Distribution {

        /** Refuses a spread that is none. */
        public Normal {
            positive("sd", sd);
        }

        @Override
        public double cumulative(double min, double x, double max) {
            return law().cumulativeProbability(x);
        }

        @Override
        public double quantile(double min, double share, double max) {
            return law().inverseCumulativeProbability(share);
        }

        private RealDistribution law() {
            return new NormalDistribution(null, mean, sd);
        }
    }

    /**
     * Lognormal.
     *
     * @param median of the distribution before it is cut off, > 0
     * @param sigma standard deviation of the natural logarithm, > 0
     */
    record LogNormal(double median, double sigma) implements Distribution {

        /** Refuses a median or a spread that is none. */
        public LogNormal {
            positive("median", median);
            positive("sigma", sigma);
        }

        @Override
        public double cumulative(double min, double x, double max) {
            return x <= 0 ? 0 : law().cumulativeProbability(FastMath.log(x));
        }

        @Override
        public double quantile(double min, double share, double max) {
            return FastMath.exp(law().inverseCumulativeProbability(share));
        }

        private RealDistribution law() {
            return new NormalDistribution(null, FastMath.log(median), sigma);
        }
    }

    /**
     * Triangular between the ends of the range.
     *
     * @param mode likeliest value, within the range
     */
    record Triangular(double mode) implements Distribution {

        @Override
        public double cumulative(double min, double x, double max) {
            return law(min, max).cumulativeProbability(x);
        }

        @Override
        public double quantile(double min, double share, double max) {
            return law(min, max).inverseCumulativeProbability(share);
        }

        private RealDistribution law(double min, double max) {
            if (!(mode >= min && mode <= max)) {
                throw new IllegalArgumentException("mode must be within the range, was " + mode);
            }
            return new TriangularDistribution(null, min, mode, max);
        }
    }

    /**
     * Beta, stretched over the range.
     *
     * @param alpha first shape, > 0
     * @param beta second shape, > 0
     */
    record Beta(double alpha, double beta) implements Distribution {

        /** Refuses shapes that are none. */
        public Beta {
            positive("alpha", alpha);
            positive("beta", beta);
        }

        @Override
        public double cumulative(double min, double x, double max) {
            return law().cumulativeProbability((x - min) / (max - min));
        }

        @Override
        public double quantile(double min, double share, double max) {
            return min + (max - min) * law().inverseCumulativeProbability(share);
        }

        private RealDistribution law() {
            return new BetaDistribution(null, alpha, beta);
        }
    }

    private static void positive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must be > 0, was " + value);
        }
    }
}
