package org.loopwright.lab.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.design.SaltelliSample;
import org.loopwright.lab.design.Scramble;
import org.loopwright.lab.random.Purpose;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;

class SobolIndicesTest {

    private static final int ROWS = 2048;
    private static final int RESAMPLES = 300;

    private static DoubleSupplier uniform(long seed) {
        RandomStream luck = new Streams(seed, 1).of(Purpose.Lab.UNIT_SAMPLE, 1, 1);
        return luck::nextDouble;
    }

    private static double[] outcomes(SaltelliSample sample, ToDoubleFunction<double[]> model) {
        return sample.points().mapToDouble(model).toArray();
    }

    private static SaltelliSample sample(int factors, boolean secondOrder, long seed) {
        return SaltelliSample.of(factors, ROWS, secondOrder, 0, Scramble.LINEAR_MATRIX, new Streams(seed, 1));
    }

    /** Ishigami and Homma (1990) with a = 7, b = 0.1 on [−π, π]³. */
    private static double ishigami(double[] u) {
        double x1 = FastMath.PI * (2 * u[0] - 1);
        double x2 = FastMath.PI * (2 * u[1] - 1);
        double x3 = FastMath.PI * (2 * u[2] - 1);
        double s2 = FastMath.sin(x2);
        return FastMath.sin(x1) + 7 * s2 * s2 + 0.1 * x3 * x3 * x3 * x3 * FastMath.sin(x1);
    }

    private static void holds(List<Interval> found, double... exact) {
        for (int i = 0; i < exact.length; i++) {
            assertThat(found.get(i).holds(exact[i]))
                    .as("%s in %s", exact[i], found.get(i))
                    .isTrue();
        }
    }

    /** Intervals at 99.9 % of 9 indices, 2048 rows; none is wider than ± 0.12. */
    @Test
    void indicesOfIshigamisFunctionAreInTheirIntervals() {
        double[] outcomes = outcomes(sample(3, true, 42), SobolIndicesTest::ishigami);
        SobolIndices found = SobolIndices.of(outcomes, 3, true, RESAMPLES, 0.999, uniform(1));
        holds(found.firstOrder(), 0.3139, 0.4424, 0);
        holds(found.total(), 0.5576, 0.4424, 0.2437);
        holds(found.secondOrder(), 0, 0.2437, 0);
        assertThat(found.firstOrder()).allMatch(index -> index.halfWidth() < 0.12);
        assertThat(found.variance()).isCloseTo(13.8446, within(0.3));
        assertThat(found.mean()).isCloseTo(3.5, within(0.05));
        assertThat(found.rows()).isEqualTo(ROWS);
        assertThat(found.dropped()).isZero();
    }

    /** V_i = 1 / (3 (1 + a_i)²), V = Π (1 + V_i) − 1 (Saltelli and Sobol' 1995); 99.9 %, 2048 rows. */
    @Test
    void indicesOfTheGFunctionAreInTheirIntervals() {
        double[] a = {0, 1, 4.5, 9, 99, 99, 99, 99};
        double[] own = Arrays.stream(a).map(x -> 1 / (3 * (1 + x) * (1 + x))).toArray();
        double product = Arrays.stream(own).reduce(1, (p, v) -> p * (1 + v));
        ToDoubleFunction<double[]> g = u -> {
            double y = 1;
            for (int i = 0; i < a.length; i++) {
                y *= (FastMath.abs(4 * u[i] - 2) + a[i]) / (1 + a[i]);
            }
            return y;
        };
        SobolIndices found = SobolIndices.of(outcomes(sample(8, false, 7), g), 8, false, RESAMPLES, 0.999, uniform(2));
        holds(found.firstOrder(), Arrays.stream(own).map(v -> v / (product - 1)).toArray());
        holds(
                found.total(),
                Arrays.stream(own)
                        .map(v -> v * product / (1 + v) / (product - 1))
                        .toArray());
        assertThat(found.secondOrder()).isEmpty();
    }

