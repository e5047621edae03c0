package org.loopwright.subject.technology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;

class NormalTailTest {

    @Test
    void millsRatioAgreesWithItsIntegral() {
        // R(x) = ∫_0^∞ e^(−xt − t²/2) dt by Simpson's rule, 2 000 intervals to t = 10; relative error 1e-10.
        for (double x = 0; x < 30; x += 0.0371) {
            double end = Math.min(10, 40 / Math.max(x, 1e-9));
            double sum = 0;
            for (int i = 0; i <= 2000; i++) {
                double t = end * i / 2000;
                sum += (i == 0 || i == 2000 ? 1 : i % 2 == 1 ? 4 : 2) * Math.exp(-x * t - t * t / 2);
            }
            double integral = sum * end / 6000;
            assertThat(NormalTail.millsRatio(x) / integral - 1).as("x " + x).isBetween(-1e-9, 1e-9);
        }
    }

    @Test
    void drawsAboveAFloorAreNormalDrawsThatPassIt() {
        // Kolmogorov-Smirnov, 20 000 draws each way, both sides of the change of method.
        RandomStream stream = new Streams(20260103L, 1).of(Chance.CANDIDATES);
        for (double floor : new double[] {-2, 0.3, 0.5, 1.5, 2.5}) {
            int n = floor > 2 ? 2000 : 20_000;
            double[] drawn = new double[n];
            double[] kept = new double[n];
            for (int i = 0; i < n; i++) {
                drawn[i] = NormalTail.drawAbove(floor, stream);
                do {
                    kept[i] = stream.gaussian();
                } while (kept[i] < floor);
            }
            TwoSamples.assertSameLaw("floor " + floor, drawn, kept);
        }
    }
}
