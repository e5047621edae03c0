package org.loopwright.subject.theory;

import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.lab.analysis.TheoryCheck;

/** Counts of all replications together, judged by the error that their theory has: no count is too small for it. */
final class Tally {

    private Tally() {}

    /** The sum of one place of all observations. */
    static double sum(List<double[]> seen, int place) {
        double sum = 0;
        for (double[] values : seen) {
            sum += values[place];
        }
        return sum;
    }

    /**
     * A share of independent cases.
     *
     * @param theory p, whose error is √(p (1 − p)/n)
     */
    static TheoryCheck share(String quantity, double theory, double hits, double cases) {
        double error = cases == 0 ? 0 : FastMath.sqrt(theory * (1 - theory) / cases);
        return new TheoryCheck(quantity, "1", theory, hits / cases, error, 0, Math.round(cases));
    }

    /**
     * A mean of independent Poisson numbers.
     *
     * @param theory λ, whose error is √(λ/n)
     */
    static TheoryCheck poisson(String quantity, String unit, double theory, double found, double cases) {
        double error = cases == 0 ? 0 : FastMath.sqrt(theory / cases);
        return new TheoryCheck(quantity, unit, theory, found / cases, error, 0, Math.round(cases));
    }
}
