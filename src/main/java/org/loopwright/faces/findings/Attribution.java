package org.loopwright.faces.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.lab.analysis.HolmCorrection;
import org.loopwright.lab.analysis.Interval;
import org.loopwright.lab.analysis.RoundedShares;
import org.loopwright.lab.analysis.ShapleyValues;
import org.loopwright.lab.analysis.TInterval;
import org.loopwright.lab.design.Response;

/**
 * What separates two sheets by one response in one place: the gap between them, shared out among the groups of entries in
 * which they differ (Shapley 1953). Shares are worked out in each replication, where all mixtures meet the same luck, so
 * that their intervals are paired ones; in each, and therefore in the mean, they sum to the gap.
 *
 * @param place levels of the other factors in words
 * @param response what is looked at
 * @param from of the first sheet as it is
 * @param to of the other one
 * @param gap of the other one less the first
 * @param parts one for each group, the largest first
 * @param interaction of the halves that the study names; empty if it names none
 */
public record Attribution(
        String place,
        Response response,
        Interval from,
        Interval to,
        Interval gap,
        List<Part> parts,
        Optional<Interval> interaction) {

    /**
     * The part of a group.
     *
     * @param share its share of the gap
     * @param alone what it does with all others as in the first sheet
     * @param last what it does with all others as in the other sheet
     * @param p two-sided p-value of the paired t-test that the share is 0, corrected after Holm over the groups
     */
    public record Part(String group, Interval share, Interval alone, Interval last, double p) {

        /** Told from luck at 5 %, all groups together. */
        public boolean isTold() {
            return p < 1 - Finding.LEVEL;
        }
    }

    /** Copies the list. */
    public Attribution {
        parts = List.copyOf(parts);
    }

    /**
     * The attribution of some runs.
     *
     * @param groups names of the groups, bit i of a mixture being set where group i is of the other sheet
     * @param halves two sets of groups as such bits; none where no interaction is asked for
     * @param values by mixture, then by replication; a replication that lacks one counts nowhere
     */
    static Attribution of(
            String place, Response response, List<String> groups, List<Integer> halves, double[][] values) {
        int all = values.length - 1;
        List<double[]> games = new ArrayList<>();
        for (int r = 0; r < values[0].length; r++) {
            double[] game = new double[values.length];
            boolean isWhole = true;
            for (int mixture = 0; mixture <= all; mixture++) {
                game[mixture] = values[mixture][r];
                isWhole &= !Double.isNaN(game[mixture]);
            }
            if (isWhole) {
                games.add(game);
            }
        }
        List<double[]> shares = games.stream().map(ShapleyValues::of).toList();
        double[] p = new double[groups.size()];
        for (int g = 0; g < p.length; g++) {
            int group = g;
            p[g] = TInterval.pValue(
                    shares.stream().mapToDouble(one -> one[group]).toArray());
        }
        double[] corrected = HolmCorrection.adjusted(p);
        List<Part> parts = new ArrayList<>();
        for (int g = 0; g < p.length; g++) {
            int bit = 1 << g;
            int group = g;
            parts.add(new Part(
                    groups.get(g),
                    interval(shares, one -> one[group]),
                    interval(games, game -> game[bit] - game[0]),
                    interval(games, game -> game[all] - game[all & ~bit]),
                    corrected[g]));
        }
        parts.sort(Comparator.comparingDouble(part -> -FastMath.abs(part.share().mean())));
        return new Attribution(
                place,
                response,
                interval(games, game -> game[0]),
                interval(games, game -> game[all]),
                interval(games, game -> game[all] - game[0]),
                parts,
                halves.isEmpty()
                        ? Optional.empty()
                        : Optional.of(interval(
                                games, game -> ShapleyValues.interaction(game, halves.get(0), halves.get(1)))));
    }

    private static Interval interval(List<double[]> games, ToDoubleFunction<double[]> of) {
        return TInterval.of(games.stream().mapToDouble(of).toArray(), Finding.LEVEL);
    }

    /** True if there is a replication that has all mixtures. */
    public boolean isKnown() {
        return gap.count() > 0;
    }

    /** Decimals that show three digits of the largest number, also where rounding carries it over a power of ten. */
    int decimals() {
        double largest = FastMath.max(FastMath.abs(from.mean()), FastMath.abs(to.mean()));
        for (Part part : parts) {
            largest = FastMath.max(largest, FastMath.abs(part.share().mean()));
        }
        return Findings.decimals(largest + FastMath.pow(10.0, -Findings.decimals(largest)));
    }

    /** The shares as they are printed: they sum to the difference of the ends as those are printed. */
    double[] printed() {
        double[] shares =
                parts.stream().mapToDouble(part -> part.share().mean()).toArray();
        return RoundedShares.of(shares, from.mean(), to.mean(), decimals());
    }
}
