package org.loopwright.subject.technology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;

class ProportionalChoiceTest {

    private static final double[] VALUES = {0.3, 0, 2, -4, 1, 0.05, 2};

    private final RandomStream stream = new Streams(20260302L, 1).of(Chance.CANDIDATES);

    private long[] picks(double[] values, double exponent, int number) {
        long[] counts = new long[values.length];
        for (int r = 0; r < number; r++) {
            counts[ProportionalChoice.pick(values, exponent, stream.nextDouble())]++;
        }
        return counts;
    }

    /** Chi square of 100 000 picks, probability above 1e-4; an exponent a fifth larger, and 0.1, is told apart below 1e-6. */
    @Test
    void frequenciesAreThePowersOfValue() {
        for (double exponent : new double[] {0, 0.5, 1, 2, 3.7}) {
            long[] counts = picks(VALUES, exponent, 100_000);
            assertThat(counts[1] + counts[3]).isZero();
            assertThat(probability(counts, exponent)).as("λ %s", exponent).isGreaterThan(1e-4);
            assertThat(probability(counts, 0.1 + 1.2 * exponent))
                    .as("λ %s", exponent)
                    .isLessThan(1e-6);
        }
    }

    private static double probability(long[] counts, double exponent) {
        int[] worth = {0, 2, 4, 5, 6};
        double[] expected = new double[worth.length];
        long[] seen = new long[worth.length];
        for (int i = 0; i < worth.length; i++) {
            expected[i] = Math.pow(VALUES[worth[i]], exponent);
            seen[i] = counts[worth[i]];
        }
        return new ChiSquareTest().chiSquareTest(expected, seen);
    }

    @Test
    void exponentZeroIsUniformAmongWhatIsWorthTaking() {
        double[] values = {0, 1e-300, -1, 1e300};
        assertThat(ProportionalChoice.pick(values, 0, 0.499)).isEqualTo(1);
        assertThat(ProportionalChoice.pick(values, 0, 0.501)).isEqualTo(3);
    }

    @Test
    void hugeExponentsTakeTheBest() {
        for (double luck : new double[] {0, 0.3, 0.999999}) {
            assertThat(ProportionalChoice.pick(new double[] {1, 1.001, 1e-200, 0.999}, 1e6, luck))
                    .isEqualTo(1);
            assertThat(ProportionalChoice.pick(new double[] {1e300, 1.1e300}, 1e6, luck))
                    .isEqualTo(1);
            assertThat(ProportionalChoice.pick(new double[] {1e-300, 1.1e-300, 0}, 1e6, luck))
                    .isEqualTo(1);
        }
        // Equally good ones share.
        assertThat(ProportionalChoice.pick(new double[] {2, 1, 2}, 1e6, 0.49)).isZero();
        assertThat(ProportionalChoice.pick(new double[] {2, 1, 2}, 1e6, 0.51)).isEqualTo(2);
    }

    @Test
    void nothingWorthTakingIsNotTaken() {
        assertThat(ProportionalChoice.pick(new double[0], 1, 0.5)).isEqualTo(ProportionalChoice.NONE);
        assertThat(ProportionalChoice.pick(new double[] {0, -0.0, -3, Double.NEGATIVE_INFINITY}, 1, 0))
                .isEqualTo(ProportionalChoice.NONE);
    }

    @Test
    void theOnlyOneWorthTakingIsTaken() {
        for (double luck : new double[] {0, Math.nextDown(1.0)}) {
            for (double exponent : new double[] {0, 1, 2.5, 1e6}) {
                assertThat(ProportionalChoice.pick(new double[] {-1, Double.MIN_VALUE, 0}, exponent, luck))
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void everyDrawTakesSomething() {
        double[] values = new double[50];
        for (int r = 0; r < 2000; r++) {
            for (int i = 0; i < values.length; i++) {
                values[i] = stream.gaussian();
            }
            int picked = ProportionalChoice.pick(values, 3 * stream.nextDouble(), Math.nextDown(1.0));
            assertThat(values[picked]).isPositive();
        }
    }

    /** 20 000 random choices. */
    @Test
    void unitOfValueMovesNoChoice() {
        double[] values = new double[9];
        double[] times = new double[9];
        for (int r = 0; r < 20_000; r++) {
            for (int i = 0; i < values.length; i++) {
                values[i] = stream.gaussian();
                times[i] = 1024 * values[i];
            }
            double exponent = 4 * stream.nextDouble();
            double luck = stream.nextDouble();
            assertThat(ProportionalChoice.pick(times, exponent, luck))
                    .isEqualTo(ProportionalChoice.pick(values, exponent, luck));
        }
    }

    @Test
    void badArgumentsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ProportionalChoice.pick(VALUES, -1, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> ProportionalChoice.pick(VALUES, Double.NaN, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> ProportionalChoice.pick(VALUES, 1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProportionalChoice.pick(new double[] {1, Double.NaN}, 1, 0.5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProportionalChoice.pick(new double[] {1, Double.POSITIVE_INFINITY}, 1, 0.5));
    }
}
