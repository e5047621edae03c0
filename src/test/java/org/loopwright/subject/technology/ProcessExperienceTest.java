package org.loopwright.subject.technology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.util.FastMath;
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
        double rate = 1 - FastMath.pow(2, -0.32);
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
}
