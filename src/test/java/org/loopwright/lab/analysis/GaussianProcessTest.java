package org.loopwright.lab.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.random.Purpose;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;

/** Kriging of functions that are known, seen with errors that are known. */
class GaussianProcessTest {

    private static final int SEEDS = 30;
    private static final int POINTS = 40;

    private static double truth(double[] x) {
        return FastMath.sin(4 * x[0]) + 2 * (x[1] - 0.4) * (x[1] - 0.4);
    }

    private static double[][] points(RandomStream luck, int dimensions) {
        double[][] points = new double[POINTS][dimensions];
        for (double[] point : points) {
            for (int j = 0; j < dimensions; j++) {
                point[j] = luck.nextDouble();
            }
        }
        return points;
    }

    /**
     * Errors of deviation 0.1 at 40 points; 20 places in each of 30 seeds. Bands of 1.96 deviations hold the truth in 0.95 of
     * places or more, since the truth is smoother than what is thought possible: 0.93 to 0.995.
     */
    @Test
    void bandsHoldTheTruthAsOftenAsTheySay() {
        int held = 0;
        int places = 0;
        double wrong = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            RandomStream luck = new Streams(seed, 1).of(Purpose.Lab.UNIT_SAMPLE);
            double[][] points = points(luck, 2);
            double[] values = new double[POINTS];
            for (int i = 0; i < POINTS; i++) {
                values[i] = truth(points[i]) + 0.1 * luck.gaussian();
            }
            GaussianProcess fitted = GaussianProcess.of(points, values, 0.01);
            for (int i = 0; i < 20; i++) {
                double[] place = {luck.nextDouble(), luck.nextDouble()};
                double off = fitted.mean(place) - truth(place);
                held += FastMath.abs(off) <= 1.96 * fitted.deviation(place) ? 1 : 0;
                wrong += off * off;
                places++;
            }
        }
        assertThat((double) held / places).isBetween(0.93, 0.995);
        assertThat(FastMath.sqrt(wrong / places)).isLessThan(0.08);
    }

    /** A third coordinate does nothing: its length is the longest; left-out values are told but for the errors. */
    @Test
    void errorsAreEstimatedAndWhatDoesNothingIsLong() {
        RandomStream luck = new Streams(3, 1).of(Purpose.Lab.UNIT_SAMPLE);
        double[][] points = points(luck, 3);
        double[] values = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            values[i] = truth(points[i]) + 0.05 * luck.gaussian();
        }
        GaussianProcess fitted = GaussianProcess.of(points, values);
        assertThat(fitted.length(2)).isGreaterThan(5 * fitted.length(0));
        assertThat(fitted.leftOut().share()).isBetween(0.95, 1.0);
        assertThat(fitted.leftOut().missed()).isBetween(0.045, 0.09);
    }

    @Test
    void ofNoiseNothingIsToldOfValuesLeftOut() {
        double sum = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            RandomStream luck = new Streams(seed, 2).of(Purpose.Lab.UNIT_SAMPLE);
            double[][] points = points(luck, 2);
            double[] values = new double[POINTS];
            for (int i = 0; i < POINTS; i++) {
                values[i] = luck.gaussian();
            }
            sum += GaussianProcess.of(points, values).leftOut().share() / SEEDS;
        }
        assertThat(sum).isLessThan(0.1);
    }

    @Test
    void whatIsBelievedIsKnownBetterAndChangesNoExpectation() {
        RandomStream luck = new Streams(4, 1).of(Purpose.Lab.UNIT_SAMPLE);
        double[][] points = points(luck, 2);
        double[] values = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            values[i] = truth(points[i]) + 0.1 * luck.gaussian();
        }
        GaussianProcess fitted = GaussianProcess.of(points, values, 0.01);
        double[] place = {0.97, 0.03};
        GaussianProcess more = fitted.believing(place);
        assertThat(more.deviation(place)).isLessThan(fitted.deviation(place));
        assertThat(more.mean(place)).isCloseTo(fitted.mean(place), within(1e-6));
    }
}
