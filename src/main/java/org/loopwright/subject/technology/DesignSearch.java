package org.loopwright.subject.technology;

import net.jafama.StrictFastMath;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.lab.random.RandomStream;

/**
 * Ordinary search over a whole product without time or money (McNerney, Farmer, Redner &amp; Trancik 2011): an attempt
 * picks a component uniformly, redraws every component of its out-set as s_j · U^(1/γ), and is accepted if the sum over
 * the out-set falls. It matures the first design. Mean cost falls as attempts^(−1/(γ d*)).
 */
public final class DesignSearch {

    /** The largest members are drawn apart where their envelope is lower than that of all by this, in logarithms. */
    private static final double WORTH_WHILE = 7;

    private DesignSearch() {}

    /**
     * Searches from the worst design x_j = s_j and returns the design costs x_j found.
     *
     * <p>Rejected attempts are skipped exactly. The chance that the draw of A_i has a sum below the present S_i is at
     * most Γ(γ+1)^k / Γ(kγ+1) · Π s_j^(−γ) · S_i^(kγ), and 1. The attempts up to the next one that passes this envelope
     * are geometric; the one that passes belongs to i in proportion to i's envelope, is drawn from it, with
     * Dirichlet(γ, …, γ) shares of a sum S_i U^(1/(kγ)), and is accepted if no part exceeds its scale; where the
     * envelope is 1 it is drawn plainly and accepted if the sum falls. The sum of some members is at most that of all:
     * where the members of largest scale alone have a much lower envelope, they are drawn from theirs and the others
     * plainly, and the attempt is accepted if the sum falls too. Else a set whose scales differ much would be drawn for
     * ever.
     *
     * @param dsm out-sets
     * @param scales s_j &gt; 0, one per component, in the unit wanted; read, not kept
     * @param difficulty γ [1], &gt; 0
     * @param candidatesPerOutSet mean number of attempts per out-set [1], in [0, 1e12]; n times this is rounded
     * @param stream some draws per attempt that passes the envelope: they grow with the logarithm of the attempts
     * @return a new array that the caller owns
     */
    public static double[] mature(
            DesignStructureMatrix dsm,
            double[] scales,
            double difficulty,
            double candidatesPerOutSet,
            RandomStream stream) {
        check(dsm, scales, difficulty);
        if (!(candidatesPerOutSet >= 0 && candidatesPerOutSet <= 1e12)) {
            throw new IllegalArgumentException(
                    "candidatesPerOutSet must be in [0, 1e12] [1], was " + candidatesPerOutSet);
        }
        SkippingSearch search = new SkippingSearch(dsm, scales, difficulty);
        search.attempt(FastMath.rint(dsm.size() * candidatesPerOutSet), stream);
        return search.costs();
    }

    /** The same search attempt by attempt, as the paper writes it: the yardstick of {@link #mature}. */
    static double[] plainSearch(
            DesignStructureMatrix dsm, double[] scales, double difficulty, long attempts, RandomStream stream) {
        check(dsm, scales, difficulty);
        int n = dsm.size();
        int[][] outSets = new int[n][];
        for (int i = 0; i < n; i++) {
            outSets[i] = dsm.outSet(i);
        }
        double[] costs = scales.clone();
        double[] drawn = new double[n];
        for (long attempt = 0; attempt < attempts; attempt++) {
            int[] set = outSets[stream.nextInt(n)];
            double before = 0;
            double after = 0;
            for (int m = 0; m < set.length; m++) {
                before += costs[set[m]];
                drawn[m] = scales[set[m]] * ComponentDraw.unit(difficulty, stream);
                after += drawn[m];
            }
            // Accepted only if the whole out-set gets cheaper, not each part.
            if (after < before) {
                for (int m = 0; m < set.length; m++) {
                    costs[set[m]] = drawn[m];
                }
            }
        }
        return costs;
    }

