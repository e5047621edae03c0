package org.loopwright.lab.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;

class StartCorrectionTest {

    @Test
    void ofProductionThatAlwaysGrewAlikeItIsAllThatWasEverMade() {
        double[] years = {1990, 1991, 1992, 1993};
        double[] made = new double[4];
        for (int i = 0; i < 4; i++) {
            made[i] = 7 * FastMath.exp(0.3 * i);
        }
        double[] experience = StartCorrection.of(years, made);

        for (int i = 0; i < 4; i++) {
            double ever = 0;
            for (int ago = 1; ago < 400; ago++) {
                ever += 7 * FastMath.exp(0.3 * (i - ago));
            }
            assertThat(experience[i]).isCloseTo(ever, within(1e-9 * ever));
        }
        assertThat(StartCorrection.growth(years, made)).isCloseTo(0.3, within(1e-12));
    }

    @Test
    void productionThatDoesNotGrowHasNoStart() {
        assertThatThrownBy(() -> StartCorrection.of(new double[] {1, 2, 3}, new double[] {5, 9, 5}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must grow");
        assertThatThrownBy(() -> StartCorrection.of(new double[] {1, 2}, new double[] {0, 9}))
                .hasMessageContaining("must be > 0");
    }
}
