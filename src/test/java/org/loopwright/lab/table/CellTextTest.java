package org.loopwright.lab.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.technology.Chance;

class CellTextTest {

    private static String text(double x, int digits) {
        StringBuilder out = new StringBuilder();
        CellText.append(out, x, digits);
        return out.toString();
    }

    private static String byDefinition(double x, int digits) {
        StringBuilder out = new StringBuilder(x < 0 ? "-" : "");
        CellText.appendAny(out, Math.abs(x), digits);
        return out.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 10, 0",
        "-0.0, 10, 0",
        "1, 10, 1",
        "-1, 10, -1",
        "0.1, 10, 0.1",
        "0.1, 17, 0.10000000000000001",
        "0.30000000000000004, 10, 0.3",
        "1825, 7, 1825",
        "123456789, 3, 123000000",
        "99999.96, 6, 100000",
        "0.00099996, 4, 0.001",
        "2.5, 1, 2",
        "3.5, 1, 4",
        "250, 1, 200",
        "251, 1, 300",
        "0.00001, 7, 0.00001",
        "0.0000099999999, 7, 0.00001",
        "0.000009999999, 7, 9.999999e-6",
        "1.25e-7, 7, 1.25e-7",
        "999999999999999, 15, 999999999999999",
        "999999999999999, 3, 1e15",
        "1e15, 10, 1e15",
        "-6.02214076e23, 9, -6.02214076e23",
        "4.9e-324, 2, 4.9e-324",
        "1.7976931348623157e308, 5, 1.7977e308"
    })
    void decimalsAreRoundedHalfEvenAndWrittenInOneForm(double x, int digits, String expected) {
        assertThat(text(x, digits)).isEqualTo(expected);
    }

    @Test
    void aMissingNumberIsAnEmptyCell() {
        assertThat(text(Double.NaN, 10)).isEmpty();
    }

    @Test
    void anInfiniteNumberIsRefused() {
        assertThatThrownBy(() -> text(Double.NEGATIVE_INFINITY, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-Infinity");
    }

    @Test
    void digitsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> text(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> text(1, 18)).isInstanceOf(IllegalArgumentException.class);
    }

    /** 300 000 numbers, log-uniform over [1e-6, 1e16) and both signs, at 1 to 17 digits. */
    @Test
    void theFastPathAgreesWithBigDecimalOnRandomNumbers() {
        RandomStream luck = new Streams(71L, 1).of(Chance.CANDIDATES);
        for (int i = 0; i < 300_000; i++) {
            double x = Math.pow(10, -6 + 22 * luck.nextDouble()) * (luck.nextBoolean(0.5) ? 1 : -1);
            int digits = 1 + luck.nextInt(17);
            assertThat(text(x, digits)).as("%s at %s digits", x, digits).isEqualTo(byDefinition(x, digits));
        }
    }

    /** Ties and powers of ten and their neighbours are where a rounding goes wrong. */
    @Test
    void theFastPathAgreesWithBigDecimalAtTiesAndPowers() {
        for (int power = -6; power <= 16; power++) {
            double ten = Double.parseDouble("1e" + power);
            for (double x : new double[] {Math.nextDown(ten), ten, Math.nextUp(ten), 1.5 * ten, 9.5 * ten}) {
                for (int digits = 1; digits <= 17; digits++) {
                    assertThat(text(x, digits)).as("%s at %s digits", x, digits).isEqualTo(byDefinition(x, digits));
                }
            }
        }
        RandomStream luck = new Streams(72L, 1).of(Chance.CANDIDATES);
        for (int i = 0; i < 100_000; i++) {
            // n + 1/2, n + 1/4, …: exact in binary, so true ties occur.
            double x = luck.nextInt(1 << 30) / (double) (1 << luck.nextInt(12));
            int digits = 1 + luck.nextInt(12);
            if (x > 0) {
                assertThat(text(x, digits)).as("%s at %s digits", x, digits).isEqualTo(byDefinition(x, digits));
            }
        }
    }

    @Test
    void readingTheTextGivesTheRoundedNumberBack() {
        RandomStream luck = new Streams(73L, 1).of(Chance.CANDIDATES);
        for (int i = 0; i < 20_000; i++) {
            double x = luck.gaussian() * Math.pow(10, luck.nextInt(40) - 20);
            BigDecimal rounded = new BigDecimal(x).round(new MathContext(10, RoundingMode.HALF_EVEN));
            assertThat(new BigDecimal(text(x, 10))).isEqualByComparingTo(rounded);
            assertThat(Double.parseDouble(text(x, 17))).isEqualTo(x);
        }
    }
}
