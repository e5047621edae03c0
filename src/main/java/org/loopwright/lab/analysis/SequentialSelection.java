package org.loopwright.lab.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/**
 * Which of several systems has the best mean, found replication by replication: the fully sequential procedure KN of Kim
 * and Nelson (2001, their c = 1), on common random numbers.
 *
 * <p>The sum of the paired differences of two systems is watched from the first stage on. As soon as it leaves a triangle,
 * whose height follows from the variance of the differences in the first stage and which narrows by half the indifference
 * with each replication, the worse of the two is out and never comes back. For normal values, whatever their correlations
 * and variances, the last one left is the best with probability 1 − error at least, if it leads by the indifference or
 * more; where it leads by less, one of the others may be left. The error is spread evenly over the rivals of the best.
 *
 * <p>Nothing hangs on the order of the systems, or on how many replications are made at a time: after each replication only
 * those up to it are looked at. A pair with a missing (NaN) member counts neither for the first stage nor for the sum.
 *
 * @param indifference least lead that matters, &gt; 0, in the unit of the values
 * @param error greatest probability of a wrong selection, in (0, 0.5] [1]
 * @param first pairs of the first stage, &gt;= 2
 */
public record SequentialSelection(double indifference, double error, int first) {

    /** Refuses what selects nothing. */
    public SequentialSelection {
        if (!(indifference > 0 && indifference < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("indifference must be > 0, was " + indifference);
        }
        if (!(error > 0 && error <= 0.5)) {
            throw new IllegalArgumentException("error must be in (0, 0.5], was " + error);
        }
        if (first < 2) {
            throw new IllegalArgumentException("the first stage must have >= 2 pairs, was " + first);
        }
    }

    /**
     * How far a selection has come.
     *
     * @param eliminatedAfter replications after which each system was out; 0 of those that are in
     * @param decided true if one is left, or if those left are so alike that no replication will tell them apart
     */
    public record Standing(List<Integer> eliminatedAfter, boolean decided) {

        /** Copies the list. */
        public Standing {
            eliminatedAfter = List.copyOf(eliminatedAfter);
        }

        /** Places of the systems that are in, at least one. */
        public List<Integer> remaining() {
            return IntStream.range(0, eliminatedAfter.size())
                    .filter(system -> eliminatedAfter.get(system) == 0)
                    .boxed()
                    .toList();
        }
    }

    /**
     * How far it has come with the replications made so far.
     *
     * @param values by system, then by replication as far as they were made: of those that are out, as many as were made
     *     before that was known; NaN is missing; not changed
     * @param smallerIsBetter true if the smallest mean is the best, false if the largest is
     */
    public Standing among(double[][] values, boolean smallerIsBetter) {
        int systems = values.length;
        int[] out = new int[systems];
        List<Integer> in = new ArrayList<>(IntStream.range(0, systems).boxed().toList());
        Pair[][] pairs = new Pair[systems][systems];
        double height = systems < 2 ? 0 : height(systems);
        boolean isDecided = systems < 2;
        for (int replication = 1; !isDecided; replication++) {
            int upTo = replication;
            if (in.stream().anyMatch(system -> values[system].length < upTo)) {
                break;
            }
            isDecided = true;
            boolean[] worse = new boolean[systems];
            for (int a : in) {
                for (int b : in.subList(0, in.indexOf(a))) {
                    Pair pair = pairs[a][b] == null ? new Pair(first) : pairs[a][b];
                    pairs[a][b] = pair;
                    double lead = values[b][replication - 1] - values[a][replication - 1];
                    pair.add(smallerIsBetter ? lead : -lead);
                    double bound = pair.bound(height, indifference);
                    worse[a] |= pair.sum < -bound;
                    worse[b] |= pair.sum > bound;
                    isDecided &= bound == 0;
                }
            }
            List<Integer> losers = in.stream().filter(system -> worse[system]).toList();
            // Pairs that miss different replications can beat each other in a circle; then nobody is out.
            if (losers.size() < in.size()) {
                losers.forEach(system -> out[system] = upTo);
                in.removeAll(losers);
            }
            isDecided |= in.size() == 1;
        }
        return new Standing(Arrays.stream(out).boxed().toList(), isDecided);
    }

    /** Height of the triangle for a variance and an indifference of 1: eta (n0 − 1), Kim and Nelson (2001, equation 2). */
    private double height(int systems) {
        double share = 2 * error / (systems - 1);
        return (FastMath.pow(share, -2.0 / (first - 1)) - 1) / 2 * (first - 1);
    }

    /** What the pairs of two systems say so far: positive where the first one leads. Confined to one call. */
    private static final class Pair {

        private final int first;
        private int count;
        private double sum;
        private double mean;
        private double squares;

        Pair(int first) {
            this.first = first;
        }

        void add(double lead) {
            if (Double.isNaN(lead)) {
                return;
            }
            count++;
            sum += lead;
            if (count <= first) {
                double off = lead - mean;
                mean += off / count;
                squares += off * (lead - mean);
            }
        }

        /** What the sum must exceed on either side; infinite within the first stage. */
        double bound(double height, double indifference) {
            return count < first
                    ? Double.POSITIVE_INFINITY
                    : Math.max(0, height * squares / (first - 1) / indifference - indifference / 2 * count);
        }
    }
}
