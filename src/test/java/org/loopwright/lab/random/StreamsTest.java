package org.loopwright.lab.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.loopwright.subject.technology.Chance;

class StreamsTest {

    private static final long SEED = 20260105L;

    @Test
    void sameKeyGivesSameNumbers() {
        RandomStream first = new Streams(SEED, 3).of(Chance.TRIAL, 2, 17);
        RandomStream second = new Streams(SEED, 1).forReplication(3).of(Chance.TRIAL, 2, 17);
        for (int i = 0; i < 1000; i++) {
            assertThat(second.nextLong()).isEqualTo(first.nextLong());
        }
    }

    @Test
    void seedsThatDifferOnlyInTheHighHalfGiveDifferentStreams() {
        // Two of 1 000 values of 64 bits agree with probability below 1e-13.
        long[] firsts = new long[1000];
        for (int i = 0; i < firsts.length; i++) {
            firsts[i] = new Streams(SEED + ((long) i << 32), 1).of(Chance.PROBE).nextLong();
        }
        assertThat(firsts).doesNotHaveDuplicates();
        assertThat(Math.abs(correlation(
                        new Streams(SEED, 1).of(Chance.PROBE), new Streams(SEED + (1L << 32), 1).of(Chance.PROBE))))
                .isLessThan(4 / Math.sqrt(PAIRS));
    }

    @Test
    void everyPartOfTheKeyCounts() {
        long[] firsts = {
            first(SEED, 1, Chance.TRIAL, 1, 1),
            first(SEED + 1, 1, Chance.TRIAL, 1, 1),
            first(SEED, 2, Chance.TRIAL, 1, 1),
            first(SEED, 1, Chance.REVIEW, 1, 1),
            first(SEED, 1, Chance.TRIAL, 2, 1),
            first(SEED, 1, Chance.TRIAL, 1, 2),
            first(SEED, 1, Chance.TRIAL, 0, 0),
            first(0, 1, Chance.TRIAL, 0, 0),
        };
        assertThat(firsts).doesNotHaveDuplicates();
    }

    private static long first(long seed, int replication, Purpose purpose, int firm, int project) {
        return new Streams(seed, replication).of(purpose, firm, project).nextLong();
    }

    private static final int PAIRS = 40_000;

    @Test
    void neighbouringStreamsAreUncorrelated() {
        // Pearson correlation of 40 000 pairs of uniforms, |r| < 4/√n = 0.02, for every coordinate of the key one
        // apart.
        Streams streams = new Streams(SEED, 7);
        RandomStream[][] pairs = {
            {streams.of(Chance.CANDIDATES, 1, 1), streams.of(Chance.CANDIDATES, 1, 2)},
            {streams.of(Chance.CANDIDATES, 1, 1), streams.of(Chance.CANDIDATES, 2, 1)},
            {streams.of(Chance.CANDIDATES, 1, 1), streams.of(Chance.NEGOTIATION, 1, 1)},
            {streams.of(Chance.CANDIDATES, 1, 1), streams.of(Chance.CANDIDATES, 1, 1, 0)},
            {streams.of(Chance.CANDIDATES, 1, 1, 0, 1), streams.of(Chance.CANDIDATES, 1, 1, 0, 2)},
            {streams.of(Chance.CANDIDATES, 1, 1, 0, 1), streams.of(Chance.CANDIDATES, 1, 1, 1, 1)},
            {streams.of(Chance.CANDIDATES, 1, 1, 0, 1), streams.of(Chance.CANDIDATES, 1, 1, -1, 1)},
            {streams.of(Chance.CANDIDATES, 1, 1, 2, 1), streams.of(Chance.CANDIDATES, 1, 1, 1, 2)},
            {streams.of(Chance.CANDIDATES, 1, 1), streams.forReplication(8).of(Chance.CANDIDATES, 1, 1)},
            {streams.of(Chance.CANDIDATES, 1, 1), new Streams(SEED + 1, 7).of(Chance.CANDIDATES, 1, 1)},
        };
        for (RandomStream[] pair : pairs) {
            assertThat(Math.abs(correlation(pair[0], pair[1]))).isLessThan(4 / Math.sqrt(PAIRS));
        }
    }

    @Test
    void firstNumbersOfNeighbouringProjectsAreUncorrelated() {
        // The model takes few numbers from each of many streams: lag-1 correlation of first draws along the project
        // number, 40 000 pairs, |r| < 4/√n, and their mean within 4 standard errors of 1/2.
        Streams streams = new Streams(SEED, 1);
        double sum = 0;
        double products = 0;
        double before = streams.of(Chance.LEADER, 1, 0).nextDouble() - 0.5;
        for (int project = 1; project <= PAIRS; project++) {
            double u = streams.of(Chance.LEADER, 1, project).nextDouble() - 0.5;
            sum += u;
            products += u * before;
            before = u;
        }
        assertThat(sum / PAIRS).isCloseTo(0, within(4 * Math.sqrt(1 / 12.0 / PAIRS)));
        assertThat(Math.abs(12 * products / PAIRS)).isLessThan(4 / Math.sqrt(PAIRS));
    }

