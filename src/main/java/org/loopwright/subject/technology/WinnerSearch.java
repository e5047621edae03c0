package org.loopwright.subject.technology;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.loopwright.lab.random.RandomStream;

/**
 * Search by simulation: the best of many candidate designs as a simulator with a gap to reality sees them.
 *
 * <p>The gap is an error of the prediction, ln(predicted) = ln(true) + σ_A Z with Z standard normal; it never widens
 * the distribution of true sums. Picking the best prediction is therefore search (best of m ~ m^(−1/(γk))) against
 * winner's curse.
 *
 * <p>Winners are drawn directly, without drawing the losers (see {@code Winners}), so that a billion candidates cost about
 * as little as a thousand.
 */
public final class WinnerSearch {

    /** A Poisson number of this mean is below the largest count with a probability that no double can tell from 0. */
    private static final double CERTAIN = 1e8;

    private WinnerSearch() {}

    /**
     * The best candidates by prediction out of a Poisson number of them, in increasing order of predicted sum. The true
     * parts of a candidate are s_j · U_j^(1/γ). Fewer are returned where there were fewer.
     *
     * @param count how many to return at most, in [0, 1e7]
     * @param scales s_j, each finite and ≥ 0, in the unit in which parts and sums are wanted; read, not kept. A part
     *     with scale 0 is 0. With no scale above 0 all candidates are alike and predicted as they are.
     * @param difficulty γ [1], &gt; 0
     * @param logError σ_A [1], ≥ 0: standard deviation of ln(predicted) about ln(true)
     * @param meanCandidates mean of the Poisson number of candidates [1], finite and ≥ 0; 0 gives an empty list
     * @param stream a number of draws that depends on the draws
     */
    public static List<Candidate> best(
            int count,
            double[] scales,
            double difficulty,
            double logError,
            double meanCandidates,
            RandomStream stream) {
        check(count, scales, difficulty, logError, meanCandidates);
        if (count == 0 || meanCandidates == 0) {
            return List.of();
        }
        double[] positive = positive(scales);
        if (positive.length == 0) {
            int number = meanCandidates > CERTAIN ? count : Math.min(count, stream.poisson(meanCandidates));
            return Collections.nCopies(number, new Candidate(0, new double[scales.length]));
        }
        // A power of two leaves every digit alone: the unit of the scales then moves no digit of any result.
        double unit =
                Math.scalb(1.0, Math.getExponent(Arrays.stream(positive).max().getAsDouble()));
        Candidates candidates = new Candidates(times(positive, 1 / unit), difficulty, logError, meanCandidates);
        return Winners.best(count, candidates, stream).stream()
                .map(c -> spread(new Candidate(c.predicted() * unit, times(c.parts(), unit)), scales))
                .toList();
    }

    private static double[] times(double[] values, double factor) {
        double[] products = new double[values.length];
        for (int j = 0; j < values.length; j++) {
            products[j] = values[j] * factor;
        }
        return products;
    }

    /**
     * A candidate that no simulator has seen: parts s_j · U_j^(1/γ), prediction NaN.
     *
     * @param scales s_j ≥ 0; read, not kept
     * @param difficulty γ [1], &gt; 0
     * @param stream one draw per scale
     */
    public static Candidate unscreened(double[] scales, double difficulty, RandomStream stream) {
        check(1, scales, difficulty, 0, 0);
        double[] parts = new double[scales.length];
        for (int j = 0; j < parts.length; j++) {
            parts[j] = scales[j] * ComponentDraw.unit(difficulty, stream);
        }
        return new Candidate(Double.NaN, parts);
    }

    /** The scales above 0; the array itself where all are. */
    private static double[] positive(double[] scales) {
        for (double s : scales) {
            if (s == 0) {
                return Arrays.stream(scales).filter(positive -> positive > 0).toArray();
            }
        }
        return scales;
    }

    /** Puts the parts back into their places among parts that are 0. */
    private static Candidate spread(Candidate candidate, double[] scales) {
        if (candidate.parts().length == scales.length) {
            return candidate;
        }
        double[] parts = new double[scales.length];
        int next = 0;
        for (int j = 0; j < scales.length; j++) {
            if (scales[j] > 0) {
                parts[j] = candidate.parts()[next++];
            }
        }
        return new Candidate(candidate.predicted(), parts);
    }

    private static void check(int count, double[] scales, double difficulty, double logError, double meanCandidates) {
        if (!(count >= 0 && count <= 1e7)) {
            throw new IllegalArgumentException("count must be in [0, 1e7], was " + count);
        }
        if (!(difficulty > 0)) {
            throw new IllegalArgumentException("difficulty must be > 0 [1], was " + difficulty);
        }
        if (!(logError >= 0 && logError < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("logError must be >= 0 [1], was " + logError);
        }
        if (!(meanCandidates >= 0 && meanCandidates < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("meanCandidates must be finite and >= 0 [1], was " + meanCandidates);
        }
        for (double s : scales) {
            if (!(s >= 0 && s < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("scales must be finite and >= 0, was " + s);
            }
        }
    }
}
