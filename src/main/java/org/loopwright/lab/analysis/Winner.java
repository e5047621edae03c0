package org.loopwright.lab.analysis;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who has the best mean in the sample, over the replications that all competitors have: those had the same luck. Whether
 * that is beyond doubt is for {@link Ranking} to say.
 */
public final class Winner {

    private Winner() {}

    /**
     * The first of those with the best mean; empty if there are fewer than two competitors, or no replication has all.
     *
     * @param competitors values by name, then by replication, as many of each; NaN is missing
     * @param smallerIsBetter true if the smallest mean is the best, false if the largest is
     */
    public static Optional<String> of(Map<String, double[]> competitors, boolean smallerIsBetter) {
        if (competitors.size() < 2) {
            return Optional.empty();
        }
        Map<String, Double> sums = new LinkedHashMap<>();
        int replications = competitors.values().iterator().next().length;
        for (int r = 0; r < replications; r++) {
            int replication = r;
            if (isShared(competitors.values(), replication)) {
                competitors.forEach((name, values) -> sums.merge(name, values[replication], Double::sum));
            }
        }
        Comparator<Map.Entry<String, Double>> better = Map.Entry.comparingByValue();
        return sums.entrySet().stream()
                .min(smallerIsBetter ? better : better.reversed())
                .map(Map.Entry::getKey);
    }

    /** True if all competitors have a value of a replication, counted from 0. */
    public static boolean isShared(Collection<double[]> competitors, int replication) {
        return competitors.stream().noneMatch(values -> Double.isNaN(values[replication]));
    }
}
