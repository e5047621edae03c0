package org.loopwright.subject.technology;

import org.apache.commons.math3.util.FastMath;

/**
 * Share of the cost that goes with each doubling of cumulative output: 1 − 2^(−exponent) (Wright 1936). Immutable.
 *
 * @param value [1], in (−∞, 1); 0.2 is the 80 % curve, a negative one is a cost that rises
 */
public record LearningRate(double value) {

    /** Checks the range. */
    public LearningRate {
        if (!(value < 1 && value > Double.NEGATIVE_INFINITY)) {
            throw new IllegalArgumentException("a learning rate must be in (-inf, 1), was " + value);
        }
    }

    /** The exponent w of cost ∝ (cumulative output)^(−w) that goes with this rate. */
    public WrightExponent toWrightExponent() {
        return new WrightExponent(-FastMath.log1p(-value) / FastMath.log(2));
    }
}