    private static void check(DesignStructureMatrix dsm, double[] scales, double difficulty) {
        if (scales.length != dsm.size()) {
            throw new IllegalArgumentException(
                    "scales must have one entry per component, " + dsm.size() + ", was " + scales.length);
        }
        if (!(difficulty > 0)) {
            throw new IllegalArgumentException("difficulty must be > 0 [1], was " + difficulty);
        }
        for (double s : scales) {
            if (!(s > 0 && s < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("scales must be finite and > 0, was " + s);
            }
        }
    }

    /** The search that skips rejected attempts. Stateful, confined to one call. */
    private static final class SkippingSearch {

        private final int n;
        private final double difficulty;
        private final double[] scales;
        private final int[][] outSets;
        private final int[][] touched;
        /** Places of an out-set by falling scale. */
        private final int[][] byScale;
        /** Logarithm of Γ(γ+1)^b / Γ(bγ+1) · Π s_j^(−γ) over the b largest scales, b from 1. */
        private final double[][] logFront;
        /** How many of the largest scales are drawn from their envelope; 0: none. */
        private final int[] enveloped;

        private final double[][] some;
        private final double[] costs;
        private final double[] sums;
        private final double[] envelopes;
        private final double[][] drawn;

        SkippingSearch(DesignStructureMatrix dsm, double[] scales, double difficulty) {
            n = dsm.size();
            this.difficulty = difficulty;
            this.scales = scales;
            outSets = new int[n][];
            touched = new int[n][];
            byScale = new int[n][];
            logFront = new double[n][];
            enveloped = new int[n];
            some = new double[n + 1][];
            costs = scales.clone();
            sums = new double[n];
            envelopes = new double[n];
            drawn = new double[n][];
            for (int i = 0; i < n; i++) {
                outSets[i] = dsm.outSet(i);
                int k = outSets[i].length;
                drawn[i] = new double[k];
                byScale[i] = placesByScale(outSets[i]);
                logFront[i] = new double[k];
                double logScales = 0;
                for (int b = 1; b <= k; b++) {
                    logScales += StrictFastMath.log(scales[outSets[i][byScale[i][b - 1]]]);
                    logFront[i][b - 1] = b * Gamma.logGamma(difficulty + 1)
                            - Gamma.logGamma(b * difficulty + 1)
                            - difficulty * logScales;
                }
                touched[i] = touchedBy(dsm, i);
            }
            for (int i = 0; i < n; i++) {
                weigh(i);
            }
        }

        private int[] placesByScale(int[] set) {
            int[] places = new int[set.length];
            for (int m = 0; m < set.length; m++) {
                int at = m;
                while (at > 0 && scales[set[places[at - 1]]] < scales[set[m]]) {
                    places[at] = places[at - 1];
                    at--;
                }
                places[at] = m;
            }
            return places;
        }

        double[] costs() {
            return costs;
        }

        void attempt(double attempts, RandomStream stream) {
            double left = attempts;
            while (true) {
                double total = 0;
                for (double envelope : envelopes) {
                    total += envelope;
                }
                double chance = Math.min(1, total / n);
                left -= 1 + skipped(chance, stream);
                if (!(left >= 0)) {
                    return;
                }
                int i = pick(total, stream);
                if (envelopes[i] == 1
                        ? drawPlainly(i, stream)
                        : enveloped[i] == outSets[i].length ? drawFromEnvelope(i, stream) : drawLargest(i, stream)) {
                    accept(i);
                }
            }
        }

        /** Attempts that fail before one passes, geometric. */
        private static double skipped(double chance, RandomStream stream) {
            return chance == 1 ? 0 : FastMath.floor(-stream.exponential() / StrictFastMath.log1p(-chance));
        }

        private int pick(double total, RandomStream stream) {
            double left = stream.nextDouble() * total;
            for (int i = 0; i < n - 1; i++) {
                left -= envelopes[i];
                if (left < 0) {
                    return i;
                }
            }
            return n - 1;
        }

        private boolean drawFromEnvelope(int i, RandomStream stream) {
            double[] parts = drawn[i];
            double sum = sums[i] * ComponentDraw.unit(parts.length * difficulty, stream);
            ComponentDraw.shares(parts, difficulty, stream);
            for (int m = 0; m < parts.length; m++) {
                parts[m] *= sum;
                if (parts[m] > scales[outSets[i][m]]) {
                    return false;
                }
            }
            return true;
        }

        /** The largest from their envelope, the others plainly. */
        private boolean drawLargest(int i, RandomStream stream) {
            int count = enveloped[i];
            if (some[count] == null) {
                some[count] = new double[count];
            }
            double[] largest = some[count];
            double sum = sums[i] * ComponentDraw.unit(count * difficulty, stream);
            ComponentDraw.shares(largest, difficulty, stream);
            double total = 0;
            for (int b = 0; b < outSets[i].length; b++) {
                int m = byScale[i][b];
                double scale = scales[outSets[i][m]];
                double part = b < count ? largest[b] * sum : scale * ComponentDraw.unit(difficulty, stream);
                total += part;
                if (part > scale || total >= sums[i]) {
                    return false;
                }
                drawn[i][m] = part;
            }
            return true;
        }

        private boolean drawPlainly(int i, RandomStream stream) {
            double[] parts = drawn[i];
            double sum = 0;
            for (int m = 0; m < parts.length; m++) {
                parts[m] = scales[outSets[i][m]] * ComponentDraw.unit(difficulty, stream);
                sum += parts[m];
            }
            return sum < sums[i];
        }

        private void accept(int i) {
            for (int m = 0; m < outSets[i].length; m++) {
                costs[outSets[i][m]] = drawn[i][m];
            }
            for (int r : touched[i]) {
                weigh(r);
            }
        }

        /** Sums A_i afresh, so that rounding cannot pile up, and sets its envelope. */
        private void weigh(int i) {
            double sum = 0;
            for (int j : outSets[i]) {
                sum += costs[j];
            }
            sums[i] = sum;
            double log = StrictFastMath.log(sum);
            int k = outSets[i].length;
            double lowest = Math.min(0, logFront[i][k - 1] + k * difficulty * log);
            enveloped[i] = lowest < 0 ? k : 0;
            lowest -= WORTH_WHILE;
            for (int b = k - 1; b >= 1; b--) {
                double envelope = logFront[i][b - 1] + b * difficulty * log;
                if (envelope < lowest) {
                    lowest = envelope;
                    enveloped[i] = b;
                }
            }
            lowest += enveloped[i] == 0 || enveloped[i] == k ? WORTH_WHILE : 0;
            envelopes[i] = enveloped[i] == 0 ? 1 : StrictFastMath.exp(lowest);
        }

        /** Components whose out-sets share a member with A_i. */
        private static int[] touchedBy(DesignStructureMatrix dsm, int i) {
            boolean[] shares = new boolean[dsm.size()];
            int count = 0;
            for (int j : dsm.outSet(i)) {
                for (int r : dsm.inSet(j)) {
                    count += shares[r] ? 0 : 1;
                    shares[r] = true;
                }
            }
            int[] list = new int[count];
            for (int r = 0, m = 0; r < shares.length; r++) {
                if (shares[r]) {
                    list[m++] = r;
                }
            }
            return list;
        }
    }
}
