package org.loopwright.lab.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.technology.Chance;

class TheoryCheckTest {

    @Test
    void agreesWithinFourStandardErrors() {
        TheoryCheck check = new TheoryCheck("x", "1", 1, 1.39, 0.1, 0, 10);
        assertThat(check.distance()).isCloseTo(3.9, within(1e-12));
        assertThat(check.holds()).isTrue();
        assertThat(check.against(0.98).holds()).isFalse();
    }

    @Test
    void withoutChanceOnlyTheToleranceCounts() {
        assertThat(TheoryCheck.exact("x", "1", 2, 2 + 1e-9, 1e-9, 1).holds()).isTrue();
        assertThat(TheoryCheck.exact("x", "1", 2, 2 + 3e-9, 1e-9, 1).holds()).isFalse();
        assertThat(TheoryCheck.exact("x", "1", 0, 0, 0, 1).holds()).isTrue();
        assertThat(TheoryCheck.exact("x", "1", 0, 0, 0, 1).distance()).isNaN();
    }

    @Test
    void whatIsNoNumberAgreesWithNothing() {
        assertThat(new TheoryCheck("x", "1", 1, Double.NaN, 0.1, 0, 1).holds()).isFalse();
        assertThatThrownBy(() -> new TheoryCheck("x", "1", 1, 1, Double.NaN, 0, 1))
                .hasMessageContaining("standard error must be >= 0");
    }

    /** 400 samples of 500 uniforms: mean and deviation of √n D within 5 % of their limits. */
    @Test
    void kolmogorovHasItsMeanAndDeviation() {
        RandomStream luck = new Streams(3, 1).of(Chance.EXOGENOUS);
        double[] seen = new double[400];
        for (int s = 0; s < seen.length; s++) {
            double[] values = new double[500];
            for (int i = 0; i < values.length; i++) {
                values[i] = luck.nextDouble();
            }
            seen[s] = KolmogorovSmirnov.scaledDistance(values, x -> x);
        }
        Moments moments = Moments.of(seen);
        assertThat(moments.mean()).isCloseTo(KolmogorovSmirnov.MEAN, within(0.05 * KolmogorovSmirnov.MEAN));
        assertThat(moments.standardDeviation())
                .isCloseTo(KolmogorovSmirnov.DEVIATION, within(0.1 * KolmogorovSmirnov.DEVIATION));
    }

    @Test
    void momentsAreThoseOfTheBook() {
        Moments moments = Moments.of(new double[] {1, 2, 3, 4});
        assertThat(moments.mean()).isEqualTo(2.5);
        assertThat(moments.standardError()).isCloseTo(FastMath.sqrt(5.0 / 3 / 4), within(1e-15));
    }
}
