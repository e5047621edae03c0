package org.loopwright.lab.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Systems in the order of their means, smallest first, with a paired difference for each pair. Every difference has the
 * stated level on its own: among m true ties about m (1 − level) are called different by chance.
 *
 * @param names names by mean, those without values last
 * @param intervals mean and t-interval of each, in the order of the names
 * @param comparisons every pair, the one with the smaller mean as the second, so that differences are &gt;= 0 as far as
 *     both have the same replications
 */
public record Ranking(List<String> names, List<Interval> intervals, List<Comparison> comparisons) {

    /**
     * Two systems compared on common random numbers.
     *
     * @param first name of the first
     * @param second name of the second
     * @param difference first − second, paired by replication; pairs with a missing (NaN) member are left out
     */
    public record Comparison(String first, String second, Interval difference) {

        /** True if the interval of the difference leaves out 0. Where there is no interval nothing is told apart. */
        public boolean tellsApart() {
            return difference.above(0) || difference.below(0);
        }
    }

    /** Copies the lists. */
    public Ranking {
        names = List.copyOf(names);
        intervals = List.copyOf(intervals);
        comparisons = List.copyOf(comparisons);
    }

    /**
     * Ranks by mean.
     *
     * @param names a name for each row of values, all different
     * @param values values by name, then by replication (common random numbers); NaN is missing; not changed
     * @param level confidence level, in (0, 1) [1]
     */
    public static Ranking of(List<String> names, double[][] values, double level) {
        if (names.size() != values.length) {
            throw new IllegalArgumentException(
                    "names and values need equal lengths, were " + names.size() + " and " + values.length);
        }
        if (names.stream().distinct().count() != names.size()) {
            throw new IllegalArgumentException("names must all be different, were " + names);
        }
        List<Interval> found = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            found.add(TInterval.of(values[i], level));
            order.add(i);
        }
        // Doubles compare with NaN as the largest; the sort is stable, so ties keep the order of the names.
        order.sort(Comparator.comparingDouble(i -> found.get(i).mean()));
        List<String> sortedNames = new ArrayList<>();
        List<Interval> sortedIntervals = new ArrayList<>();
        List<Comparison> comparisons = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            int slower = order.get(i);
            sortedNames.add(names.get(slower));
            sortedIntervals.add(found.get(slower));
            for (int j = 0; j < i; j++) {
                int faster = order.get(j);
                comparisons.add(new Comparison(
                        names.get(slower),
                        names.get(faster),
                        PairedDifference.of(values[slower], values[faster], level)));
            }
        }
        return new Ranking(sortedNames, sortedIntervals, comparisons);
    }

    /** The name with the smallest mean and all that cannot be told apart from it. */
    public Verdict verdict() {
        List<String> winners = new ArrayList<>();
        int compared = 0;
        for (int i = 0; i < names.size(); i++) {
            if (Double.isNaN(intervals.get(i).mean())) {
                continue;
            }
            compared++;
            if (i == 0 || !comparison(names.get(i), names.get(0)).tellsApart()) {
                winners.add(names.get(i));
            }
        }
        return new Verdict(winners, compared);
    }

    /** The paired difference of two of the names, in the order in which they are ranked. */
    private Comparison comparison(String slower, String faster) {
        for (Comparison comparison : comparisons) {
            if (comparison.first().equals(slower) && comparison.second().equals(faster)) {
                return comparison;
            }
        }
        throw new IllegalArgumentException(slower + " and " + faster + " are not compared in this order");
    }
}