    private static double correlation(RandomStream first, RandomStream second) {
        double products = 0;
        for (int i = 0; i < PAIRS; i++) {
            products += (first.nextDouble() - 0.5) * (second.nextDouble() - 0.5);
        }
        return 12 * products / PAIRS;
    }

    @ParameterizedTest
    @CsvSource({"0.5, 2", "1, 3", "3, 30", "7.5, 0.1"})
    void gammaHasItsMoments(double shape, double mean) {
        RandomStream stream = new Streams(SEED, 1).of(Chance.RAMP_TIME);
        double variance = mean * mean / shape;
        double fourth = 3 * variance * variance * (1 + 2 / shape);
        assertMoments(() -> stream.gamma(shape, mean), 200_000, mean, variance, fourth);
    }

    @Test
    void gammaWithMeanZeroIsZero() {
        assertThat(new Streams(SEED, 1).of(Chance.RAMP_TIME).gamma(3, 0)).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {5, 29.9, 40, 4000})
    void poissonHasItsMoments(double mean) {
        RandomStream stream = new Streams(SEED, 1).of(Chance.TRIAL);
        assertMoments(() -> stream.poisson(mean), 100_000, mean, mean, mean + 3 * mean * mean);
    }

    @Test
    void poissonWithMeanZeroIsZero() {
        RandomStream stream = new Streams(SEED, 1).of(Chance.TRIAL);
        for (int i = 0; i < 1000; i++) {
            assertThat(stream.poisson(0)).isZero();
        }
    }

    @Test
    void poissonIsZeroWithItsProbability() {
        // P(0) = e^(−2) at mean 2; n = 100 000, within 4 standard errors.
        RandomStream stream = new Streams(SEED, 2).of(Chance.TRIAL);
        int zeros = 0;
        for (int i = 0; i < 100_000; i++) {
            zeros += stream.poisson(2) == 0 ? 1 : 0;
        }
        double p = Math.exp(-2);
        assertThat(zeros / 1e5).isCloseTo(p, within(4 * Math.sqrt(p * (1 - p) / 1e5)));
    }

    @Test
    void gaussianHasItsMoments() {
        RandomStream stream = new Streams(SEED, 1).of(Chance.CANDIDATES);
        assertMoments(stream::gaussian, 400_000, 0, 1, 3);
    }

    @Test
    void exponentialHasItsMoments() {
        RandomStream stream = new Streams(SEED, 1).of(Chance.REVIEW);
        assertMoments(stream::exponential, 200_000, 1, 1, 9);
    }

    @Test
    void uniformsStayInTheirIntervalsAndHaveTheirMoments() {
        RandomStream stream = new Streams(SEED, 1).of(Chance.STAGGER);
        for (int i = 0; i < 100_000; i++) {
            assertThat(stream.nextOpen() > 0 && stream.nextOpen() < 1 && stream.nextDouble() < 1)
                    .isTrue();
            assertThat(stream.nextInt(7) >= 0 && stream.nextInt(7) < 7).isTrue();
        }
        assertMoments(stream::nextOpen, 200_000, 0.5, 1 / 12.0, 1 / 80.0);
    }

    @Test
    void badArgumentsAreRefused() {
        RandomStream stream = new Streams(SEED, 1).of(Chance.STAGGER);
        assertThatIllegalArgumentException().isThrownBy(() -> new Streams(SEED, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> stream.gamma(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> stream.gamma(1, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> stream.poisson(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> stream.poisson(Double.NaN));
    }

    /** Mean and variance about the true mean within 4 standard errors; {@code fourth} is the fourth central moment. */
    private static void assertMoments(DoubleSupplier draw, int n, double mean, double variance, double fourth) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double x = draw.getAsDouble() - mean;
            sum += x;
            squares += x * x;
        }
        assertThat(sum / n).as("mean").isCloseTo(0, within(4 * Math.sqrt(variance / n)));
        assertThat(squares / n)
                .as("variance")
                .isCloseTo(variance, within(4 * Math.sqrt((fourth - variance * variance) / n)));
    }

    private enum Many implements Purpose {
        P0,
        P1,
        P2,
        P3,
        P4,
        P5,
        P6,
        P7,
        P8,
        P9,
        P10,
        P11,
        P12,
        P13,
        P14,
        P15,
        P16,
        P17,
        P18,
        P19
    }

    @Test
    void noNumberIsGivenTwiceAndNoneEverChanges() {
        List<Integer> numbers = Stream.<Purpose>concat(Stream.of(Many.values()), Stream.of(Purpose.Lab.values()))
                .map(Purpose::number)
                .toList();
        assertThat(numbers)
                .doesNotHaveDuplicates()
                .containsSequence(15, 16, 19, 20, 21)
                .endsWith(17, 18, -2, -3, -4);
        assertThat(Chance.EXOGENOUS.number()).isEqualTo(16);
        assertThat(Chance.INSERTED_PROBE.number()).isEqualTo(22);
        assertThat(Stream.of(Chance.values()).map(Purpose::number)).doesNotHaveDuplicates();
    }
}
