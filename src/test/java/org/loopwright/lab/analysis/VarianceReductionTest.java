package org.loopwright.lab.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.technology.Chance;

class VarianceReductionTest {

    @Test
    void factorIsThatOfTheCorrelation() {
        // a = X + e, b = X + f with var X = 3, var e = var f = 1: (4 + 4) / 2 = 4. The logarithm of a ratio of
        // variances
        // of n = 20 000 pairs has a standard error below 2/√n = 0.015; within 4 of them.
        RandomStream luck = new Streams(0x11a2, 1).of(Chance.EXOGENOUS);
        int n = 20_000;
        double[] a = new double[n];
        double[] b = new double[n];
        for (int i = 0; i < n; i++) {
            double common = Math.sqrt(3) * luck.gaussian();
            a[i] = 10 + common + luck.gaussian();
            b[i] = 7 + common + luck.gaussian();
        }
        assertThat(Math.log(VarianceReduction.of(a, b))).isCloseTo(Math.log(4), within(0.06));
    }

    @Test
    void missingPairsAreLeftOut() {
        double[] a = {1, 5, Double.NaN, 3};
        double[] b = {2, 4, 100, 2};
        // Of the pairs (1, 2), (5, 4), (3, 2): variances 4, 4/3 and, of −1, 1, 1, 4/3.
        assertThat(VarianceReduction.of(a, b)).isCloseTo((4 + 4 / 3.0) / (4 / 3.0), within(1e-12));
    }

    @Test
    void withoutVarianceThereIsNoFactor() {
        assertThat(VarianceReduction.of(new double[] {1, 2, 3}, new double[] {2, 3, 4}))
                .isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(VarianceReduction.of(new double[] {1, 1}, new double[] {2, 2}))
                .isNaN();
        assertThat(VarianceReduction.of(new double[] {1}, new double[] {2})).isNaN();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VarianceReduction.of(new double[] {1}, new double[] {2, 3}));
    }
}
