package org.loopwright.lab.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.technology.Chance;

class IntervalTest {

    private static final double NONE = Double.NaN;

    @Test
    void halfWidthIsTheTabledQuantileTimesTheStandardError() {
        // 1, 2, 3, 4, 5: mean 3, variance 2.5, standard error sqrt(0.5); t(0.975; 4) = 2.776 445 in any table.
        Interval interval = TInterval.of(new double[] {1, 2, 3, 4, 5}, 0.95);
        assertThat(interval.mean()).isEqualTo(3);
        assertThat(interval.halfWidth()).isCloseTo(2.776445 * FastMath.sqrt(0.5), within(1e-6));
        assertThat(interval.low()).isEqualTo(3 - interval.halfWidth());
        assertThat(interval.high()).isEqualTo(3 + interval.halfWidth());
        assertThat(interval.holds(3)).isTrue();
        assertThat(interval.above(0)).isTrue();
        assertThat(interval.below(6)).isTrue();
    }

    @Test
    void missingValuesAreLeftOutAndCounted() {
        Interval all = TInterval.of(new double[] {1, 2, 4}, 0.9);
        Interval some = TInterval.of(new double[] {NONE, 1, 2, NONE, 4}, 0.9);
        assertThat(some).isEqualTo(all);
        assertThat(some.count()).isEqualTo(3);
    }

    @Test
    void oneValueHasAMeanButNoInterval() {
        Interval one = TInterval.of(new double[] {7, NONE}, 0.95);
        assertThat(one.mean()).isEqualTo(7);
        assertThat(one.halfWidth()).isNaN();
        assertThat(one.holds(7)).isFalse();
        assertThat(one.above(0)).isFalse();
        Interval none = TInterval.of(new double[] {NONE}, 0.95);
        assertThat(none.mean()).isNaN();
        assertThat(none.count()).isZero();
    }

    @Test
    void equalValuesHaveAnIntervalOfNoWidth() {
        Interval same = TInterval.of(new double[] {4, 4, 4}, 0.95);
        assertThat(same.halfWidth()).isZero();
        assertThat(same.holds(4)).isTrue();
        assertThat(same.above(3)).isTrue();
    }

    @Test
    void aLevelMustBeAProbability() {
        assertThatThrownBy(() -> TInterval.of(new double[] {1, 2}, 95))
                .hasMessageContaining("level must be in (0, 1), was 95");
    }

    @Test
    void pairsWithAMissingMemberAreDropped() {
        Interval difference = PairedDifference.of(new double[] {5, NONE, 9, 4}, new double[] {3, 1, 8, NONE}, 0.95);
        assertThat(difference.count()).isEqualTo(2);
        assertThat(difference.mean()).isEqualTo(1.5);
        assertThatThrownBy(() -> PairedDifference.of(new double[2], new double[3], 0.95))
                .hasMessageContaining("2 and 3");
    }

    /** 4 000 samples of 10; the count of intervals that hold the truth is binomial, standard error 0.0034. */
    @Test
    void ninetyFiveInAHundredIntervalsHoldTheTruth() {
        RandomStream luck = new Streams(20260401L, 1).of(Chance.TRIAL);
        int samples = 4000;
        int held = 0;
        for (int s = 0; s < samples; s++) {
            double[] values = new double[10];
            for (int i = 0; i < values.length; i++) {
                values[i] = 12 + 3 * luck.gaussian();
            }
            held += TInterval.of(values, 0.95).holds(12) ? 1 : 0;
        }
        double error = FastMath.sqrt(0.95 * 0.05 / samples);
        assertThat((double) held / samples).isCloseTo(0.95, within(4 * error));
    }

    /** 2 000 pairs of samples of 8 with a shared part of luck; binomial standard error 0.0067 at level 0.9. */
    @Test
    void pairingKeepsTheCoverageAndNarrowsTheInterval() {
        RandomStream luck = new Streams(20260402L, 1).of(Chance.TRIAL);
        int samples = 2000;
        int held = 0;
        double paired = 0;
        double alone = 0;
        for (int s = 0; s < samples; s++) {
            double[] a = new double[8];
            double[] b = new double[8];
            for (int i = 0; i < a.length; i++) {
                double shared = 5 * luck.gaussian();
                a[i] = 3 + shared + luck.gaussian();
                b[i] = 1 + shared + luck.gaussian();
            }
            Interval difference = PairedDifference.of(a, b, 0.9);
            held += difference.holds(2) ? 1 : 0;
            paired += difference.halfWidth();
            alone += TInterval.of(a, 0.9).halfWidth();
        }
        double error = FastMath.sqrt(0.9 * 0.1 / samples);
        assertThat((double) held / samples).isCloseTo(0.9, within(4 * error));
        assertThat(paired).isLessThan(0.4 * alone);
    }
}
