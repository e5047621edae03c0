package org.loopwright.lab.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShockElasticityTest {

    private static final double NONE = Double.NaN;

    @Test
    void elasticityIsTheQuotientOfLogarithmsWorkedOutByHand() {
        // Output 4 times: cost falls by a half, a quarter and not at all, which are exponents 1/2, ln(4/3)/ln 4 and 0.
        ShockElasticity shock = ShockElasticity.of(
                new double[] {8, 4, 5}, new double[] {10, 1, 2}, new double[] {4, 3, 5}, new double[] {40, 4, 8});
        double second = Math.log(4 / 3.0) / Math.log(4);
        assertThat(shock.byPair()).containsExactly(new double[] {0.5, second, 0}, within(1e-12));
        assertThat(shock.mean(0.95).mean()).isCloseTo((0.5 + second) / 3, within(1e-12));
        assertThat(shock.mean(0.95).count()).isEqualTo(3);
        assertThat(shock.missing()).isZero();
        assertThat(shock.unmoved()).isZero();
    }

    @Test
    void aDeclineWithTimeThatBothSidesShareIsNotInIt() {
        // C = 100 Q^-0.3 e^-0.1t at the same t, of which a fit to one history would make more.
        double time = Math.exp(-2);
        ShockElasticity shock = ShockElasticity.of(
                new double[] {100 * Math.pow(3, -0.3) * time},
                new double[] {3},
                new double[] {100 * Math.pow(20, -0.3) * time},
                new double[] {20});
        assertThat(shock.byPair()[0]).isCloseTo(0.3, within(1e-12));
    }

    @Test
    void pairsWithoutANumberOrWithoutAMoveOfOutputAreCountedApart() {
        ShockElasticity shock = ShockElasticity.of(
                new double[] {8, NONE, 8, 8}, new double[] {10, 10, NONE, 10}, new double[] {4, 4, 4, 4}, new double[] {
                    40, 40, 40, 11
                });
        assertThat(shock.byPair()).containsExactly(new double[] {0.5, NONE, NONE, NONE}, within(1e-12));
        assertThat(shock.missing()).isEqualTo(2);
        assertThat(shock.unmoved()).isEqualTo(1);
        assertThat(shock.mean(0.95).count()).isEqualTo(1);
        assertThat(shock.mean(0.95).halfWidth()).isNaN();
    }

    @Test
    void costThatDoesNotMoveHasTheElasticityZeroAndNotMinusZero() {
        double[] same = {7};
        assertThat(ShockElasticity.of(same, new double[] {1}, same, new double[] {2})
                        .byPair()[0])
                .isEqualTo(0.0);
    }

    @Test
    void impossibleNumbersAreRefused() {
        double[] one = {1};
        assertThatThrownBy(() -> ShockElasticity.of(new double[] {0}, one, one, one))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be > 0, were 0.0 and 1.0");
        assertThatThrownBy(() -> ShockElasticity.of(one, one, one, new double[2]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 and 2");
        double[] two = {1, 2};
        assertThatThrownBy(() -> ShockElasticity.of(one, two, one, two))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 and 2");
    }
}
