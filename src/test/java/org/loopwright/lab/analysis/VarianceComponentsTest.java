package org.loopwright.lab.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.loopwright.lab.random.Purpose;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;

/** Variance components of tables whose components are known. */
class VarianceComponentsTest {

    private static double[][] table(int seed, int draws, int replications, double a, double b, double e) {
        RandomStream luck = new Streams(seed, 1).of(Purpose.Lab.UNIT_SAMPLE);
        double[] shared = new double[replications];
        for (int r = 0; r < replications; r++) {
            shared[r] = b * luck.gaussian();
        }
        double[][] values = new double[draws][replications];
        for (double[] row : values) {
            double own = a * luck.gaussian();
            for (int r = 0; r < replications; r++) {
                row[r] = 7 + own + shared[r] + e * luck.gaussian();
            }
        }
        return values;
    }

    @Test
    void componentsAreWhatTheTableWasMadeOf() {
        int tables = 400;
        double[] sums = new double[4];
        int held = 0;
        for (int t = 0; t < tables; t++) {
            VarianceComponents found = VarianceComponents.of(table(t, 12, 8, 2, 1, 1.5));
            sums[0] += found.assumptions() / tables;
            sums[1] += found.luck() / tables;
            sums[2] += found.rest() / tables;
            sums[3] += found.monteCarlo() / tables;
            // One further draw of the assumptions without luck of its own: what the interval is of.
            double next = 7 + 2 * new Streams(t, 2).of(Purpose.Lab.UNIT_SAMPLE).gaussian();
            held += found.interval(0.95).holds(next) ? 1 : 0;
        }
        // Standard errors: variance x sqrt(2 / (degrees of freedom x 400)), 11, 7 and 77 of them.
        assertThat(sums[0]).isCloseTo(4, within(4 * 4.3 * Math.sqrt(2.0 / 11 / tables)));
        assertThat(sums[1]).isCloseTo(1, within(4 * 1.2 * Math.sqrt(2.0 / 7 / tables)));
        assertThat(sums[2]).isCloseTo(2.25, within(4 * 2.25 * Math.sqrt(2.0 / 77 / tables)));
        assertThat(sums[3]).isCloseTo(1.0 / 8 + 2.25 / 96, within(4 * 0.15 * Math.sqrt(2.0 / 7 / tables)));
        // Binomial, n = 400, p = 0.95: 3.3 standard deviations are 14.
        assertThat(held).isBetween(366, 394);
    }

    @Test
    void luckThatIsNotSharedLeavesOneWayRandomEffects() {
        int tables = 400;
        double assumptions = 0;
        double luck = 0;
        for (int t = 0; t < tables; t++) {
            VarianceComponents found = VarianceComponents.of(table(1000 + t, 12, 8, 1, 0, 2));
            assumptions += found.assumptions() / tables;
            luck += (found.luck() + found.rest()) / tables;
        }
        assertThat(assumptions).isCloseTo(1, within(4 * 1.5 * Math.sqrt(2.0 / 11 / tables)));
        assertThat(luck).isCloseTo(4, within(0.2));
    }

    @Test
    void whatCannotBeToldIsNotTold() {
        VarianceComponents single = VarianceComponents.of(new double[][] {{1}, {3}});
        assertThat(single.assumptions()).isEqualTo(2);
        assertThat(single.rest()).isNaN();
        assertThat(single.monteCarloShare()).isNaN();
        assertThat(single.interval(0.95).mean()).isEqualTo(2);
        VarianceComponents gap = VarianceComponents.of(new double[][] {{1, 2}, {3, Double.NaN}, {5, 6}});
        assertThat(gap.draws()).isEqualTo(2);
        assertThat(gap.mean()).isEqualTo(3.5);
        assertThat(VarianceComponents.of(new double[0][]).interval(0.95).mean()).isNaN();
        assertThat(VarianceComponents.of(new double[][] {{1, 3}}).interval(0.95).halfWidth())
                .isNaN();
    }
}
