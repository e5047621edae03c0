package org.loopwright.lab.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.design.MorrisSample;
import org.loopwright.lab.random.Streams;

class MorrisEffectsTest {

    private static final Streams STREAMS = new Streams(1991, 1);

    private static MorrisEffects effects(MorrisSample sample, ToDoubleFunction<double[]> model) {
        double[][] points = sample.points().toArray(double[][]::new);
        double[] outcomes = sample.points().mapToDouble(model).toArray();
        return MorrisEffects.of(points, outcomes, 0.95);
    }

    /** The function of Morris (1991), its remaining coefficients (−1)^i and (−1)^(i + j) instead of random. */
    private static double morris(double[] x) {
        double[] w = new double[21];
        for (int i = 1; i <= 20; i++) {
            boolean curved = i == 3 || i == 5 || i == 7;
            w[i] = 2 * ((curved ? 1.1 * x[i - 1] / (x[i - 1] + 0.1) : x[i - 1]) - 0.5);
        }
        double y = 0;
        for (int i = 1; i <= 20; i++) {
            y += (i <= 10 ? 20 : sign(i)) * w[i];
            for (int j = i + 1; j <= 20; j++) {
                y += (j <= 6 ? -15 : sign(i + j)) * w[i] * w[j];
                for (int k = j + 1; k <= 5; k++) {
                    y += -10 * w[i] * w[j] * w[k];
                    for (int m = k + 1; m <= 4; m++) {
                        y += 5 * w[i] * w[j] * w[k] * w[m];
                    }
                }
            }
        }
        return y;
    }

    private static double sign(int i) {
        return i % 2 == 0 ? 1 : -1;
    }

    @Test
    void aLinearFunctionHasItsCoefficientsAsEffectsAndNoSpread() {
        double[] c = {3, -2, 0, 0.5};
        MorrisEffects found = effects(
                MorrisSample.of(4, 12, 6, STREAMS), x -> 7 + c[0] * x[0] + c[1] * x[1] + c[2] * x[2] + c[3] * x[3]);
        for (int i = 0; i < 4; i++) {
            assertThat(found.factors().get(i).mu().mean()).isCloseTo(c[i], within(1e-12));
            assertThat(found.factors().get(i).muStar().mean()).isCloseTo(Math.abs(c[i]), within(1e-12));
            assertThat(found.factors().get(i).sigma()).isCloseTo(0, within(1e-12));
            assertThat(found.factors().get(i).mu().count()).isEqualTo(12);
        }
    }

    /** Morris 1991, Figure 1: factors 1–10 matter, 1–7 not linearly, 8–10 linearly with mean effect 40; r = 40. */
    @Test
    void thePublishedFunctionFallsIntoItsThreeGroups() {
        MorrisEffects found = effects(MorrisSample.of(20, 40, 4, STREAMS), MorrisEffectsTest::morris);
        double negligible = 0;
        for (int i = 10; i < 20; i++) {
            negligible = Math.max(negligible, found.factors().get(i).muStar().mean());
        }
        assertThat(negligible).isLessThan(10);
        for (int i = 0; i < 10; i++) {
            assertThat(found.factors().get(i).muStar().mean())
                    .as("mu* of %s", i + 1)
                    .isGreaterThan(2 * negligible);
        }
        double linear = 0;
        for (int i = 7; i < 10; i++) {
            Interval mu = found.factors().get(i).mu();
            assertThat(mu.mean()).isCloseTo(40, within(2 * mu.halfWidth()));
            linear = Math.max(linear, found.factors().get(i).sigma());
        }
        for (int i = 0; i < 7; i++) {
            assertThat(found.factors().get(i).sigma()).as("sigma of %s", i + 1).isGreaterThan(1.5 * linear);
        }
    }

    @Test
    void opposedEffectsCancelInMuButNotInMuStar() {
        // The first factor switches the second on; by the sign of the second its effect is up or down.
        MorrisEffects found = effects(MorrisSample.of(2, 60, 4, STREAMS), x -> (x[0] < 0.4 ? 0 : 1) * (x[1] - 0.5));
        assertThat(found.factors().get(0).mu().holds(0)).isTrue();
        assertThat(found.factors().get(0).muStar().low()).isGreaterThan(0.3);
        assertThat(found.factors().get(1).mu().above(0)).isTrue();
    }

    @Test
    void aMissingOutcomeDropsTheStepsAtItsPointOnly() {
        MorrisSample sample = MorrisSample.of(3, 5, 4, STREAMS);
        double[][] points = sample.points().toArray(double[][]::new);
        double[] outcomes =
                sample.points().mapToDouble(x -> x[0] + 2 * x[1] - x[2]).toArray();
        outcomes[1] = Double.NaN;
        outcomes[4] = Double.NaN;
        MorrisEffects found = MorrisEffects.of(points, outcomes, 0.95);
        assertThat(found.dropped()).isEqualTo(3);
        assertThat(found.factors().stream().mapToInt(f -> f.mu().count()).sum()).isEqualTo(12);
        assertThat(found.factors().get(1).mu().mean()).isCloseTo(2, within(1e-12));
    }

    @Test
    void pointsThatAreNoTrajectoriesAreRefused() {
        double[][] both = {{0, 0}, {1, 1}, {1, 0}};
        assertThatThrownBy(() -> MorrisEffects.of(both, new double[3], 0.95))
                .hasMessage("points 1 and 2 must differ in exactly one factor, differ in 2");
        double[][] back = {{0, 0}, {1, 0}, {0, 0}};
        assertThatThrownBy(() -> MorrisEffects.of(back, new double[3], 0.95))
                .hasMessage("trajectory 1 must move each factor once, moves 1 twice");
        assertThatThrownBy(() -> MorrisEffects.of(back, new double[2], 0.95)).hasMessageContaining("were 3 and 2");
        double[] endless = {0, Double.POSITIVE_INFINITY, 0};
        assertThatThrownBy(() -> MorrisEffects.of(back, endless, 0.95))
                .hasMessage("outcomes must be finite or NaN, number 2 was Infinity");
    }
}
