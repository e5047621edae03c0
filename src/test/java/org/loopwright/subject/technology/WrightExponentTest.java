package org.loopwright.subject.technology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WrightExponentTest {

    @Test
    void eightyPercentCurveHasWrightsExponent() {
        // Wright 1936: the 80 % curve has exponent 0.322.
        assertThat(new LearningRate(0.20).toWrightExponent().value()).isCloseTo(0.322, within(5e-4));
        assertThat(new WrightExponent(1).toLearningRate().value()).isCloseTo(0.5, within(1e-15));
        assertThat(new WrightExponent(0).toLearningRate().value()).isZero();
    }

    @Test
    void conversionsUndoEachOther() {
        for (double rate : new double[] {-0.3, 0, 1e-9, 0.05, 0.2, 0.5, 0.99}) {
            double back =
                    new LearningRate(rate).toWrightExponent().toLearningRate().value();
            assertThat(back).isCloseTo(rate, within(1e-14));
        }
    }

    @Test
    void impossibleValuesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LearningRate(1));
        assertThatIllegalArgumentException().isThrownBy(() -> new LearningRate(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new WrightExponent(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new WrightExponent(Double.POSITIVE_INFINITY));
    }
}
