package org.loopwright.lab.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.technology.Chance;

class WrightFitTest {

    @Test
    void recoversAnExactExperienceCurve() {
        double[] output = {1, 2, 4, 8, 16};
        double[] cost = {1, 0.8, 0.64, 0.512, 0.4096}; // a fifth saved by each doubling
        WrightFit fit = WrightFit.of(output, cost);
        assertThat(fit.learningRate()).isCloseTo(0.2, within(1e-12));
        assertThat(fit.exponent()).isCloseTo(0.321928, within(1e-6));
        assertThat(fit.standardError()).isCloseTo(0, within(1e-7));
        assertThat(fit.doublings()).isCloseTo(4, within(1e-12));
    }

    @Test
    void agreesWithTheRegressionOfAnotherHouse() {
        RandomStream luck = new Streams(14L, 1).of(Chance.TRIAL);
        double[] output = new double[40];
        double[] cost = new double[40];
        SimpleRegression regression = new SimpleRegression();
        for (int i = 0; i < output.length; i++) {
            output[i] = 10 + 3 * i;
            cost[i] = FastMath.exp(-0.25 * FastMath.log(output[i]) + 0.1 * luck.gaussian());
            regression.addData(FastMath.log(output[i]), FastMath.log(cost[i]));
        }
        WrightFit fit = WrightFit.of(output, cost);
        assertThat(fit.exponent()).isCloseTo(-regression.getSlope(), within(1e-10));
        assertThat(fit.standardError()).isCloseTo(regression.getSlopeStdErr(), within(1e-10));
    }

    @Test
    void saysNothingWhereOutputHardlyGrew() {
        WrightFit fit = WrightFit.of(new double[] {100, 105, 110}, new double[] {1, 0.7, 0.5});
        assertThat(fit.exponent()).isNaN(); // 0.14 doublings
        assertThat(fit.learningRate()).isNaN();
        assertThat(fit.points()).isEqualTo(3);
    }

    @Test
    void missingPointsAreLeftOutAndNonsenseIsRefused() {
        WrightFit fit = WrightFit.of(new double[] {1, Double.NaN, 2}, new double[] {1, 0.5, 0.9});
        assertThat(fit.points()).isEqualTo(2);
        assertThat(fit.learningRate()).isCloseTo(0.1, within(1e-12));
        assertThat(fit.standardError()).isNaN();
        assertThatThrownBy(() -> WrightFit.of(new double[] {0}, new double[] {1}))
                .hasMessageContaining("must be > 0");
    }
}
