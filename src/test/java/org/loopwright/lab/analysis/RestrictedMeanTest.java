package org.loopwright.lab.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.technology.Chance;

class RestrictedMeanTest {

    @Test
    void caseThatIsNotClosedWithinTheLimitCountsAsTheLimit() {
        double[] times = {100, 400, Double.NaN, 9999, Double.POSITIVE_INFINITY};
        assertThat(RestrictedMean.of(times, 1000)).isEqualTo((100 + 400 + 3 * 1000) / 5.0);
        assertThat(RestrictedMean.of(new double[0], 1000)).isNaN();
    }

    /** E min(T, L) = m (1 − exp(−L/m)) for an exponential T of mean m; 20 000 draws, within 4 standard errors. */
    @Test
    void exponentialTimesHaveTheKnownRestrictedMean() {
        RandomStream luck = new Streams(13L, 1).of(Chance.TRIAL);
        double[] times = new double[20000];
        for (int i = 0; i < times.length; i++) {
            times[i] = 600 * luck.exponential();
        }
        double expected = 600 * (1 - FastMath.exp(-1000.0 / 600));
        // No law on [0, L] has a standard deviation above L/2.
        assertThat(RestrictedMean.of(times, 1000)).isCloseTo(expected, within(4 * 500 / FastMath.sqrt(20000)));
    }

    @Test
    void refusesALimitThatIsNotPositiveAndNegativeTimes() {
        assertThatThrownBy(() -> RestrictedMean.of(new double[] {1}, 0)).hasMessageContaining("limit must be > 0");
        assertThatThrownBy(() -> RestrictedMean.of(new double[] {-1}, 5)).hasMessageContaining("was -1");
    }
}
