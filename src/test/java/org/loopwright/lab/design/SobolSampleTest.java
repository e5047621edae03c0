package org.loopwright.lab.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.loopwright.lab.random.Streams;

class SobolSampleTest {

    private static final Streams STREAMS = new Streams(0x10091L, 1);

    private static SobolSample sample(int dimensions, int size, Scramble scramble) {
        return SobolSample.of(dimensions, size, 0, scramble, STREAMS);
    }

    /** The first points in three dimensions as on the page of Joe and Kuo. */
    @Test
    void thePlainSequenceBeginsAsPublished() {
        double[][] published = {
            {0, 0, 0},
            {0.5, 0.5, 0.5},
            {0.75, 0.25, 0.25},
            {0.25, 0.75, 0.75},
            {0.375, 0.375, 0.625},
            {0.875, 0.875, 0.125},
            {0.625, 0.125, 0.875},
            {0.125, 0.625, 0.375},
            {0.1875, 0.3125, 0.9375},
            {0.6875, 0.8125, 0.4375}
        };
        SobolSample sample = sample(3, 10, Scramble.NONE);
        for (int i = 0; i < published.length; i++) {
            assertThat(sample.point(i + 1)).containsExactly(published[i]);
        }
    }

    /** Rows 2 … 10 of new-joe-kuo-6.21201: degree s, coefficients a, initial numbers m; the recurrence of their notes. */
    @Test
    void directionNumbersAreThoseOfJoeAndKuo() {
        int[][] rows = {
            {1, 0, 1},
            {2, 1, 1, 3},
            {3, 1, 1, 3, 1},
            {3, 2, 1, 1, 1},
            {4, 1, 1, 1, 3, 3},
            {4, 4, 1, 3, 5, 13},
            {5, 2, 1, 1, 5, 5, 17},
            {5, 4, 1, 1, 5, 5, 5},
            {5, 7, 1, 1, 7, 11, 19}
        };
        SobolSample sample = SobolSample.of(10, 1 << 20, 0, Scramble.NONE, STREAMS);
        for (int d = 0; d < rows.length; d++) {
            int s = rows[d][0];
            long[] m = new long[21];
            for (int k = 1; k <= 20; k++) {
                if (k <= s) {
                    m[k] = rows[d][k + 1];
                } else {
                    m[k] = m[k - s] ^ (m[k - s] << s);
                    for (int i = 1; i < s; i++) {
                        m[k] ^= ((rows[d][1] >> (s - 1 - i)) & 1) * (m[k - i] << i);
                    }
                }
                // The Gray code of index 2^k − 1 is 2^(k − 1): that point is direction number k alone.
                assertThat(sample.point(1 << k)[d + 1]).isEqualTo((double) m[k] / (1L << k));
            }
        }
    }

    /** SciPy 1.x, qmc.Sobol(1000, scramble=False), index 12345: coordinates 1, 2, 3, 100, 500, 1000. */
    @Test
    void pointsOfManyDimensionsAreThoseOfSciPy() {
        double[] point = SobolSample.of(1000, 1, 12345, Scramble.NONE, STREAMS).point(1);
        double[] seen = {point[0], point[1], point[2], point[99], point[499], point[999]};
        assertThat(seen)
                .containsExactly(
                        0.64093017578125,
                        0.81341552734375,
                        0.16033935546875,
                        0.53887939453125,
                        0.94464111328125,
                        0.13104248046875);
    }

    @Test
    void anyOrderGivesThePointsOfTheSequenceInTurn() {
        SobolSequenceGenerator turn = new SobolSequenceGenerator(40);
        turn.skipTo(1000);
        SobolSample sample = SobolSample.of(40, 300, 1001, Scramble.NONE, STREAMS);
        double[][] seen = new double[300][];
        for (int i = 300; i >= 1; i--) {
            seen[i - 1] = sample.point(i);
        }
        for (double[] point : seen) {
            assertThat(point).containsExactly(turn.nextVector());
        }
    }

