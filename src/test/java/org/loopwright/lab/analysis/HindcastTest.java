package org.loopwright.lab.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.technology.Chance;

class HindcastTest {

    private static final double LEVEL = 0.95;

    private final RandomStream luck = new Streams(18, 2).of(Chance.ARCHITECTURE);

    @Test
    void everyOriginMeetsEveryLaterPoint() {
        CostSeries series = Curves.moore(Curves.production(12, 0.2, 0.1, luck), -0.05, 0.1, 0, luck);
        Hindcast hindcast = Hindcast.of(series, ProgressLaw.MOORE, LEVEL).orElseThrow();

        // Eleven steps: from five known ones six targets, from six five, and so on.
        assertThat(hindcast.forecasts()).hasSize(21);
        assertThat(hindcast.forecasts()).allMatch(one -> one.origin() >= 5 && one.target() > one.origin());
        Hindcast.Forecast first = hindcast.forecasts().get(0);
        double[] cost = series.logCost();
        assertThat(first.forecast()).isCloseTo(cost[5] + (cost[5] - cost[0]) / 5, within(1e-12));
        assertThat(first.error()).isCloseTo(cost[6] - first.forecast(), within(1e-12));
    }

    @Test
    void whatFollowsALawWithoutNoiseIsForecastWithoutError() {
        CostSeries series = Curves.wright(Curves.production(15, 0.2, 0.4, luck), 0.3, 0, 0, luck);

        assertThat(Hindcast.of(series, ProgressLaw.WRIGHT, LEVEL).orElseThrow().rootMeanSquare())
                .isLessThan(1e-12);
        assertThat(Hindcast.of(series, ProgressLaw.MOORE, LEVEL).orElseThrow().rootMeanSquare())
                .isGreaterThan(1e-3);
    }

    @Test
    void errorsAreNormalisedAsByFarmerAndLafond() {
        CostSeries series = Curves.moore(Curves.production(16, 0.2, 0.1, luck), -0.05, 0.1, 0.5, luck);
        double theta =
                StepFit.of(series, ProgressLaw.MOORE, LEVEL).orElseThrow().movingAverage();
        double[] cost = series.logCost();
        for (Hindcast.Forecast one :
                Hindcast.of(series, ProgressLaw.MOORE, LEVEL).orElseThrow().forecasts()) {
            int m = one.origin();
            int tau = one.target() - m;
            double drift = (cost[m] - cost[0]) / m;
            double rest = 0;
            for (int i = 0; i < m; i++) {
                rest += FastMath.pow(cost[i + 1] - cost[i] - drift, 2);
            }
            double wide = tau + (double) tau * tau / m;
            double star = -2 * theta + (1 + 2.0 * (m - 1) * theta / m + theta * theta) * wide;
            double expected = one.error() / FastMath.sqrt(star * rest / (m - 1) / (1 + theta * theta));
            assertThat(one.normalised()).isCloseTo(expected, within(1e-9 * Math.abs(expected) + 1e-12));
        }
    }

    // Errors of one series depend on each other; means of 200 series do not. 0.95 is meant, less is had, since the
    // moving
    // average of each series is estimated.
    @Test
    void intervalsOfForecastsHoldAboutAsManyAsTheyShould() {
        double share = 0;
        for (int i = 0; i < 200; i++) {
            CostSeries series = Curves.wright(Curves.production(20, 0.15, 0.2, luck), 0.3, 0.08, 0.4, luck);
            share +=
                    Hindcast.of(series, ProgressLaw.WRIGHT, LEVEL).orElseThrow().shareWithin() / 200;
        }
        assertThat(share).isBetween(0.90, 0.98);
    }

    @Test
    void shortSeriesAreNotHindcast() {
        CostSeries series = Curves.moore(Curves.production(6, 0.2, 0.1, luck), -0.05, 0.1, 0, luck);

        assertThat(Hindcast.of(series, ProgressLaw.MOORE, LEVEL).orElseThrow().forecasts())
                .isEmpty();
        assertThat(Rivalry.of(series, luck::nextDouble)).isEmpty();
    }
}
