package org.loopwright.technology;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.random.RandomStream;

/**
 * Two exact ways to the best candidates by prediction. All scales are positive here; both return at most {@code count}
 * candidates, in increasing order of their predicted sum.
 */
final class Winners {

    private static final int LEVELS = 5;
    /** Φ(−b) for b = 0..4. */
    private static final double[] BELOW = new double[LEVELS];

    static {
        for (int b = 0; b < LEVELS; b++) {
            BELOW[b] = NormalTail.density(b) * NormalTail.millsRatio(b);
        }
    }

    private Winners() {}

    /**
     * Draws every candidate and keeps the best. A candidate whose true sum is e^(bσ) times the worst prediction kept
     * can only win with Z &lt; −b, so its Z is drawn in two steps: whether it is below −b, then where.
     */
    static List<Candidate> oneByOne(
            int count,
            double[] scales,
            double difficulty,
            double logError,
            double meanCandidates,
            RandomStream stream) {
        int candidates = stream.poisson(meanCandidates);
        int size = Math.min(count, candidates);
        Candidate[] best = new Candidate[size];
        double[] ratio = new double[LEVELS];
        for (int b = 0; b < LEVELS; b++) {
            ratio[b] = FastMath.exp(b * logError);
        }
        double[] parts = new double[scales.length];
        int held = 0;
        for (int c = 0; c < candidates; c++) {
            double sum = 0;
            for (int j = 0; j < parts.length; j++) {
                parts[j] = scales[j] * ComponentDraw.unit(difficulty, stream);
                sum += parts[j];
            }
            double predicted = held < size
                    ? predictedFreely(sum, logError, stream)
                    : predictedIfBelow(best[size - 1].predicted(), ratio, sum, logError, stream);
            if (held == size && !(predicted < best[size - 1].predicted())) {
                continue;
            }
            int at = held < size ? held++ : size - 1;
            while (at > 0 && best[at - 1].predicted() > predicted) {
                best[at] = best[at - 1];
                at--;
            }
            best[at] = new Candidate(predicted, parts.clone());
        }
        return List.of(best);
    }

    private static double predictedFreely(double sum, double logError, RandomStream stream) {
        return logError == 0 ? sum : sum * FastMath.exp(logError * stream.gaussian());
    }

    /** The prediction, or infinity where it is known not to be below the threshold. */
    private static double predictedIfBelow(
            double threshold, double[] ratio, double sum, double logError, RandomStream stream) {
        if (logError == 0) {
            return sum;
        }
        if (sum <= threshold) {
            return predictedFreely(sum, logError, stream);
        }
        int b = 0;
        while (b < LEVELS - 1 && sum > threshold * ratio[b + 1]) {
            b++;
        }
        return stream.nextBoolean(BELOW[b])
                ? sum * FastMath.exp(-logError * NormalTail.drawAbove(b, stream))
                : Double.POSITIVE_INFINITY;
    }

    /**
     * Draws the winners only: arrivals of {@link PredictionProcess} in increasing order, their sums shared out by a
     * Dirichlet law, kept where every part is within its scale. Ends when enough are kept or no arrival is left.
     */
    static List<Candidate> direct(
            int count,
            double[] scales,
            double difficulty,
            double logError,
            double meanCandidates,
            RandomStream stream) {
        List<Candidate> best = new ArrayList<>(count < 64 ? count : 64);
        PredictionProcess process = new PredictionProcess(scales, difficulty, logError, meanCandidates);
        double[] parts = new double[scales.length];
        while (best.size() < count && process.advance(stream)) {
            ComponentDraw.shares(parts, difficulty, stream);
            if (fits(parts, process.trueSum(), scales)) {
                best.add(new Candidate(process.predicted(), parts.clone()));
            }
        }
        return List.copyOf(best);
    }

    /** Turns shares into parts of the sum; false as soon as one exceeds its scale. */
    private static boolean fits(double[] parts, double sum, double[] scales) {
        for (int j = 0; j < parts.length; j++) {
            parts[j] *= sum;
            if (parts[j] > scales[j]) {
                return false;
            }
        }
        return true;
    }
}
