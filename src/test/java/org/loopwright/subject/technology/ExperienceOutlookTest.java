package org.loopwright.subject.technology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;

class ExperienceOutlookTest {

    private static final double YEAR = 365;
    private static final double MONTH = YEAR / 12;

    @Test
    void discountedMeanAgreesWithAFineSimpsonRule() {
        // Corners and middle of the documented range, all combinations; relative error at most 1e-9.
        double worst = 0;
        double quadrature = 0;
        for (double scale : new double[] {0.1, 1, 50}) {
            for (double exponent : new double[] {0.1, 0.3, 0.8}) {
                for (double horizon : new double[] {30, 1825, 3650}) {
                    for (double forgetting : new double[] {0, 1e-8, 0.02 / MONTH, 0.04 / MONTH}) {
                        for (double output : new double[] {0, 0.1 / YEAR, 1 / YEAR, 4 / YEAR}) {
                            for (double now : new double[] {0, 2, 8}) {
                                for (double rate : new double[] {0, 0.08 / YEAR, 0.3 / YEAR}) {
                                    ExperienceOutlook outlook = outlook(forgetting, scale, exponent, rate, horizon);
                                    double fine = simpson(now, output, forgetting, scale, exponent, rate, horizon);
                                    worst = Math.max(worst, Math.abs(outlook.meanFactor(now, output) / fine - 1));
                                    quadrature =
                                            Math.max(quadrature, Math.abs(outlook.quadrature(now, output) / fine - 1));
                                }
                            }
                        }
                    }
                }
            }
        }
        assertThat(worst).isLessThan(1e-9);
        assertThat(quadrature).isLessThan(1e-9);
    }

    /**
     * Near the steady experience the series is far more exact than the quadrature: |x| up to 0.83, w up to 2, 2 000
     * states with pinned seeds.
     */
    @Test
    void theSeriesIsExactNearSteadyExperience() {
        RandomStream luck = new Streams(31, 1).of(Chance.ARCHITECTURE);
        double worst = 0;
        for (int n = 0; n < 2000; n++) {
            double scale = 0.1 * Math.pow(500, luck.nextDouble());
            double exponent = 2 * luck.nextDouble();
            double forgetting = (0.001 + 0.1 * luck.nextDouble()) / MONTH;
            double level = 10 * luck.nextDouble();
            double now = Math.max(0, level - (2 * luck.nextDouble() - 1) * 0.83 * (level + scale));
            double rate = 0.3 * luck.nextDouble() / YEAR;
            double horizon = 30 + 3620 * luck.nextDouble();
            double found = outlook(forgetting, scale, exponent, rate, horizon).meanFactor(now, level * forgetting);
            double fine = simpson(now, level * forgetting, forgetting, scale, exponent, rate, horizon);
            worst = Math.max(worst, Math.abs(found / fine - 1));
        }
        // What is left is the error of Simpson's rule.
        assertThat(worst).isLessThan(1e-9);
    }

    /** Without discounting and with w = 1 the mean has a closed form: ∫ dt/(a + b e^(−ωt)) by hand. */
    @Test
    void theMeanAgreesWithAClosedForm() {
        double omega = 0.002;
        double horizon = 1000;
        double scale = 2;
        ExperienceOutlook outlook = outlook(omega, scale, 1, 0, horizon);
        for (double level : new double[] {0.5, 3, 12}) {
            for (double now : new double[] {0.8 * level, level, 1.3 * level}) {
                double a = 1 + level / scale;
                double b = (now - level) / scale;
                double integral =
                        horizon / a + (Math.log(a + b * Math.exp(-omega * horizon)) - Math.log(a + b)) / (a * omega);
                assertThat(outlook.meanFactor(now, level * omega))
                        .as("level %s, now %s", level, now)
                        .isCloseTo(integral / horizon, within(1e-12));
            }
        }
    }

    private static ExperienceOutlook outlook(
            double forgetting, double scale, double exponent, double rate, double horizon) {
        return new ExperienceOutlook(forgetting, scale, exponent, new Discounting(rate, horizon));
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
        assertThat(outlook(0.001, 1, 0, 0.001, 1000).meanFactor(1, 0.01)).isEqualTo(1);
        double now = ProcessExperience.factor(1, 2, 0.4);
        assertThat(outlook(0.001, 2, 0.4, 0.001, 0).meanFactor(1, 0.01)).isEqualTo(now);
        assertThat(outlook(0, 2, 0.4, 0.001, 500).meanFactor(1, 0)).isEqualTo(now);
        // At q = y/ω experience stands still.
        assertThat(outlook(0.01, 2, 0.4, 0.001, 500).meanFactor(1, 0.01)).isCloseTo(now, within(1e-12));
    }
}
