package org.loopwright.subject.technology;

import net.jafama.StrictFastMath;
import org.apache.commons.math3.util.FastMath;

/**
 * Up to where {@link Winners} looks for candidates by their merit, beyond it by their luck: a matter of cost, not of law.
 *
 * @param leading how many parts are looked at, those of the largest scales [1], at least 1
 * @param logLimit ln S_c of the largest sum of these parts; infinite: all candidates, minus infinity: none
 */
record MeritLimit(int leading, double logLimit) {

    /** Arrivals by merit alone, for each winner wanted, up to which nothing cheaper is looked for. */
    private static final double FEW = 32;

    private static final int HALVINGS = 16;

    /** Larger parts than this share of the largest are alike: to leave some of them out would not help. */
    private static final double ALIKE = 0.5;

    /**
     * The limit at which merit and luck have about as many arrivals below the worst prediction that will be kept, which is
     * guessed from a log-normal law of sums; of all numbers of leading parts the one that makes them fewest.
     */
    static MeritLimit cheapest(int count, Candidates law) {
        double last = guess(count, law);
        int[] order = law.order();
        MeritLimit best = new MeritLimit(order.length, Double.NEGATIVE_INFINITY);
        double fewest = StrictFastMath.log(law.mean());
        for (int leading = order.length; leading > 0 && fewest > StrictFastMath.log(FEW * count); leading--) {
            boolean alike = leading < order.length && law.scales()[order[leading]] > ALIKE * law.scales()[order[0]];
            if (alike) {
                break;
            }
            PredictionProcess merit = new PredictionProcess(law.leading(leading));
            double a = leading * law.difficulty();
            double shift = a * law.logError();
            double most = merit.logMass() + 0.5 * shift * shift + a * (last - merit.logLargest());
            double limit =
                    most < StrictFastMath.log(FEW * count) ? merit.logLargest() : balanced(law, merit, a, most, last);
            double arrivals = FastMath.min(most, merit.logMass() + a * (limit - merit.logLargest()));
            if (arrivals < fewest) {
                fewest = arrivals;
                best = new MeritLimit(leading, limit);
            }
        }
        return best;
    }

    /** ln S_c at which either way has as many arrivals below a prediction. */
    private static double balanced(Candidates law, PredictionProcess merit, double a, double most, double last) {
        double low = FastMath.min(last, merit.logLargest());
        double high = merit.logLargest();
        // Without errors nobody is lucky.
        for (int i = 0; i < HALVINGS && law.logError() > 0; i++) {
            double middle = 0.5 * (low + high);
            double z = FastMath.max(0, (middle - last) / law.logError());
            double byMerit = FastMath.min(most, merit.logMass() + a * (middle - merit.logLargest()));
            double byLuck = StrictFastMath.log(law.mean())
                    + StrictFastMath.log(NormalTail.millsRatio(z))
                    - 0.5 * z * z
                    - NormalTail.LOG_ROOT_TWO_PI;
            if (byMerit < byLuck) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** ln of the prediction that about so many candidates are below, by the first two moments of sums. */
    private static double guess(int count, Candidates law) {
        double unit = law.difficulty() / (law.difficulty() + 1);
        double mean = 0;
        double variance = 0;
        for (double s : law.scales()) {
            mean += s * unit;
            variance += s * s * (law.difficulty() / (law.difficulty() + 2) - unit * unit);
        }
        double logVariance = StrictFastMath.log1p(variance / (mean * mean));
        double spread = FastMath.sqrt(logVariance + law.logError() * law.logError());
        double share = StrictFastMath.log(FastMath.min(0.5, count / law.mean()));
        return StrictFastMath.log(mean) - 0.5 * logVariance - spread * LuckyArrivals.above(share);
    }
}
