package org.loopwright.lab.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Several tests at once, beside numbers worked out by hand. */
class HolmCorrectionTest {

    @Test
    void eachIsTimesTheTestsThatAreLeftAndNeverBelowAnEarlierOne() {
        // Sorted 0.01 x 4, 0.012 x 3 = 0.036 but not below 0.04, 0.03 x 2, 0.5 x 1.
        assertThat(HolmCorrection.adjusted(new double[] {0.5, 0.01, 0.03, 0.012}))
                .usingComparatorWithPrecision(1e-15)
                .containsExactly(0.5, 0.04, 0.06, 0.04);
    }

    @Test
    void tiesGetTheSameAndNothingExceedsOne() {
        assertThat(HolmCorrection.adjusted(new double[] {0.4, 0.02, 0.4, 0.02}))
                .usingComparatorWithPrecision(1e-15)
                .containsExactly(0.8, 0.08, 0.8, 0.08);
        assertThat(HolmCorrection.adjusted(new double[] {1, 0.9, 1})).containsExactly(1, 1, 1);
    }

    @Test
    void whatWasNotTestedIsNoMemberOfTheFamily() {
        double[] given = {Double.NaN, 0.02, Double.NaN, 0.03};
        assertThat(HolmCorrection.adjusted(given)).containsExactly(Double.NaN, 0.04, Double.NaN, 0.04);
        assertThat(given).as("left as it was").containsExactly(Double.NaN, 0.02, Double.NaN, 0.03);
        assertThat(HolmCorrection.adjusted(new double[0])).isEmpty();
    }

    @Test
    void pValuesOfPairsAreThoseOfStudent() {
        // Mean 2, standard error 1 / sqrt(3), t = 2 sqrt(3) with 2 degrees of freedom: p = 1 - t / sqrt(t^2 + 2).
        double t = 2 * Math.sqrt(3);
        assertThat(TInterval.pValue(new double[] {1, 2, Double.NaN, 3}))
                .isCloseTo(1 - t / Math.sqrt(t * t + 2), within(1e-12));
        assertThat(TInterval.pValue(new double[] {-1, -2, -3}))
                .isEqualTo(TInterval.pValue(new double[] {1, 2, 3}), within(1e-15));
    }

    @Test
    void pairsWithoutSpreadDifferForCertainOrNotAtAll() {
        assertThat(TInterval.pValue(new double[] {0, 0, 0})).isEqualTo(1);
        assertThat(TInterval.pValue(new double[] {0.25, 0.25})).isZero();
        assertThat(TInterval.pValue(new double[] {-1, 1})).isEqualTo(1, within(1e-12));
        assertThat(TInterval.pValue(new double[] {3, Double.NaN})).isNaN();
        assertThat(TInterval.pValue(new double[0])).isNaN();
    }
}
