package org.loopwright.faces.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeTextTest {

    @ParameterizedTest
    @CsvSource({"1234.56, 1235", "0.30, 0.3", "0.123456, 0.1235", "7.3e-7, 7.3e-7", "0, 0", "-12.5, -12.5", "NaN, -"})
    void decimalsAreShownWithFourDigitsAndNoIdleZeros(double decimal, String shown) {
        assertThat(OutcomeText.number(decimal)).isEqualTo(shown);
    }

    @Test
    void countsAreShownInFull() {
        assertThat(OutcomeText.number(1234567L)).isEqualTo("1234567");
    }
}
