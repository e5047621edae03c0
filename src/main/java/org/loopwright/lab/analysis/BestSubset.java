package org.loopwright.lab.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * Multiple comparisons with the best (Hsu 1996) on common random numbers: which of several may be the best. One is left
 * out if some rival beats it by a paired t-interval that is corrected over its rivals (Bonferroni), so that the one with the
 * best true mean is left out with a probability of at most 1 − level, whatever the dependence and the variances. No best is
 * chosen first and then tested.
 *
 * @param members numbers of those that may be the best, in the order in which they were given
 * @param compared how many had values [1]
 */
public record BestSubset(List<Integer> members, int compared) {

    /** Copies the list. */
    public BestSubset {
        members = List.copyOf(members);
    }

    /**
     * Compares the means.
     *
     * @param values values by candidate, then by replication (common random numbers); NaN is missing; not changed
     * @param smallerIsBetter whether the best mean is the smallest
     * @param level confidence that the best is among the members, in (0, 1) [1]
     */
    public static BestSubset of(double[][] values, boolean smallerIsBetter, double level) {
        Interval.requireLevel(level);
        List<Integer> there = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(TInterval.of(values[i], level).mean())) {
                there.add(i);
            }
        }
        double each = corrected(level, there.size() - 1);
        List<Integer> members = new ArrayList<>();
        for (int i : there) {
            boolean beaten = false;
            for (int j : there) {
                Interval lead = i == j ? new Interval(0, 0, 0, level) : PairedDifference.of(values[i], values[j], each);
                beaten |= smallerIsBetter ? lead.above(0) : lead.below(0);
            }
            if (!beaten) {
                members.add(i);
            }
        }
        return new BestSubset(members, there.size());
    }

    /**
     * The level that each of some intervals must have so that all of them hold at once at a level (Bonferroni).
     *
     * @param level that they hold at together, in (0, 1) [1]
     * @param intervals how many there are; none count as one
     */
    public static double corrected(double level, int intervals) {
        return 1 - (1 - level) / Math.max(1, intervals);
    }

    /** True if several were compared and one beats all others. */
    public boolean decided() {
        return compared > 1 && members.size() == 1;
    }
}
