package org.loopwright.subject.technology;

import java.util.Arrays;
import java.util.List;
import net.jafama.StrictFastMath;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.lab.random.RandomStream;

/**
 * The best candidates by prediction, at a cost that hardly grows with the number of candidates.
 *
 * <p>A candidate is predicted low on its merit, since its parts are small, or by luck, since its error is. Those whose
 * leading parts, the largest by scale, sum up to no more than a limit S_c come in increasing order of what is predicted of
 * these parts, from {@link PredictionProcess}, under an envelope that is tight for small sums; the other parts only add to
 * it. All others come in increasing order of their error Z, from {@link LuckyArrivals}, and none of them is predicted below
 * S_c e^(σZ). The two are taken by turns, whichever can offer the lower prediction, until neither can offer a lower one
 * than the worst that is kept. A Poisson process is cut in two independent ones by any limit, so the law is exact for
 * each limit and each number of leading parts; they only set the cost.
 */
final class Winners {

    private final Candidates law;
    private final int leading;
    /** Places of the scales, from the largest on. */
    private final int[] order;

    private final double[] shares;
    private final double[] parts;
    private final Candidate[] best;
    private int held;

    private Winners(int count, Candidates law, int leading) {
        this.law = law;
        this.leading = leading;
        order = law.order();
        shares = new double[leading];
        parts = new double[law.scales().length];
        best = new Candidate[count];
    }

    /** The best, in increasing order of predicted sum; fewer where there are fewer. */
    static List<Candidate> best(int count, Candidates law, RandomStream stream) {
        return best(count, law, MeritLimit.cheapest(count, law), stream);
    }

    /** The same with any limit. */
    static List<Candidate> best(int count, Candidates law, MeritLimit limit, RandomStream stream) {
        Winners search = new Winners(count, law, limit.leading());
        search.run(limit, stream);
        return Arrays.asList(search.best).subList(0, search.held);
    }

    private void run(MeritLimit limit, RandomStream stream) {
        PredictionProcess merit = new PredictionProcess(law.leading(limit.leading()), limit.logLimit());
        LuckyArrivals luck = new LuckyArrivals(law.mean());
        double most = StrictFastMath.exp(merit.logLargest());
        double byMerit = leastByMerit(merit, stream);
        double byLuck = merit.isAll() ? Double.POSITIVE_INFINITY : leastByLuck(luck, most, stream);
        while (FastMath.min(byMerit, byLuck) < worst()) {
            if (byMerit <= byLuck) {
                ComponentDraw.shares(shares, law.difficulty(), stream);
                if (fits(merit.trueSum())) {
                    drawParts(leading, stream);
                    double others = sum(leading, parts.length);
                    keep(byMerit * (1 + others / merit.trueSum()));
                }
                byMerit = leastByMerit(merit, stream);
            } else {
                drawParts(0, stream);
                double sum = sum(0, leading);
                if (sum > most) {
                    keep((sum + sum(leading, parts.length)) * StrictFastMath.exp(law.logError() * luck.error()));
                }
                byLuck = leastByLuck(luck, most, stream);
            }
        }
    }

    private static double leastByMerit(PredictionProcess merit, RandomStream stream) {
        return merit.advance(stream) ? merit.predicted() : Double.POSITIVE_INFINITY;
    }

    private double leastByLuck(LuckyArrivals luck, double most, RandomStream stream) {
        return luck.advance(stream)
                ? most * StrictFastMath.exp(law.logError() * luck.error())
                : Double.POSITIVE_INFINITY;
    }

    /** Shares out a sum among the leading parts; false as soon as one exceeds its scale. */
    private boolean fits(double sum) {
        for (int i = 0; i < leading; i++) {
            double part = shares[i] * sum;
            if (part > law.scales()[order[i]]) {
                return false;
            }
            parts[order[i]] = part;
        }
        return true;
    }

    /** Draws the parts from a place of the order on. */
    private void drawParts(int from, RandomStream stream) {
        for (int i = from; i < order.length; i++) {
            parts[order[i]] = law.scales()[order[i]] * ComponentDraw.unit(law.difficulty(), stream);
        }
    }

    private double sum(int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += parts[order[i]];
        }
        return sum;
    }

    /** The prediction that a candidate must stay below to be kept. */
    private double worst() {
        return held < best.length ? Double.POSITIVE_INFINITY : best[held - 1].predicted();
    }

    private void keep(double predicted) {
        if (!(predicted < worst())) {
            return;
        }
        int at = held < best.length ? held++ : held - 1;
        while (at > 0 && best[at - 1].predicted() > predicted) {
            best[at] = best[at - 1];
            at--;
        }
        best[at] = new Candidate(predicted, parts.clone());
    }
}
