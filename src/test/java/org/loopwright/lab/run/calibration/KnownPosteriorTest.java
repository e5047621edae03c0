package org.loopwright.lab.run.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.analysis.KolmogorovSmirnov;
import org.loopwright.lab.analysis.TheoryCheck;
import org.loopwright.lab.analysis.WeightedPoints;
import org.loopwright.lab.random.Purpose;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;

/**
 * Populations on problems whose posterior is known: a normal mean with known variance, and two parameters of which a
 * normal linear model sees a combination. The prior is uniform on the unit cube, wide beside the posterior.
 */
class KnownPosteriorTest {

    private static final double SIGMA = 0.05;

    /** What a run says of a place, with noise of its own. */
    @FunctionalInterface
    private interface Simulator {
        double distance(double[] place, RandomStream luck);
    }

    private static WeightedPoints last(
            int dimensions, Populations.Settings settings, int problem, Simulator simulator) {
        Populations populations = carriedOut(dimensions, settings, problem, simulator);
        List<Populations.Generation> all = populations.generations();
        return all.get(all.size() - 1).points();
    }

    private static Populations carriedOut(
            int dimensions, Populations.Settings settings, int problem, Simulator simulator) {
        Populations populations = new Populations(
                dimensions,
                settings,
                place -> true,
                generation -> new Streams(16, 1).of(Purpose.Lab.PROPOSAL, problem, generation));
        RandomStream luck = new Streams(17, 1).of(Purpose.Lab.UNIT_SAMPLE, problem, 0);
        for (List<double[]> places = populations.next(); !places.isEmpty(); places = populations.next()) {
            populations.take(places.stream()
                    .mapToDouble(place -> simulator.distance(place, luck))
                    .toArray());
        }
        return populations;
    }

    /** One observation y of a normal mean: the posterior is normal with mean y and deviation sigma. */
    private static WeightedPoints normalMean(Populations.Settings settings, int problem, double seen, double sigma) {
        return last(1, settings, problem, (place, luck) -> Math.abs(place[0] + sigma * luck.gaussian() - seen));
    }

    private static Populations.Settings settings(int particles, int generations) {
        return new Populations.Settings(particles, particles / 2, generations, 0, 0.01, true);
    }

    @Test
    void thePosteriorOfANormalMeanHasItsMeanAndItsDeviation() {
        WeightedPoints posterior = normalMean(settings(2000, 8), 1, 0.4, SIGMA);
        double deviation = Math.sqrt(posterior.covariance(0, 0));
        // Standard errors at 500 effective particles: 0.0022 of the mean, 0.0016 of the deviation.
        assertThat(posterior.effectiveSize()).isGreaterThan(500);
        assertThat(posterior.mean(0)).isCloseTo(0.4, within(4 * 0.0022));
        assertThat(deviation).isCloseTo(SIGMA, within(4 * 0.0016));
    }

    @Test
    void thePosteriorNarrowsAsTheKnownOneDoes() {
        for (double sigma : new double[] {0.1, 0.05, 0.025, 0.0125}) {
            WeightedPoints posterior = normalMean(settings(1000, 12), 2, 0.5, sigma);
            double deviation = Math.sqrt(posterior.covariance(0, 0));
            // A deviation estimated from at least 200 effective particles errs by 5 %; 4 of these.
            assertThat(posterior.effectiveSize()).isGreaterThan(200);
            assertThat(deviation / sigma).as("sigma %s", sigma).isCloseTo(1, within(0.2));
        }
    }

