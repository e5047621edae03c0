package org.loopwright.lab.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MarginalStayTest {

    private static final double NONE = Double.NaN;

    @Test
    void ownStayAndDelayOfOthersAreThoseWorkedOutByHand() {
        // Own stays 2, 3, 4: mean 3, deviation 1. The others wait 5, 10, 15 more: mean 10, deviation 5.
        MarginalStay stay = MarginalStay.of(
                new double[] {2, 3, 4}, 50, new double[] {105, 60, 95}, new double[] {100, 50, 80}, 0.95);
        double quantile = 4.302652729911275; // of t with 2 degrees of freedom at 0.975
        assertThat(stay.own().mean()).isEqualTo(3);
        assertThat(stay.own().halfWidth()).isCloseTo(quantile / Math.sqrt(3), within(1e-9));
        assertThat(stay.others().mean()).isEqualTo(10);
        assertThat(stay.others().halfWidth()).isCloseTo(5 * quantile / Math.sqrt(3), within(1e-9));
        assertThat(stay.open()).isZero();
        assertThat(stay.missing()).isZero();
    }

    @Test
    void aStayThatIsNotOverCountsWithTheTimeThatItWasObserved() {
        MarginalStay stay = MarginalStay.of(
                new double[] {2, 50, 77}, 50, new double[] {105, 60, 95}, new double[] {100, 50, 80}, 0.95);
        assertThat(stay.own().mean()).isEqualTo(34);
        assertThat(stay.others().mean()).isEqualTo(10);
        assertThat(stay.open()).isEqualTo(2);
    }

    @Test
    void aPairOfWhichANumberIsMissingCountsNowhere() {
        MarginalStay stay = MarginalStay.of(
                new double[] {2, 100, NONE, NONE, 4},
                50,
                new double[] {105, 60, NONE, 70, 95},
                new double[] {100, NONE, 1, 1, 80},
                0.95);
        assertThat(stay.own().mean()).isEqualTo(3);
        assertThat(stay.own().count()).isEqualTo(2);
        assertThat(stay.others().mean()).isEqualTo(10);
        assertThat(stay.others().count()).isEqualTo(2);
        assertThat(stay.open()).isZero();
        assertThat(stay.missing()).isEqualTo(3);
    }

    @Test
    void pairsNeedEqualLengths() {
        assertThatThrownBy(() -> MarginalStay.of(new double[1], 9, new double[2], new double[2], 0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1, 2 and 2");
        assertThatThrownBy(() -> MarginalStay.of(new double[2], 9, new double[2], new double[3], 0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2, 2 and 3");
    }
}
