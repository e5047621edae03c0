package org.loopwright.lab.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.loopwright.subject.technology.Chance;

/**
 * A small battery on the numbers that many neighbouring streams give when they are dealt out by turns, as the model
 * uses them: a few from each. Seven tests on five ways of interleaving, pinned seed; each test fails below p = 10^-5, so
 * that streams without fault would fail one of all with probability below 4·10^-4.
 */
class StreamBatteryTest {

    /** By their numbers. */
    private static final List<Purpose> ALL_PURPOSES = Stream.<Purpose>concat(
                    Stream.of(Chance.values()), Stream.of(Purpose.Lab.values()))
            .toList();

    private static final long SEED = 0x5eed_0f_ba77e21L;
    private static final double LEVEL = 1e-5;
    private static final int TURNS = 8;
    private static final int STREAMS = 1 << 15;

    /** Which coordinate of a stream's key runs from one to the next. */
    enum Along {
        PURPOSES,
        FIRMS,
        ITEMS,
        BREAKTHROUGHS,
        ATTEMPTS,
        REPLICATIONS,
        SEEDS;

        RandomStream stream(int k) {
            Streams streams = new Streams(SEED, 1);
            return switch (this) {
                // There are some twenty purposes; each next round of them takes the next firm.
                case PURPOSES -> streams.of(ALL_PURPOSES.get(k % ALL_PURPOSES.size()), k / ALL_PURPOSES.size() + 1, 1);
                case FIRMS -> streams.of(Chance.CANDIDATES, k + 1, 1);
                case ITEMS -> streams.of(Chance.CANDIDATES, 1, k + 1);
                case BREAKTHROUGHS -> streams.of(Chance.CANDIDATES, 1, 1, k - STREAMS / 2, 1);
                case ATTEMPTS -> streams.of(Chance.CANDIDATES, 1, 1, 0, k + 1);
                case REPLICATIONS -> new Streams(SEED, k + 1).of(Chance.CANDIDATES, 1, 1);
                case SEEDS -> new Streams(SEED + k, 1).of(Chance.CANDIDATES, 1, 1);
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void interleavedUniformsFillTheSquareAndTheCubeEvenly(Along along) {
        // χ² of 262 144 uniforms in 1 024 cells, of their disjoint pairs in 32 × 32, and triples in 10 × 10 × 10.
        double[] u = uniforms(along::stream);
        assertThat(pEvenly(u, 1, 1024)).isGreaterThan(LEVEL).isLessThan(1 - LEVEL);
        assertThat(pEvenly(u, 2, 32)).isGreaterThan(LEVEL).isLessThan(1 - LEVEL);
        assertThat(pEvenly(u, 3, 10)).isGreaterThan(LEVEL).isLessThan(1 - LEVEL);
    }

    @ParameterizedTest
    @EnumSource
    void interleavedWordsHaveBitsOfEvenWeightAndNoRuns(Along along) {
        // Weight of each of the 64 places over 262 144 words, and how often a bit equals that of the word before: both
        // χ² with 64 degrees of freedom.
        long[] words = words(along::stream);
        double weight = 0;
        double changes = 0;
        for (int place = 0; place < 64; place++) {
            long ones = 0;
            long same = 0;
            for (int i = 0; i < words.length; i++) {
                ones += words[i] >>> place & 1;
                same += i == 0 ? 0 : (words[i] ^ words[i - 1] ^ -1L) >>> place & 1;
            }
            weight += squared(ones, words.length);
            changes += squared(same, words.length - 1);
        }
        assertThat(tail(64, weight)).isGreaterThan(LEVEL);
        assertThat(tail(64, changes)).isGreaterThan(LEVEL);
    }

    @ParameterizedTest
    @EnumSource
    void birthdaySpacingsOfFirstWordsArePoisson(Along along) {
        // Marsaglia's test on the first words of 32 768 streams: eight batches of 4 096 birthdays in a year of 2^33
        // days, each with n³/(4·2^33) = 2 equal spacings on average; their sum is Poisson with mean 16.
        long[] first = new long[STREAMS];
        for (int k = 0; k < STREAMS; k++) {
            first[k] = along.stream(k).nextLong();
        }
        int equal = 0;
        int batches = 8;
        int birthdays = STREAMS / batches;
        for (int b = 0; b < batches; b++) {
            equal += equalSpacings(Arrays.copyOfRange(first, b * birthdays, (b + 1) * birthdays), 33);
        }
        double mean = batches * Math.pow(birthdays, 3) / (4 * Math.pow(2, 33));
        PoissonDistribution law = new PoissonDistribution(mean);
        assertThat(law.cumulativeProbability(equal)).isGreaterThan(LEVEL);
        assertThat(1 - law.cumulativeProbability(equal - 1)).isGreaterThan(LEVEL);
    }

    @ParameterizedTest
    @EnumSource
    void ranksOfInterleavedBinaryMatricesFollowTheirLaw(Along along) {
        // 8 192 matrices of 32 × 32 bits, a row from each of 32 streams: full rank, one less, fewer (Marsaglia 1985).
        int matrices = 8192;
        long[] seen = new long[3];
        for (int m = 0; m < matrices; m++) {
            int[] rows = new int[32];
            for (int r = 0; r < 32; r++) {
                rows[r] = (int) (along.stream(m * 32 + r).nextLong() >>> 16);
            }
            seen[Math.min(2, 32 - rank(rows))]++;
        }
        double[] probability = {0.2887880952, 0.5775761902, 0.1336357146};
        double chi = 0;
        for (int i = 0; i < 3; i++) {
            double expected = matrices * probability[i];
            chi += (seen[i] - expected) * (seen[i] - expected) / expected;
        }
        assertThat(tail(2, chi)).isGreaterThan(LEVEL);
    }

    /** The first numbers of all streams, then the second ones, and so on: {@value #TURNS} turns. */
    private static double[] uniforms(IntFunction<RandomStream> streams) {
        double[] u = new double[TURNS * STREAMS];
        for (int k = 0; k < STREAMS; k++) {
            RandomStream stream = streams.apply(k);
            for (int turn = 0; turn < TURNS; turn++) {
                u[turn * STREAMS + k] = stream.nextDouble();
            }
        }
        return u;
    }

    private static long[] words(IntFunction<RandomStream> streams) {
        long[] words = new long[TURNS * STREAMS];
        for (int k = 0; k < STREAMS; k++) {
            RandomStream stream = streams.apply(k);
            for (int turn = 0; turn < TURNS; turn++) {
                words[turn * STREAMS + k] = stream.nextLong();
            }
        }
        return words;
    }

    private static double pEvenly(double[] u, int dimensions, int cellsPerSide) {
        int cells = (int) Math.round(Math.pow(cellsPerSide, dimensions));
        long[] seen = new long[cells];
        int tuples = u.length / dimensions;
        for (int t = 0; t < tuples; t++) {
            int cell = 0;
            for (int d = 0; d < dimensions; d++) {
                cell = cell * cellsPerSide + (int) (u[t * dimensions + d] * cellsPerSide);
            }
            seen[cell]++;
        }
        double expected = (double) tuples / cells;
        double chi = 0;
        for (long count : seen) {
            chi += (count - expected) * (count - expected) / expected;
        }
        return tail(cells - 1, chi);
    }

    private static double squared(long ones, int of) {
        double standardised = (ones - of / 2.0) / Math.sqrt(of / 4.0);
        return standardised * standardised;
    }

    private static double tail(int degreesOfFreedom, double chi) {
        return 1 - new ChiSquaredDistribution(degreesOfFreedom).cumulativeProbability(chi);
    }

    private static int equalSpacings(long[] words, int bits) {
        long[] days =
                Arrays.stream(words).map(word -> word >>> (64 - bits)).sorted().toArray();
        long[] spacings = new long[days.length - 1];
        for (int i = 0; i < spacings.length; i++) {
            spacings[i] = days[i + 1] - days[i];
        }
        Arrays.sort(spacings);
        int equal = 0;
        for (int i = 1; i < spacings.length; i++) {
            equal += spacings[i] == spacings[i - 1] ? 1 : 0;
        }
        return equal;
    }

    /** Rank over the field of two elements; the rows are used up. */
    private static int rank(int[] rows) {
        int rank = 0;
        for (int bit = 0; bit < 32; bit++) {
            int pivot = rank;
            while (pivot < rows.length && (rows[pivot] >>> bit & 1) == 0) {
                pivot++;
            }
            if (pivot < rows.length) {
                int taken = rows[pivot];
                rows[pivot] = rows[rank];
                rows[rank] = taken;
                for (int r = rank + 1; r < rows.length; r++) {
                    if ((rows[r] >>> bit & 1) == 1) {
                        rows[r] ^= taken;
                    }
                }
                rank++;
            }
        }
        return rank;
    }
}