    /**
     * 400 truths from the prior, an observation of each: the central 80 % interval of the posterior must hold the truth as
     * often as a binomial count with p = 0.8 says, at most 3.3 standard deviations (one false alarm in a thousand) off.
     */
    @Test
    void intervalsHoldTheTruthAsOftenAsTheySay() {
        int problems = 400;
        double level = 0.8;
        int held = 0;
        double[] ranks = new double[problems];
        for (int p = 0; p < problems; p++) {
            RandomStream luck = new Streams(18, 1).of(Purpose.Lab.UNIT_SAMPLE, p, 1);
            double truth = luck.nextDouble();
            double seen = truth + SIGMA * luck.gaussian();
            WeightedPoints posterior = normalMean(settings(100, 7), 1000 + p, seen, SIGMA);
            double low = posterior.quantile(0, (1 - level) / 2);
            double high = posterior.quantile(0, (1 + level) / 2);
            held += low <= truth && truth <= high ? 1 : 0;
            for (int i = 0; i < posterior.size(); i++) {
                ranks[p] += posterior.point(i)[0] < truth ? posterior.weight(i) : 0;
            }
        }
        BinomialDistribution nominal = new BinomialDistribution(null, problems, level);
        assertThat(held)
                .isBetween(nominal.inverseCumulativeProbability(0.0005), nominal.inverseCumulativeProbability(0.9995));
        // Simulation-based calibration (Talts et al. 2018): the rank of the truth in its posterior is uniform.
        TheoryCheck uniform = KolmogorovSmirnov.check("rank of the truth", ranks, rank -> rank);
        assertThat(uniform.observed()).isLessThan(KolmogorovSmirnov.MEAN + 4 * KolmogorovSmirnov.DEVIATION);
    }

    /** Of a and b only the sum is seen: it is known to sigma, the difference is as the prior left it. */
    @Test
    void whatIsNotSeenStaysAsThePriorHasItWithEitherKernel() {
        for (boolean correlated : new boolean[] {true, false}) {
            WeightedPoints posterior = last(
                    2,
                    new Populations.Settings(2000, 1000, 8, 0, 0.01, correlated),
                    correlated ? 5 : 6,
                    (place, luck) -> Math.abs(place[0] + place[1] + SIGMA * luck.gaussian() - 1));
            double sum = posterior.covariance(0, 0) + posterior.covariance(1, 1) + 2 * posterior.covariance(0, 1);
            double difference =
                    posterior.covariance(0, 0) + posterior.covariance(1, 1) - 2 * posterior.covariance(0, 1);
            assertThat(posterior.effectiveSize()).isGreaterThan(300);
            assertThat(posterior.mean(0) + posterior.mean(1)).isCloseTo(1, within(4 * SIGMA / Math.sqrt(300)));
            assertThat(Math.sqrt(sum)).isCloseTo(SIGMA, within(0.2 * SIGMA));
            // On the line a + b = 1 the difference is uniform on [-1, 1], of variance 1/3.
            assertThat(difference).isCloseTo(1.0 / 3, within(0.2 / 3));
        }
    }

    @Test
    void whatIsImpossibleIsNeverAskedForAndWeightsKnowIt() {
        Populations populations = new Populations(
                1,
                new Populations.Settings(2000, 1000, 6, 0, 0, true),
                place -> place[0] <= 0.5,
                generation -> new Streams(19, 1).of(Purpose.Lab.PROPOSAL, 1, generation));
        // Everything is equally near: the posterior is the prior, uniform on [0, 0.5].
        RandomStream luck = new Streams(20, 1).of(Purpose.Lab.UNIT_SAMPLE);
        for (List<double[]> places = populations.next(); !places.isEmpty(); places = populations.next()) {
            assertThat(places).allMatch(place -> place[0] >= 0 && place[0] <= 0.5);
            populations.take(
                    places.stream().mapToDouble(place -> luck.nextDouble()).toArray());
        }
        WeightedPoints posterior = populations.generations().get(5).points();
        assertThat(posterior.mean(0)).isCloseTo(0.25, within(4 * 0.144 / Math.sqrt(500)));
        assertThat(posterior.covariance(0, 0)).isCloseTo(1.0 / 48, within(0.15 / 48));
    }

