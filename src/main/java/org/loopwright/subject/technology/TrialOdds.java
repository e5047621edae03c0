package org.loopwright.subject.technology;

import net.jafama.StrictFastMath;
import org.apache.commons.math3.util.FastMath;

/**
 * Closed forms of trials whose rounds, or phases, have exposures fixed beforehand: faults that show in different rounds
 * are then independent Poisson numbers. Pure functions of the mean numbers of faults that show, Λ q.
 */
public final class TrialOdds {

    private TrialOdds() {}

    /** Probability that none shows, which in the first round is the first pass: e^(−Λp). */
    public static double clean(double meanShown) {
        return StrictFastMath.exp(-meanShown);
    }

    /**
     * Probability that a fatal fault shows: 1 − e^(−ϖΛp). With ϖ = 1 the chances of phases to be survived multiply.
     *
     * @param meanShown Λp [1], ≥ 0
     * @param fatalShare ϖ [1], in [0, 1]
     */
    public static double fatal(double meanShown, double fatalShare) {
        return -StrictFastMath.expm1(-fatalShare * meanShown);
    }

    /**
     * Probability that a phase, repeated until nothing shows, is passed at its m-th round. Every round before showed
     * something and nothing fatal: e^(−Λq_m) Π_{j&lt;m} (e^(−ϖΛq_j) − e^(−Λq_j)).
     *
     * @param meanShown Λq_j, mean number of faults that show in round j and not before [1], each ≥ 0
     * @param fatalShare ϖ [1], in [0, 1]
     * @return one probability for each round, in order; a new array
     */
    public static double[] passAtRound(double[] meanShown, double fatalShare) {
        double[] passes = new double[meanShown.length];
        double goesOn = 1;
        for (int m = 0; m < passes.length; m++) {
            double clean = clean(meanShown[m]);
            passes[m] = goesOn * clean;
            goesOn *= StrictFastMath.exp(-fatalShare * meanShown[m]) - clean;
        }
        return passes;
    }

    /**
     * Mean number of rounds, the first one counted, where each is followed by another iff a design that overlaps was
     * decided meanwhile: geometric, e^μ. As many rounds are to be expected whatever has gone before.
     *
     * @param merges μ, mean number of decided overlapping designs a round [1], ≥ 0
     */
    public static double meanRoundsWithMerges(double merges) {
        return StrictFastMath.exp(merges);
    }

    /** Mean wait for a window by one who comes at any time: P/2 [days]. */
    public static double meanWindowWait(double period) {
        return period / 2;
    }

    /**
     * Wait for the owner's next window by one who comes back after the last one: P ⌈x/P⌉ − x; none where the owner is
     * always open.
     *
     * @param period P [days], ≥ 0
     * @param sinceWindow x, time since the last window: all that was done since, trial and all [days], ≥ 0
     */
    public static double repeatWait(double period, double sinceWindow) {
        return period == 0 ? 0 : FastMath.max(0, period * FastMath.ceil(sinceWindow / period) - sinceWindow);
    }
}
