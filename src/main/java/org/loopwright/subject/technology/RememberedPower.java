package org.loopwright.subject.technology;

import org.apache.commons.math3.util.FastMath;

/**
 * The power of a base that seldom changes, computed once per change; the same bits as {@link FastMath#pow}. Confined to
 * one run.
 */
public final class RememberedPower {

    private final double exponent;
    private double base = Double.NaN;
    private double power;

    /**
     * Fixes the exponent.
     *
     * @param exponent any number [1]
     */
    public RememberedPower(double exponent) {
        this.exponent = exponent;
    }

    /** The base to the exponent. */
    public double of(double newBase) {
        if (newBase != base) {
            base = newBase;
            power = FastMath.pow(newBase, exponent);
        }
        return power;
    }
}
