package org.loopwright.subject.technology;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.lab.random.RandomStream;

/**
 * The best candidates by prediction, at a cost that hardly grows with the number of candidates.
 *
 * <p>A candidate is predicted low on its merit, since its true sum is small, or by luck, since its error is. Those with
 * a true sum up to a limit S_c come in increasing order of prediction, from {@link PredictionProcess}, under an envelope
 * that is tight for small sums; those above it come in increasing order of their error Z, from {@link LuckyArrivals}, and
 * none of them is predicted below S_c e^(σZ). The two are taken by turns, whichever can offer the lower prediction, until
 * neither can offer a lower one than the worst that is kept. A Poisson process is cut in two independent ones by any
 * limit, so the law is exact for each S_c; it only sets the cost.
 */
final class Winners {

    /** Arrivals by merit alone, for each winner wanted, up to which luck is left to them. */
    private static final double FEW = 32;

    private static final int HALVINGS = 40;

    private final Candidates law;
    private final Candidate[] best;
    private int held;

    private Winners(int count, Candidates law) {
        this.law = law;
        best = new Candidate[count];
    }

    /** The best, in increasing order of predicted sum; fewer where there are fewer. */
    static List<Candidate> best(int count, Candidates law, RandomStream stream) {
        return best(count, law, logLimit(count, law), stream);
    }

    /**
     * The same with any limit.
     *
     * @param logLimit ln S_c: all come by their merit where it is infinite, one by one where it is minus infinity
     */
    static List<Candidate> best(int count, Candidates law, double logLimit, RandomStream stream) {
        Winners search = new Winners(count, law);
        search.run(new PredictionProcess(law, logLimit), stream);
        return Arrays.asList(search.best).subList(0, search.held);
    }

    private void run(PredictionProcess merit, RandomStream stream) {
        LuckyArrivals luck = new LuckyArrivals(law.mean());
        double limit = FastMath.exp(merit.logLargest());
        double[] parts = new double[law.scales().length];
        boolean all = Arrays.stream(law.scales()).sum() <= limit * (1 + 1e-12);
        double byMerit = merit.advance(stream) ? merit.predicted() : Double.POSITIVE_INFINITY;
        double byLuck = all ? Double.POSITIVE_INFINITY : leastByLuck(luck, limit, stream);
        while (FastMath.min(byMerit, byLuck) < worst()) {
            if (byMerit <= byLuck) {
                ComponentDraw.shares(parts, law.difficulty(), stream);
                if (fits(parts, merit.trueSum(), law.scales())) {
                    keep(new Candidate(byMerit, parts.clone()));
                }
                byMerit = merit.advance(stream) ? merit.predicted() : Double.POSITIVE_INFINITY;
            } else {
                Candidate candidate = WinnerSearch.unscreened(law.scales(), law.difficulty(), stream);
                double sum = candidate.total();
                double predicted = sum * FastMath.exp(law.logError() * luck.error());
                if (sum > limit && predicted < worst()) {
                    keep(new Candidate(predicted, candidate.parts()));
                }
                byLuck = leastByLuck(luck, limit, stream);
            }
        }
    }

    private double leastByLuck(LuckyArrivals luck, double limit, RandomStream stream) {
        return luck.advance(stream)
                ? limit * FastMath.exp(law.logError() * luck.error())
                : Double.POSITIVE_INFINITY;
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

    /** The prediction that a candidate must stay below to be kept. */
    private double worst() {
        return held < best.length ? Double.POSITIVE_INFINITY : best[held - 1].predicted();
    }

    private void keep(Candidate candidate) {
        int at = held < best.length ? held++ : held - 1;
        while (at > 0 && best[at - 1].predicted() > candidate.predicted()) {
            best[at] = best[at - 1];
            at--;
        }
        best[at] = candidate;
    }

    /**
     * ln S_c at which either way has about as many arrivals below the worst prediction that will be kept, which is guessed
     * from a log-normal law of sums; minus infinity where they would be more than there are candidates.
     */
    private static double logLimit(int count, Candidates law) {
        PredictionProcess whole = new PredictionProcess(law);
        double sigma = law.logError();
        double a = law.scales().length * law.difficulty();
        double last = guess(count, law);
        double byMerit = whole.logMass() + 0.5 * a * a * sigma * sigma + a * (last - whole.logLargest());
        if (byMerit < FastMath.log(FEW * count)) {
            return whole.logLargest();
        }
        double low = FastMath.min(last, whole.logLargest());
        double high = whole.logLargest();
        // Without errors nobody is lucky.
        for (int i = 0; i < HALVINGS && sigma > 0; i++) {
            double middle = 0.5 * (low + high);
            double logMerit = FastMath.min(byMerit, whole.logMass() + a * (middle - whole.logLargest()));
            double z = FastMath.max(0, (middle - last) / sigma);
            double logLuck = FastMath.log(law.mean())
                    + FastMath.log(NormalTail.millsRatio(z))
                    - 0.5 * z * z
                    - NormalTail.LOG_ROOT_TWO_PI;
            if (logMerit < logLuck) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double logMerit = FastMath.min(byMerit, whole.logMass() + a * (high - whole.logLargest()));
        return logMerit > FastMath.log(law.mean()) ? Double.NEGATIVE_INFINITY : high;
    }

    /** ln of the prediction that about so many candidates are below, by the first two moments of sums. */
    private static double guess(int count, Candidates law) {
        double gamma = law.difficulty();
        double unit = gamma / (gamma + 1);
        double mean = 0;
        double variance = 0;
        for (double s : law.scales()) {
            mean += s * unit;
            variance += s * s * (gamma / (gamma + 2) - unit * unit);
        }
        double logVariance = FastMath.log1p(variance / (mean * mean));
        double spread = FastMath.sqrt(logVariance + law.logError() * law.logError());
        double share = FastMath.log(FastMath.min(0.5, count / law.mean()));
        return FastMath.log(mean) - 0.5 * logVariance - spread * LuckyArrivals.above(share);
    }
}
