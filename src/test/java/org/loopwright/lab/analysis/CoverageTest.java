package org.loopwright.lab.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.technology.Chance;

/**
 * Every kind of interval and verdict that answers print holds the truth as often as it says, on made-up runs whose truth is
 * known: n = 10 replications, 2 000 repetitions from a fixed seed. Bounds are those of the binomial distribution of the
 * number that hold, at 1 in 10 000 on each side.
 */
class CoverageTest {

    private static final double LEVEL = 0.95;
    private static final int REPETITIONS = 2000;
    private static final int REPLICATIONS = 10;
    private static final int SYSTEMS = 4;

    private final Streams streams = new Streams(17L, 1);

    /** Runs of each system: luck that all share, and luck of each. */
    private double[][] runs(RandomStream luck, double... truth) {
        double[][] runs = new double[truth.length][REPLICATIONS];
        for (int r = 0; r < REPLICATIONS; r++) {
            double shared = 30 * luck.gaussian();
            for (int s = 0; s < truth.length; s++) {
                runs[s][r] = truth[s] + shared + (10 + 5 * s) * luck.gaussian();
            }
        }
        return runs;
    }

    private int holding(Predicate<RandomStream> holds) {
        int holding = 0;
        for (int i = 1; i <= REPETITIONS; i++) {
            holding += holds.test(streams.of(Chance.TRIAL, 1, i)) ? 1 : 0;
        }
        return holding;
    }

    private static int bound(double level, double probability) {
        return new BinomialDistribution(null, REPETITIONS, level).inverseCumulativeProbability(probability);
    }

    private static void assertExact(int holding, double level) {
        assertThat(holding).isBetween(bound(level, 1e-4), bound(level, 1 - 1e-4));
    }

    /** Corrected for several: at least the level. */
    private static void assertAtLeast(int holding, double level) {
        assertThat(holding).isGreaterThanOrEqualTo(bound(level, 1e-4));
    }

    @Test
    void meansAndPairedDifferencesHoldTheTruth() {
        assertExact(holding(luck -> TInterval.of(runs(luck, 500)[0], LEVEL).holds(500)), LEVEL);
        assertExact(
                holding(luck -> {
                    double[][] runs = runs(luck, 500, 470);
                    return PairedDifference.of(runs[0], runs[1], LEVEL).holds(30);
                }),
                LEVEL);
    }

    @Test
    void differencesOfDifferencesHoldTheTruth() {
        // Two systems at two levels: effects of 40 and of 25.
        assertExact(
                holding(luck -> {
                    double[][] runs = runs(luck, 500, 540, 450, 475);
                    double[] first = new double[REPLICATIONS];
                    double[] second = new double[REPLICATIONS];
                    for (int r = 0; r < REPLICATIONS; r++) {
                        first[r] = runs[1][r] - runs[0][r];
                        second[r] = runs[3][r] - runs[2][r];
                    }
                    return PairedDifference.of(first, second, LEVEL).holds(15);
                }),
                LEVEL);
    }

    @Test
    void timesThatAreCutOffAtTheFollowUpHoldTheirRestrictedMean() {
        // Exponential times of mean m, cut off at W: mean m (1 - exp(-W / m)). A run is the mean of 40 probes.
        double mean = 1500;
        double followUp = 1825;
        double truth = mean * (1 - FastMath.exp(-followUp / mean));
        assertExact(
                holding(luck -> {
                    double[] values = new double[REPLICATIONS];
                    for (int r = 0; r < REPLICATIONS; r++) {
                        double[] times = new double[40];
                        for (int probe = 0; probe < times.length; probe++) {
                            times[probe] = mean * luck.exponential();
                        }
                        values[r] = RestrictedMean.of(times, followUp);
                    }
                    return TInterval.of(values, LEVEL).holds(truth);
                }),
                LEVEL);
    }

    @Test
    void theBestIsAmongThoseThatMayBeTheBest() {
        // All equal is the hardest case; then one a little ahead.
        assertAtLeast(
                holding(luck -> BestSubset.of(runs(luck, 500, 500, 500, 500), true, LEVEL)
                        .members()
                        .contains(0)),
                LEVEL);
        assertAtLeast(
                holding(luck -> BestSubset.of(runs(luck, 500, 490, 505, 520), true, LEVEL)
                        .members()
                        .contains(1)),
                LEVEL);
        assertAtLeast(
                holding(luck -> BestSubset.of(runs(luck, 500, 490, 505, 520), false, LEVEL)
                        .members()
                        .contains(3)),
                LEVEL);
    }

    @Test
    void aSystemThatIsFarAheadIsTheOnlyOne() {
        BestSubset best = BestSubset.of(runs(streams.of(Chance.TRIAL, 1, 1), 500, 300, 505, 520), true, LEVEL);
        assertThat(best.members()).containsExactly(1);
        assertThat(best.decided()).isTrue();
        assertThat(best.compared()).isEqualTo(SYSTEMS);
    }

    @Test
    void whatHasNoValuesIsNotComparedAndOneAloneDecidesNothing() {
        double[] none = {Double.NaN, Double.NaN};
        assertThat(BestSubset.of(new double[][] {none, {1, 2}}, true, LEVEL).members())
                .containsExactly(1);
        assertThat(BestSubset.of(new double[][] {none, {1, 2}}, true, LEVEL).decided())
                .isFalse();
        assertThat(BestSubset.of(new double[][] {none}, true, LEVEL).members()).isEmpty();
        // One replication tells nothing apart.
        assertThat(BestSubset.of(new double[][] {{1}, {2}}, true, LEVEL).members())
                .containsExactly(0, 1);
    }

    @Test
    void allDifferencesThatAreCalledSoAfterHolmDifferAtOnce() {
        // No system differs from the first: in at most one of twenty studies any of them is said to.
        assertAtLeast(
                holding(luck -> {
                    double[][] runs = runs(luck, 500, 500, 500, 500);
                    double[] p = new double[SYSTEMS - 1];
                    for (int s = 1; s < SYSTEMS; s++) {
                        double[] difference = new double[REPLICATIONS];
                        for (int r = 0; r < REPLICATIONS; r++) {
                            difference[r] = runs[s][r] - runs[0][r];
                        }
                        p[s - 1] = TInterval.pValue(difference);
                    }
                    for (double adjusted : HolmCorrection.adjusted(p)) {
                        if (adjusted < 1 - LEVEL) {
                            return false;
                        }
                    }
                    return true;
                }),
                LEVEL);
    }

    @Test
    void ellipsesHoldTheTruth() {
        assertExact(
                holding(luck -> {
                    double[][] runs = runs(luck, 500, 0.1);
                    return ConfidenceEllipse.of(runs[0], runs[1], LEVEL).holds(500, 0.1);
                }),
                LEVEL);
    }

    @Test
    void theEdgeOfAnEllipseIsWhereItEnds() {
        double[][] runs = runs(streams.of(Chance.TRIAL, 1, 1), 500, 20);
        ConfidenceEllipse ellipse = ConfidenceEllipse.of(runs[0], runs[1], LEVEL);
        for (double[] point : ellipse.edge(16)) {
            double x = point[0] - ellipse.x();
            double y = point[1] - ellipse.y();
            assertThat(ellipse.holds(ellipse.x() + 0.999 * x, ellipse.y() + 0.999 * y))
                    .isTrue();
            assertThat(ellipse.holds(ellipse.x() + 1.001 * x, ellipse.y() + 1.001 * y))
                    .isFalse();
        }
    }
}
