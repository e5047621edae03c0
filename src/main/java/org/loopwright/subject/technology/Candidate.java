package org.loopwright.subject.technology;

/**
 * A candidate design of an out-set: what the simulator predicts of it and the truth.
 *
 * <p>The array belongs to the candidate, which neither copies nor changes it: whoever makes a candidate gives it an
 * array that nobody else holds, whoever reads one leaves it as it is. Two candidates are equal only if they share one.
 *
 * @param predicted predicted sum of the parts, in their unit; NaN where no simulator was asked
 * @param parts true parts s_j · U^(1/γ), one per scale, in the unit of the scales
 */
// A list of boxed numbers would cost more than the draws that fill it.
@SuppressWarnings("ArrayRecordComponent")
public record Candidate(double predicted, double[] parts) {

    /** True sum of the parts. */
    public double total() {
        double sum = 0;
        for (double part : parts) {
            sum += part;
        }
        return sum;
    }
}