    /** SALib at commit 1c37548, sobol.analyze of the same 30 outcomes of two factors. */
    @Test
    void indicesAreThoseOfSalib() {
        double[] outcomes = new double[30];
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = (i * i * 7 + 3 * i) % 23 / 2.0;
        }
        SobolIndices found = SobolIndices.of(outcomes, 2, true, 10, 0.95, uniform(1));
        assertThat(found.firstOrder().get(0).mean()).isCloseTo(0.5238947438191821, within(1e-12));
        assertThat(found.firstOrder().get(1).mean()).isCloseTo(0.19460462649963547, within(1e-12));
        assertThat(found.total().get(0).mean()).isCloseTo(0.6701133426128454, within(1e-12));
        assertThat(found.total().get(1).mean()).isCloseTo(0.7854444223503676, within(1e-12));
        assertThat(found.secondOrder(0, 1).mean()).isCloseTo(-0.30516338569629486, within(1e-12));
    }

    /** Bootstrap deviation of S1 of x1 against the spread of 60 estimates from independent rows; within a third. */
    @Test
    void intervalsAreAsWideAsEstimatesFromIndependentRowsSpread() {
        double[] estimates = new double[60];
        double widths = 0;
        for (int e = 0; e < estimates.length; e++) {
            RandomStream luck = new Streams(100 + e, 1).of(Purpose.Lab.UNIT_SAMPLE);
            double[] outcomes = new double[5 * 500];
            for (int row = 0; row < 500; row++) {
                double[] a = {luck.nextDouble(), luck.nextDouble(), luck.nextDouble()};
                double[] b = {luck.nextDouble(), luck.nextDouble(), luck.nextDouble()};
                outcomes[5 * row] = ishigami(a);
                for (int j = 0; j < 3; j++) {
                    double[] exchanged = a.clone();
                    exchanged[j] = b[j];
                    outcomes[5 * row + 1 + j] = ishigami(exchanged);
                }
                outcomes[5 * row + 4] = ishigami(b);
            }
            Interval index = SobolIndices.of(outcomes, 3, false, 100, 0.6826894921, uniform(e))
                    .firstOrder()
                    .get(0);
            estimates[e] = index.mean();
            widths += index.halfWidth() / estimates.length;
        }
        Moments spread = Moments.of(estimates);
        assertThat(widths / spread.standardDeviation()).isBetween(0.67, 1.33);
        assertThat(spread.mean()).isCloseTo(0.3139, within(4 * spread.standardError()));
    }

    @Test
    void aMissingOutcomeDropsItsWholeBaseRowAndNothingElse() {
        double[] outcomes = outcomes(sample(3, true, 42), SobolIndicesTest::ishigami);
        double[] torn = outcomes.clone();
        torn[8 * 5 + 3] = Double.NaN;
        torn[8 * 5 + 7] = Double.NaN;
        torn[8 * 9] = Double.NaN;
        double[] shorter = new double[outcomes.length - 16];
        System.arraycopy(outcomes, 0, shorter, 0, 40);
        System.arraycopy(outcomes, 48, shorter, 40, 24);
        System.arraycopy(outcomes, 80, shorter, 64, shorter.length - 64);
        SobolIndices found = SobolIndices.of(torn, 3, true, 10, 0.95, uniform(1));
        SobolIndices expected = SobolIndices.of(shorter, 3, true, 10, 0.95, uniform(1));
        assertThat(found.dropped()).isEqualTo(2);
        assertThat(found.firstOrder()).isEqualTo(expected.firstOrder());
        assertThat(found.secondOrder()).isEqualTo(expected.secondOrder());
    }

    @Test
    void addingAConstantOrAFactorToTheOutcomeLeavesIndicesAsTheyAre() {
        double[] outcomes = outcomes(sample(3, false, 3), SobolIndicesTest::ishigami);
        double[] moved = Arrays.stream(outcomes).map(y -> 1000 - 40 * y).toArray();
        SobolIndices before = SobolIndices.of(outcomes, 3, false, 10, 0.95, uniform(1));
        SobolIndices after = SobolIndices.of(moved, 3, false, 10, 0.95, uniform(1));
        for (int i = 0; i < 3; i++) {
            assertThat(after.firstOrder().get(i).mean())
                    .isCloseTo(before.firstOrder().get(i).mean(), within(1e-9));
            assertThat(after.total().get(i).mean())
                    .isCloseTo(before.total().get(i).mean(), within(1e-9));
        }
    }

    @Test
    void pairsAreFoundInAnyOrder() {
        double[] outcomes = outcomes(sample(4, true, 5), u -> u[0] * u[3] + u[1]);
        SobolIndices found = SobolIndices.of(outcomes, 4, true, 10, 0.95, uniform(1));
        assertThat(found.secondOrder(3, 0)).isEqualTo(found.secondOrder().get(2));
        assertThat(found.secondOrder(1, 2)).isEqualTo(found.secondOrder().get(3));
        assertThat(found.secondOrder(2, 3)).isEqualTo(found.secondOrder().get(5));
        assertThatThrownBy(() -> found.secondOrder(2, 2)).hasMessageContaining("no second-order index of 2 and 2");
    }

    @Test
    void anOutcomeThatDoesNotVaryHasNoIndices() {
        SobolIndices found = SobolIndices.of(new double[40], 3, true, 10, 0.95, uniform(1));
        assertThat(found.firstOrder().get(0).mean()).isNaN();
        assertThat(found.total().get(0).mean()).isNaN();
        double[] missing = new double[40];
        Arrays.fill(missing, Double.NaN);
        SobolIndices none = SobolIndices.of(missing, 3, true, 10, 0.95, uniform(1));
        assertThat(none.rows()).isZero();
        assertThat(none.dropped()).isEqualTo(5);
        assertThat(none.firstOrder().get(0).mean()).isNaN();
    }

    @Test
    void outcomesOfAnotherDesignAreRefused() {
        assertThatThrownBy(() -> SobolIndices.of(new double[41], 3, true, 10, 0.95, uniform(1)))
                .hasMessage("outcomes of 3 factors with second order must be a multiple of 8, were 41");
    }
}
