package org.loopwright.subject.technology;

import org.apache.commons.math3.util.FastMath;

/**
 * The exponent w of Wright's law, cost ∝ (cumulative output)^(−w) (Wright 1936). Immutable.
 *
 * @param value [1], finite; a negative one is a cost that rises
 */
public record WrightExponent(double value) {

    /** Checks the range. */
    public WrightExponent {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("a Wright exponent must be finite, was " + value);
        }
    }

    /** Share of the cost that goes with each doubling: 1 − 2^(−w). */
    public LearningRate toLearningRate() {
        return new LearningRate(-FastMath.expm1(-value * FastMath.log(2)));
    }
}