    /** A net in base 2 with t = 0: each of the 2^m boxes of every shape holds one of the 2^m points. */
    @ParameterizedTest
    @EnumSource(Scramble.class)
    void everyBoxOfEveryShapeHoldsOnePointOfTheFirstTwoDimensions(Scramble scramble) {
        int m = 8;
        SobolSample sample = SobolSample.of(2, 1 << m, 3 << m, scramble, STREAMS);
        for (int split = 0; split <= m; split++) {
            int wide = 1 << split;
            int high = 1 << (m - split);
            boolean[] full = new boolean[1 << m];
            for (int i = 1; i <= sample.size(); i++) {
                double[] point = sample.point(i);
                int column = (int) (point[0] * wide);
                int box = column * high + (int) (point[1] * high);
                assertThat(full[box]).isFalse();
                full[box] = true;
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Scramble.class)
    void everyCoordinateOfAPowerOfTwoOfPointsIsStratified(Scramble scramble) {
        SobolSample sample = sample(200, 256, scramble);
        for (int j = 0; j < 200; j++) {
            boolean[] full = new boolean[256];
            for (int i = 1; i <= 256; i++) {
                double x = sample.point(i)[j];
                assertThat(x).isBetween(0.0, Math.nextDown(1.0));
                assertThat(full[(int) (x * 256)]).isFalse();
                full[(int) (x * 256)] = true;
            }
        }
    }

    /** Over seeds each scrambled point is uniform: mean 1/2 and second moment 1/3 within 4 standard errors, n = 2000. */
    @ParameterizedTest
    @EnumSource(
            value = Scramble.class,
            names = {"LINEAR_MATRIX", "OWEN"})
    void scrambledPointsAreUniformOverSeeds(Scramble scramble) {
        int n = 2000;
        double sum = 0;
        double squares = 0;
        double product = 0;
        for (int seed = 1; seed <= n; seed++) {
            double[] point =
                    SobolSample.of(2, 8, 0, scramble, new Streams(seed, 1)).point(6);
            sum += point[0];
            squares += point[0] * point[0];
            product += (point[0] - 0.5) * (point[1] - 0.5);
        }
        assertThat(sum / n).isCloseTo(1.0 / 2, within(4 * Math.sqrt(1.0 / 12 / n)));
        assertThat(squares / n).isCloseTo(1.0 / 3, within(4 * Math.sqrt(4.0 / 45 / n)));
        assertThat(product / n).isCloseTo(0, within(4 * Math.sqrt(1.0 / 144 / n)));
    }

    /**
     * Root mean squared error of the mean of x² y over 50 seeds falls faster than 1/n, as Owen (1997) has it: 64 times
     * the points, less than 1/64 of the error, where independent points would have 1/8.
     */
    @Test
    void owensScramblingErrsByLessThanOneInTheNumberOfPoints() {
        assertThat(error(Scramble.OWEN, 1024)).isLessThan(error(Scramble.OWEN, 16) / 64);
    }

    private static double error(Scramble scramble, int size) {
        double squares = 0;
        for (int seed = 1; seed <= 50; seed++) {
            double mean = SobolSample.of(2, size, 0, scramble, new Streams(seed, 1))
                            .points()
                            .mapToDouble(x -> x[0] * x[0] * x[1])
                            .sum()
                    / size;
            squares += (mean - 1.0 / 6) * (mean - 1.0 / 6) / 50;
        }
        return Math.sqrt(squares);
    }

    @ParameterizedTest
    @EnumSource(Scramble.class)
    void moreDimensionsAndMorePointsBeginTheSame(Scramble scramble) {
        double[] few = sample(3, 10, scramble).point(7);
        double[] many = sample(50, 1000, scramble).point(7);
        assertThat(many).startsWith(few);
    }

    @Test
    void anotherSeedScramblesOtherwise() {
        SobolSample other = SobolSample.of(3, 10, 0, Scramble.OWEN, new Streams(5, 1));
        assertThat(other.point(1)).isNotEqualTo(sample(3, 10, Scramble.OWEN).point(1));
    }

    @Test
    void theLastIndexIsReached() {
        SobolSample last = SobolSample.of(1, 1, Integer.MAX_VALUE - 1, Scramble.NONE, STREAMS);
        assertThat(last.point(1)[0]).isBetween(0.0, 1.0);
    }

    @Test
    void whatThereIsNotIsRefused() {
        assertThatThrownBy(() -> sample(1001, 1, Scramble.NONE))
                .hasMessage("dimensions of a Sobol' sample must be within [1, 1000], was 1001");
        assertThatThrownBy(() -> sample(1, 0, Scramble.NONE)).hasMessageContaining("size must be within [1, ");
        assertThatThrownBy(() -> SobolSample.of(1, 2, Integer.MAX_VALUE - 1, Scramble.NONE, STREAMS))
                .hasMessage("skip must be within [0, 2147483645], was 2147483646");
        assertThatThrownBy(() -> sample(1, 4, Scramble.NONE).point(5)).hasMessage("point must be within [1, 4], was 5");
        assertThatThrownBy(() -> sample(1, 4, Scramble.NONE).point(0)).hasMessage("point must be within [1, 4], was 0");
    }
}
