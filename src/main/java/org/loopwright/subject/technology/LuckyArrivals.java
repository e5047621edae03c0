package org.loopwright.subject.technology;

import net.jafama.StrictFastMath;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.lab.random.RandomStream;

/**
 * The standard normal errors of a Poisson number of candidates in increasing order: z_i = Φ^(−1)(G_i/m) at the arrivals G_i
 * of a unit-rate process. Stateful, confined to one search.
 */
final class LuckyArrivals {

    private static final int MOST_STEPS = 100;

    private final double mean;
    private double arrivals;
    private double t = Double.POSITIVE_INFINITY;

    /**
     * Starts before the first.
     *
     * @param mean m of the Poisson number [1], &gt; 0
     */
    LuckyArrivals(double mean) {
        this.mean = mean;
    }

    /** Moves to the next arrival; false if there is none. One draw. */
    boolean advance(RandomStream stream) {
        arrivals += stream.exponential();
        if (arrivals >= mean) {
            return false;
        }
        t = above(StrictFastMath.log(arrivals / mean), t);
        return true;
    }

    /** The error of the present arrival. */
    double error() {
        return -t;
    }

    /** The t above which a standard normal is with the probability of the given logarithm below 0. */
    static double above(double logProbability) {
        return above(logProbability, Double.POSITIVE_INFINITY);
    }

    /**
     * The same from a start that is not below it. The logarithm of the upper tail is concave, so Newton's steps from the
     * right of the root stay there.
     */
    private static double above(double logProbability, double start) {
        // The upper tail is below e^(−t²/2).
        double at = FastMath.min(start, FastMath.sqrt(-2 * logProbability));
        for (int i = 0; i < MOST_STEPS; i++) {
            double ratio = NormalTail.millsRatio(FastMath.abs(at));
            double step;
            if (at >= 0) {
                double value = StrictFastMath.log(ratio) - 0.5 * at * at - NormalTail.LOG_ROOT_TWO_PI;
                step = (logProbability - value) * ratio;
            } else {
                double density = NormalTail.density(at);
                double lower = density * ratio;
                step = (logProbability - StrictFastMath.log1p(-lower)) * (1 - lower) / density;
            }
            at -= step;
            // Newton's steps are quadratic: the next would be the square of this.
            if (step < 1e-5 * (1 + FastMath.abs(at))) {
                break;
            }
        }
        return at;
    }
}
