package org.loopwright.faces.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.lab.analysis.HolmCorrection;
import org.loopwright.lab.analysis.PartialRankCorrelation;
import org.loopwright.lab.analysis.VarianceComponents;
import org.loopwright.lab.design.Response;

/**
 * Which system is best by one response in one place, over draws of assumptions: how often each is, how far the first is
 * ahead of the second, and which of the drawn numbers decide that. Luck and assumptions are told apart.
 *
 * @param draws draws at which every system has a value [1]
 * @param tied share of these at which several are the best alike, such as where none embodies anything; nobody wins them [1]
 * @param contenders those who are best most often first
 * @param lead of the first over the second; empty with fewer than two systems or draws
 */
public record Contest(
        String place, Response response, int draws, double tied, List<Contender> contenders, Optional<Lead> lead) {

    /** Below so many points beyond those that the factors take up, correlations tell nothing [1]. */
    private static final int LEAST_FREEDOM = 10;

    /**
     * A system.
     *
     * @param share of the draws at which its mean over replications is the best [1]
     * @param low lower end of Wilson's 95 % interval of that share
     * @param high upper end
     * @param mean of the response over all draws
     */
    public record Contender(String system, double share, double low, double high, double mean) {}

    /**
     * How far the first is ahead of the second, &gt; 0 where it is better.
     *
     * @param variance what makes the lead vary
     * @param ahead share of the draws at which it is ahead, as they are [1]
     * @param without the same without luck: draws moved towards their mean until they vary as much as assumptions alone
     *     let them; NaN with one replication [1]
     * @param drivers the drawn numbers, those that decide most first; none where draws are too few for them
     */
    public record Lead(VarianceComponents variance, double ahead, double without, List<Driver> drivers) {}

    /**
     * A number that was drawn.
     *
     * @param entry its path, with the system in brackets where each has a place of its own
     * @param correlation its partial rank correlation with the lead
     * @param p the p-value of that, corrected after Holm over all numbers that were drawn
     */
    public record Driver(String entry, PartialRankCorrelation.Coefficient correlation, double p) {

        /** Told from nothing at 5 %, all numbers together. */
        public boolean isTold() {
            return p < 1 - Finding.LEVEL;
        }
    }

    /** Copies the list. */
    public Contest {
        contenders = List.copyOf(contenders);
    }

    /** The numbers that were drawn for two systems: [draw][number], and their names. */
    record Drawn(List<String> names, double[][] values) {}

    /** Tells what was drawn for two systems. */
    @FunctionalInterface
    interface Draws {

        Drawn of(String first, String second);
    }

    /**
     * The contest of some systems.
     *
     * @param systems in the order of the values
     * @param values by system, draw and replication; NaN where there is none
     */
    static Contest of(String place, Response response, List<String> systems, double[][][] values, Draws drawn) {
        int all = values[0].length;
        int[] wins = new int[systems.size()];
        double[] sums = new double[systems.size()];
        int count = 0;
        int tied = 0;
        for (int d = 0; d < all; d++) {
            double[] means = means(values, d);
            int best = 0;
            int alike = 1;
            for (int s = 1; s < means.length; s++) {
                alike = means[s] == means[best] ? alike + 1 : better(means[s], means[best], response) ? 1 : alike;
                best = better(means[s], means[best], response) ? s : best;
            }
            if (!Double.isNaN(means[0])) {
                count++;
                wins[best] += alike == 1 ? 1 : 0;
                tied += alike == 1 ? 0 : 1;
                for (int s = 0; s < means.length; s++) {
                    sums[s] += means[s];
                }
            }
        }
        if (count == 0) {
            return new Contest(place, response, 0, 0, List.of(), Optional.empty());
        }
        List<Contender> contenders = new ArrayList<>();
        for (int s = 0; s < systems.size(); s++) {
            ConfidenceInterval wilson = new WilsonScoreInterval().createInterval(count, wins[s], Finding.LEVEL);
            contenders.add(new Contender(
                    systems.get(s),
                    (double) wins[s] / count,
                    wilson.getLowerBound(),
                    wilson.getUpperBound(),
                    sums[s] / count));
        }
        int sign = response.smallerIsBetter() ? 1 : -1;
        contenders.sort(Comparator.comparingDouble((Contender one) -> -one.share())
                .thenComparingDouble(one -> sign * one.mean()));
        Optional<Lead> lead = Optional.empty();
        if (systems.size() > 1 && count > 1) {
            String first = contenders.get(0).system();
            String second = contenders.get(1).system();
            double[][] leads = leads(values[systems.indexOf(first)], values[systems.indexOf(second)], sign);
            lead = Optional.of(lead(leads, drawn.of(first, second)));
        }
        return new Contest(place, response, count, (double) tied / count, contenders, lead);
    }

    private static boolean better(double one, double other, Response response) {
        return response.smallerIsBetter() ? one < other : one > other;
    }

    /** Of each system over the replications that all of them have at a draw; NaN throughout if there is none. */
    private static double[] means(double[][][] values, int draw) {
        double[] means = new double[values.length];
        int count = 0;
        for (int r = 0; r < values[0][draw].length; r++) {
            double sum = 0;
            for (double[][] system : values) {
                sum += system[draw][r];
            }
            if (!Double.isNaN(sum)) {
                count++;
                for (int s = 0; s < values.length; s++) {
                    means[s] += values[s][draw][r];
                }
            }
        }
        for (int s = 0; s < means.length; s++) {
            means[s] = count == 0 ? Double.NaN : means[s] / count;
        }
        return means;
    }

    private static double[][] leads(double[][] first, double[][] second, int sign) {
        double[][] leads = new double[first.length][];
        for (int d = 0; d < leads.length; d++) {
            leads[d] = new double[first[d].length];
            for (int r = 0; r < leads[d].length; r++) {
                leads[d][r] = sign * (second[d][r] - first[d][r]);
            }
        }
        return leads;
    }

    private static Lead lead(double[][] leads, Drawn drawn) {
        VarianceComponents variance = VarianceComponents.of(leads);
        double noise = variance.rest() / variance.replications();
        // Moved so, draws have the variance of assumptions alone and keep the shape of what they are spread like.
        double shrink = FastMath.sqrt(variance.assumptions() / (variance.assumptions() + noise));
        double[] means = new double[leads.length];
        int count = 0;
        int ahead = 0;
        int without = 0;
        for (int d = 0; d < leads.length; d++) {
            double sum = 0;
            for (double lead : leads[d]) {
                sum += lead / leads[d].length;
            }
            means[d] = sum;
            if (!Double.isNaN(sum)) {
                count++;
                ahead += sum > 0 ? 1 : 0;
                // A lead of nothing is no luck: both stand at the end of the follow-up.
                without += sum != 0 && variance.mean() + shrink * (sum - variance.mean()) > 0 ? 1 : 0;
            }
        }
        return new Lead(
                variance,
                (double) ahead / count,
                Double.isNaN(shrink) ? Double.NaN : (double) without / count,
                drivers(drawn, means));
    }

    private static List<Driver> drivers(Drawn drawn, double[] leads) {
        if (drawn.names().isEmpty()) {
            return List.of();
        }
        PartialRankCorrelation found = PartialRankCorrelation.of(drawn.values(), leads, Finding.LEVEL);
        if (found.freedom() < LEAST_FREEDOM) {
            return List.of();
        }
        double[] corrected = HolmCorrection.adjusted(found.coefficients().stream()
                .mapToDouble(PartialRankCorrelation.Coefficient::p)
                .toArray());
        List<Driver> drivers = new ArrayList<>();
        for (int j = 0; j < corrected.length; j++) {
            if (!Double.isNaN(corrected[j])) {
                drivers.add(
                        new Driver(drawn.names().get(j), found.coefficients().get(j), corrected[j]));
            }
        }
        drivers.sort(Comparator.comparingDouble(
                driver -> -FastMath.abs(driver.correlation().value())));
        return drivers;
    }
}
