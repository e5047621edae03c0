package org.loopwright.lab.analysis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Which of several systems should have the next replications, so that the one with the best mean is found with as few as
 * may be: optimal computing budget allocation (Chen, Lin, Yücesan and Chick 2000), for pairs on common random numbers.
 *
 * <p>They maximise a bound of the probability of a correct selection, 1 − Σ P(rival i is found better than the best), and
 * find that replications should go as (s/d)², with d the distance of a rival from the best and s² the variance of what is
 * compared. Here that is the paired difference, in which luck that both share is gone, so that s² is its variance; and since
 * a replication of a rival says nothing without that of the best beside it, the best has as many as the rival with most.
 *
 * @param best place of the best in the sample; −1 if no system has a value
 * @param probability that it is the best, at least, as the sample alone lets one estimate it: 1 less the one-sided p-values
 *     of paired t-tests against all rivals; NaN where a rival has fewer than two pairs with it [1]
 * @param weights how replications should stand to each other, by system; all 0 if there is nothing to be learnt
 */
public record BudgetAllocation(int best, double probability, List<Double> weights) {

    /** A rival nearer than this share of the standard deviation is taken as that near, so that weights are finite. */
    private static final double LEAST_DISTANCE = 1e-6;

    private static final double ACCURACY = 1e-12;

    /** Copies the list. */
    public BudgetAllocation {
        weights = List.copyOf(weights);
    }

    /**
     * What the replications so far ask for.
     *
     * @param values by system, then by replication as far as they were made; NaN is missing; not changed
     * @param smallerIsBetter true if the smallest mean is the best, false if the largest is
     */
    public static BudgetAllocation of(double[][] values, boolean smallerIsBetter) {
        int best = best(values, smallerIsBetter ? 1 : -1);
        double[] weights = new double[values.length];
        double missed = 0;
        for (int i = 0; i < values.length && best >= 0; i++) {
            double[] differences = i == best ? new double[] {0} : differences(values[i], values[best]);
            if (i != best && differences.length < 2) {
                missed = Double.NaN;
            } else if (i != best) {
                Moments moments = Moments.of(differences);
                missed += pValue(moments);
                weights[i] = weight(moments);
            }
        }
        if (best >= 0) {
            weights[best] = Arrays.stream(weights).max().orElse(0);
        }
        double probability = best < 0 ? Double.NaN : Math.max(0, 1 - missed);
        return new BudgetAllocation(
                best, probability, Arrays.stream(weights).boxed().toList());
    }

    /**
     * The best by its mean difference from the system with the most replications, over those that both have: means over
     * different replications are of different luck.
     */
    private static int best(double[][] values, int sign) {
        Comparator<Integer> byReplications = Comparator.comparingInt(i -> -differences(values[i], values[i]).length);
        int reference = IntStream.range(0, values.length)
                .boxed()
                .filter(i -> Arrays.stream(values[i]).anyMatch(value -> !Double.isNaN(value)))
                .min(byReplications.thenComparingDouble(i -> sign * mean(values[i])))
                .orElse(-1);
        int best = reference;
        double least = 0;
        for (int i = 0; i < values.length && reference >= 0; i++) {
            double distance = sign * mean(differences(values[i], values[reference]));
            if (distance < least) {
                best = i;
                least = distance;
            }
        }
        return best;
    }

    /** Mean of what is there; NaN if nothing is. */
    private static double mean(double[] values) {
        return Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }

    /** Differences over the replications that both have. */
    private static double[] differences(double[] a, double[] b) {
        return IntStream.range(0, Math.min(a.length, b.length))
                .mapToDouble(r -> a[r] - b[r])
                .filter(difference -> !Double.isNaN(difference))
                .toArray();
    }

    private static double weight(Moments difference) {
        double deviation = difference.standardDeviation();
        double distance = Math.max(Math.abs(difference.mean()), LEAST_DISTANCE * deviation);
        return deviation == 0 ? 0 : deviation / distance * (deviation / distance);
    }

    /** Probability that a rival whose sample is no better is better. */
    private static double pValue(Moments difference) {
        if (difference.standardDeviation() == 0) {
            return difference.mean() == 0 ? 0.5 : 0;
        }
        double t = Math.abs(difference.mean()) / difference.standardError();
        return new TDistribution(null, difference.count() - 1.0, ACCURACY).cumulativeProbability(-t);
    }

    /**
     * Gives further replications, one after the other, to the system that is furthest behind what the weights say of all
     * those there will be.
     *
     * @param made replications of each system so far
     * @param further how many are to be given
     * @param most replications that a system may have
     * @return how many each is given; together fewer than asked for only where nothing is to be learnt or all have most
     */
    public int[] give(int[] made, int further, int most) {
        int[] given = new int[made.length];
        double all = weights.stream().mapToDouble(Double::doubleValue).sum();
        double share = (Arrays.stream(made).sum() + (double) further) / all;
        for (int n = 0; n < further; n++) {
            int next = -1;
            double furthest = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < made.length; i++) {
                double behind = weights.get(i) * share - made[i] - given[i];
                boolean isOpen = weights.get(i) > 0 && made[i] + given[i] < most;
                // Of equals the best: its pairs are everybody's.
                if (isOpen && (behind > furthest || (behind == furthest && i == best))) {
                    next = i;
                    furthest = behind;
                }
            }
            if (next < 0) {
                return given;
            }
            given[next]++;
        }
        return given;
    }
}
