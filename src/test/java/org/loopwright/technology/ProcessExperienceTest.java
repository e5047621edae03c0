package org.loopwright.technology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProcessExperienceTest {

    private static final double YEAR = 365;
    private static final double MONTH = YEAR / 12;

    @Test
    void experienceSolvesItsDifferentialEquation() {
        // Runge and Kutta's fourth-order steps of q' = y − ω q against the closed form.
        double y = 1 / YEAR;
        double omega = 0.04 / MONTH;
        double q = 0.3;
        int steps = 1000;
        double h = 2000.0 / steps;
        for (int i = 0; i < steps; i++) {
            double a = y - omega * q;
            double b = y - omega * (q + h / 2 * a);
            double c = y - omega * (q + h / 2 * b);
            double d = y - omega * (q + h * c);
            q += h / 6 * (a + 2 * b + 2 * c + d);
        }
        assertThat(ProcessExperience.after(0.3, y, omega, 2000)).isCloseTo(q, within(1e-10));
    }

    @Test
    void experienceInTwoStepsIsExperienceInOne() {
        double half = ProcessExperience.after(5, 0.01, 0.001, 400);
        assertThat(ProcessExperience.after(half, 0.01, 0.001, 600))
                .isCloseTo(ProcessExperience.after(5, 0.01, 0.001, 1000), within(1e-12));
    }

    @Test
    void experienceWithoutForgettingIsCumulativeOutput() {
        assertThat(ProcessExperience.after(2, 0.01, 0, 300)).isEqualTo(5);
        assertThat(ProcessExperience.after(2, 0.01, 1e-14, 300)).isCloseTo(5, within(1e-9));
    }

    @Test
    void experienceTendsToOutputOverForgetting() {
        assertThat(ProcessExperience.after(0, 0.02, 0.01, 1e5)).isCloseTo(2, within(1e-12));
    }

    @Test
    void doublingExperienceFarBeyondItsScaleCutsCostByTheLearningRate() {
        double rate = new WrightExponent(0.32).toLearningRate().value();
        double ratio = ProcessExperience.factor(2e9, 1, 0.32) / ProcessExperience.factor(1e9, 1, 0.32);
        assertThat(1 - ratio).isCloseTo(rate, within(1e-8));
        assertThat(ProcessExperience.factor(7, 1, 0)).isEqualTo(1);
        assertThat(ProcessExperience.factor(0, 3, 0.5)).isEqualTo(1);
    }

    @Test
    void annuityIsTheIntegralOfTheDiscountFactor() {
        assertThat(ProcessExperience.annuity(0, 1000)).isEqualTo(1000);
        assertThat(ProcessExperience.annuity(0.1, 10)).isCloseTo((1 - Math.exp(-1)) / 0.1, within(1e-12));
        assertThat(ProcessExperience.annuity(1e-14, 1000)).isCloseTo(1000, within(1e-6));
    }

    @Test
    void discountedMeanAgreesWithAFineSimpsonRule() {
        // Corners and middle of the documented range, all combinations; relative error at most 1e-9.
        double worst = 0;
        for (double scale : new double[] {0.1, 1, 50}) {
            for (double exponent : new double[] {0.1, 0.3, 0.8}) {
                for (double horizon : new double[] {30, 1825, 3650}) {
                    for (double forgetting : new double[] {0, 1e-8, 0.02 / MONTH, 0.04 / MONTH}) {
                        for (double output : new double[] {0, 0.1 / YEAR, 1 / YEAR, 4 / YEAR}) {
                            for (double now : new double[] {0, 2, 8}) {
                                for (double rate : new double[] {0, 0.08 / YEAR, 0.3 / YEAR}) {
                                    double found = ProcessExperience.discountedMeanFactor(
                                            now, output, forgetting, scale, exponent, rate, horizon);
                                    double fine = simpson(now, output, forgetting, scale, exponent, rate, horizon);
                                    worst = Math.max(worst, Math.abs(found / fine - 1));
                                }
                            }
                        }
                    }
                }
            }
        }
        assertThat(worst).isLessThan(1e-9);
    }

    /** Simpson's rule with 1 600 intervals in u, t = T (e^(cu) − 1)/(e^c − 1), which crowds the points at the start. */
    private static double simpson(
            double now, double output, double forgetting, double scale, double exponent, double rate, double horizon) {
        int intervals = 1600;
        double c = 6;
        double sum = 0;
        for (int i = 0; i <= intervals; i++) {
            double u = (double) i / intervals;
            double t = horizon * Math.expm1(c * u) / Math.expm1(c);
            double jacobian = horizon * c * Math.exp(c * u) / Math.expm1(c);
            double q = ProcessExperience.after(now, output, forgetting, t);
            double value = jacobian * Math.exp(-rate * t) * Math.pow(1 + q / scale, -exponent);
            int weight = i == 0 || i == intervals ? 1 : i % 2 == 1 ? 4 : 2;
            sum += weight * value;
        }
        return sum / (3 * intervals) / ProcessExperience.annuity(rate, horizon);
    }

    @Test
    void discountedMeanHasItsLimits() {
        assertThat(ProcessExperience.discountedMeanFactor(1, 0.01, 0.001, 1, 0, 0.001, 1000))
                .isEqualTo(1);
        double now = ProcessExperience.factor(1, 2, 0.4);
        assertThat(ProcessExperience.discountedMeanFactor(1, 0.01, 0.001, 2, 0.4, 0.001, 0))
                .isEqualTo(now);
        assertThat(ProcessExperience.discountedMeanFactor(1, 0, 0, 2, 0.4, 0.001, 500))
                .isEqualTo(now);
        // At q = y/ω experience stands still.
        assertThat(ProcessExperience.discountedMeanFactor(1, 0.01, 0.01, 2, 0.4, 0.001, 500))
                .isCloseTo(now, within(1e-12));
    }
}
