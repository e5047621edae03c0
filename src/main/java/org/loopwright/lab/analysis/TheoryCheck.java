package org.loopwright.lab.analysis;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.apache.commons.math3.util.FastMath;

/**
 * A number from theory beside the one that was observed.
 *
 * @param quantity what it is, in the field's words
 * @param unit "1" for pure numbers
 * @param theory value of the closed form, in the unit
 * @param observed value that was seen, in the unit
 * @param standardError standard error of the difference, in the unit, &gt;= 0; 0 where nothing is left to chance
 * @param tolerance relative difference that rounding and a stated limit may leave where nothing is left to chance [1]
 * @param count independent values that the observed one rests on [1]
 */
public record TheoryCheck(
        String quantity,
        String unit,
        double theory,
        double observed,
        double standardError,
        @JsonIgnore double tolerance,
        long count) {

    /** Standard errors within which theory and observation agree. */
    public static final double WITHIN = 4;

    /** Refuses a negative error or tolerance. */
    public TheoryCheck {
        if (!(standardError >= 0)) {
            throw new IllegalArgumentException("standard error must be >= 0, was " + standardError);
        }
        if (!(tolerance >= 0)) {
            throw new IllegalArgumentException("tolerance must be >= 0, was " + tolerance);
        }
    }

    /** The mean of independent values against its theory; fewer than two tell nothing, and agree with nothing. */
    public static TheoryCheck mean(String quantity, String unit, double theory, double[] values) {
        if (values.length < 2) {
            return new TheoryCheck(quantity, unit, theory, Double.NaN, 0, 0, values.length);
        }
        Moments seen = Moments.of(values);
        return new TheoryCheck(quantity, unit, theory, seen.mean(), seen.standardError(), 0, values.length);
    }

    /** A number without chance, within a relative tolerance. */
    public static TheoryCheck exact(
            String quantity, String unit, double theory, double observed, double tolerance, long count) {
        return new TheoryCheck(quantity, unit, theory, observed, 0, tolerance, count);
    }

    /** The same observation against another theory, to see whether it would be told apart. */
    public TheoryCheck against(double otherTheory) {
        return new TheoryCheck(quantity, unit, otherTheory, observed, standardError, tolerance, count);
    }

    /** Distance from theory in standard errors, with its sign; NaN where there is no chance. */
    public double distance() {
        return standardError == 0 ? Double.NaN : (observed - theory) / standardError;
    }

    /** True if observed and theory lie within {@link #WITHIN} standard errors, or within the tolerance. */
    @JsonProperty
    public boolean holds() {
        double difference = FastMath.abs(observed - theory);
        return difference <= FastMath.max(WITHIN * standardError, tolerance * FastMath.abs(theory));
    }
}