    @Test
    void tolerancesFallAndPlacesThatGiveNothingAreLeftOut() {
        Populations populations = carriedOut(
                1,
                settings(100, 6),
                7,
                (place, luck) -> place[0] < 0.2
                        ? Double.NaN
                        : place[0] < 0.4 ? Double.POSITIVE_INFINITY : Math.abs(place[0] - 0.5));
        double before = Double.POSITIVE_INFINITY;
        for (Populations.Generation generation : populations.generations()) {
            assertThat(generation.tolerance()).isLessThanOrEqualTo(before);
            assertThat(generation.particles())
                    .hasSize(50)
                    .allMatch(particle -> particle.distance() <= generation.tolerance() && particle.at()[0] >= 0.4);
            before = generation.tolerance();
        }
        assertThat(populations.generations().get(0).failed()).isBetween(25, 55);
        assertThat(before).isLessThan(0.03);
    }

    @Test
    void itEndsWhereNothingIsToBeGained() {
        Populations.Settings settings = new Populations.Settings(100, 50, 20, 0.3, 0.01, true);
        Populations populations = carriedOut(1, settings, 8, (place, luck) -> Math.abs(place[0] - 0.5));
        Populations.Generation last =
                populations.generations().get(populations.generations().size() - 1);
        assertThat(last.tolerance()).isEqualTo(0.3);
        assertThat(last.particles()).hasSizeGreaterThanOrEqualTo(100);
        assertThat(populations.generations()).hasSizeLessThan(5);
        Populations lost = carriedOut(1, settings, 9, (place, luck) -> Double.NaN);
        assertThat(lost.generations()).hasSize(1);
        assertThat(lost.generations().get(0).particles()).isEmpty();
    }

    /**
     * Three blocks see w + v, each with its own v: y is normal about w + v with sigma, v uniform on [0, 1] scaled to
     * [-0.1, 0.1]. Of w each block knows uniform + normal; together about 1/sqrt(3) of the deviation.
     */
    @Test
    void whatBlocksKnowOfAJointEntryIsMultiplied() {
        List<WeightedPoints> blocks = IntStream.range(0, 3)
                .mapToObj(block -> last(
                        2,
                        settings(2000, 8),
                        20 + block,
                        (place, luck) -> Math.abs(
                                place[0] + 0.2 * (place[1] - 0.5) + SIGMA * luck.gaussian() - (0.5 + 0.02 * block))))
                .toList();
        List<List<double[]>> draws =
                new JointDraws(blocks, 0).draw(1000, new Streams(21, 1).of(Purpose.Lab.POSTERIOR_DRAW));
        double mean =
                draws.stream().mapToDouble(draw -> draw.get(0)[0]).average().orElseThrow();
        double variance = draws.stream()
                .mapToDouble(draw -> Math.pow(draw.get(0)[0] - mean, 2))
                .average()
                .orElseThrow();
        double[] known = knownOfThree();
        assertThat(draws).allMatch(draw -> draw.get(0)[0] == draw.get(1)[0] && draw.get(1)[0] == draw.get(2)[0]);
        assertThat(mean).isCloseTo(known[0], within(0.015));
        assertThat(Math.sqrt(variance)).isCloseTo(known[1], within(0.2 * known[1]));
        // Given w, the second block's v lies about where it explains the rest.
        double rest = draws.stream()
                .mapToDouble(draw -> draw.get(2)[0] + 0.2 * (draw.get(2)[1] - 0.5))
                .average()
                .orElseThrow();
        assertThat(rest).isBetween(0.5, 0.56);
    }

    /** Mean and deviation of w by numerical integration. */
    private static double[] knownOfThree() {
        double[] sums = new double[3];
        NormalDistribution normal = new NormalDistribution(null, 0, SIGMA);
        for (int i = 0; i < 2000; i++) {
            double w = (i + 0.5) / 2000;
            double density = 1;
            for (int block = 0; block < 3; block++) {
                double y = 0.5 + 0.02 * block;
                density *= normal.cumulativeProbability(y - w + 0.1) - normal.cumulativeProbability(y - w - 0.1);
            }
            sums[0] += density;
            sums[1] += density * w;
            sums[2] += density * w * w;
        }
        double mean = sums[1] / sums[0];
        return new double[] {mean, Math.sqrt(sums[2] / sums[0] - mean * mean)};
    }
}
