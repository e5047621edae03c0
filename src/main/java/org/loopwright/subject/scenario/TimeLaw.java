package org.loopwright.subject.scenario;

import org.loopwright.lab.sheet.Parameter;

/**
 * A random duration.
 *
 * @param law kind of distribution
 * @param mean [days]
 * @param shape of the gamma law [1]
 */
public record TimeLaw(
        @Parameter(text = "kind of distribution", orElse = "gamma")
        Law law,

        @Parameter(unit = "days", min = 0, max = 36500, text = "mean duration")
        double mean,

        @Parameter(unit = "1", min = 0.05, max = 1000, text = "shape of the gamma law", orElse = "3")
        double shape) {

    /** Kinds of duration. */
    public enum Law {
        /** Always the mean. */
        FIXED,
        /** Exponential. */
        EXPONENTIAL,
        /** Gamma with the given shape. */
        GAMMA,
        /** Uniform on [0, 2 mean]. */
        UNIFORM
    }

    /** A gamma law of shape 3. */
    public static TimeLaw gamma(double mean) {
        return new TimeLaw(Law.GAMMA, mean, 3);
    }

    /** A fixed duration. */
    public static TimeLaw fixed(double days) {
        return new TimeLaw(Law.FIXED, days, 1);
    }
}
