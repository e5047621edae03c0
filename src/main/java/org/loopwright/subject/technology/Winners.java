package org.loopwright.subject.technology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.lab.random.RandomStream;

/**
 * Two exact ways to the best candidates by prediction, and their succession. All return at most {@code count}
 * candidates, in increasing order of predicted sum.
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

    /** Draws every candidate and keeps the best. */
    static List<Candidate> oneByOne(int count, Candidates law, RandomStream stream) {
        return oneByOneAbove(0, count, law, stream);
    }

    /** Draws winners only, for as long as it takes. */
    static List<Candidate> direct(int count, Candidates law, RandomStream stream) {
        return directWithin(Long.MAX_VALUE, count, law, stream);
    }

    /**
     * Draws winners only: arrivals of {@link PredictionProcess} in increasing order, their sums shared out by a
     * Dirichlet law, kept where every part is within its scale. Ends when enough are kept or no arrival is left; when
     * the tries are used up before, the candidates predicted above the last arrival are drawn one by one.
     */
    static List<Candidate> directWithin(long tries, int count, Candidates law, RandomStream stream) {
        List<Candidate> best = new ArrayList<>(Math.min(count, 64));
        PredictionProcess process = new PredictionProcess(law);
        double[] scales = law.scales();
        double[] parts = new double[scales.length];
        long left = tries;
        while (best.size() < count) {
            if (left-- == 0) {
                best.addAll(oneByOneAbove(process.predicted(), count - best.size(), law, stream));
                break;
            }
            if (!process.advance(stream)) {
                break;
            }
            ComponentDraw.shares(parts, law.difficulty(), stream);
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

    /**
     * Draws every candidate and keeps the best of those predicted above a floor. A candidate whose true sum is e^(bσ)
     * times the worst prediction kept can only win with Z &lt; −b, so its Z is drawn in two steps: whether it is below
     * −b, then where.
     */
    private static List<Candidate> oneByOneAbove(double floor, int count, Candidates law, RandomStream stream) {
        double[] scales = law.scales();
        double sigma = law.logError();
        int number = stream.poisson(law.mean());
        Candidate[] best = new Candidate[Math.min(count, number)];
        double[] ratio = new double[LEVELS];
        for (int b = 0; b < LEVELS; b++) {
            ratio[b] = FastMath.exp(b * sigma);
        }
        double[] parts = new double[scales.length];
        int held = 0;
        double threshold = Double.POSITIVE_INFINITY;
        for (int c = 0; c < number; c++) {
            double sum = 0;
            for (int j = 0; j < parts.length; j++) {
                parts[j] = scales[j] * ComponentDraw.unit(law.difficulty(), stream);
                sum += parts[j];
            }
            double predicted = predictedIfBelow(threshold, ratio, sum, sigma, stream);
            if (!(predicted < threshold && predicted > floor)) {
                continue;
            }
            int at = held < best.length ? held++ : held - 1;
            while (at > 0 && best[at - 1].predicted() > predicted) {
                best[at] = best[at - 1];
                at--;
            }
            best[at] = new Candidate(predicted, parts.clone());
            if (held == best.length) {
                threshold = best[held - 1].predicted();
            }
        }
        return Arrays.asList(best).subList(0, held);
    }

    /** The prediction, or infinity where it is known not to be below the threshold. */
    private static double predictedIfBelow(
            double threshold, double[] ratio, double sum, double sigma, RandomStream stream) {
        if (sigma == 0) {
            return sum;
        }
        if (sum <= threshold) {
            return sum * FastMath.exp(sigma * stream.gaussian());
        }
        int b = 0;
        while (b < LEVELS - 1 && sum > threshold * ratio[b + 1]) {
            b++;
        }
        return stream.nextBoolean(BELOW[b])
                ? sum * FastMath.exp(-sigma * NormalTail.drawAbove(b, stream))
                : Double.POSITIVE_INFINITY;
    }
}
