package org.loopwright.lab.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.technology.Chance;

class RankRegressionTest {

    @Test
    void aMonotoneFunctionOfOneFactorHasTheWholeVariance() {
        double[][] points = new double[20][];
        double[] outcomes = new double[20];
        for (int i = 0; i < 20; i++) {
            points[i] = new double[] {i * 7 % 20};
            outcomes[i] = -FastMath.exp(points[i][0]);
        }
        RankRegression fit = RankRegression.of(points, outcomes, 0.95);
        assertThat(fit.coefficients().get(0).mean()).isCloseTo(-1, within(1e-12));
        assertThat(fit.determination()).isCloseTo(1, within(1e-12));
    }

    @Test
    void intervalsOfAFactorWithoutEffectHoldZeroAsOftenAsTheySay() {
        int held = 0;
        int studies = 400;
        for (int s = 0; s < studies; s++) {
            RandomStream luck = new Streams(5, s + 1).of(Chance.TRIAL);
            double[][] points = new double[30][2];
            double[] outcomes = new double[30];
            for (int i = 0; i < 30; i++) {
                points[i][0] = luck.nextDouble();
                points[i][1] = luck.nextDouble();
                outcomes[i] = 2 * points[i][0] + luck.gaussian();
            }
            held += RankRegression.of(points, outcomes, 0.95)
                            .coefficients()
                            .get(1)
                            .holds(0)
                    ? 1
                    : 0;
        }
        // 0.95 within four standard errors, n = 400.
        assertThat(held / (double) studies).isCloseTo(0.95, within(4 * FastMath.sqrt(0.95 * 0.05 / studies)));
    }

    @Test
    void missingOutcomesDropTheirPointsAndDependentFactorsAreNotTold() {
        double[][] points = new double[10][];
        double[] outcomes = new double[10];
        for (int i = 0; i < 10; i++) {
            points[i] = new double[] {i, 2 * i};
            outcomes[i] = i * i % 7;
        }
        outcomes[3] = Double.NaN;
        RankRegression fit = RankRegression.of(points, outcomes, 0.95);
        assertThat(fit.dropped()).isEqualTo(1);
        assertThat(fit.count()).isEqualTo(9);
        assertThat(fit.isKnown()).isFalse();
        assertThat(fit.coefficients()).allMatch(one -> Double.isNaN(one.mean()));
    }

    @Test
    void pointsAndOutcomesMustBeAsMany() {
        assertThatThrownBy(() -> RankRegression.of(new double[3][1], new double[2], 0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 and 2");
    }
}
