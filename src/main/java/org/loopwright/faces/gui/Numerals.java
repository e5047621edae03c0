package org.loopwright.faces.gui;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as people write them: no exponent, no more digits than they have. */
final class Numerals {

    private Numerals() {}

    /** All digits. */
    static String plain(double number) {
        return Double.isFinite(number) ? strip(new BigDecimal(Double.toString(number))) : Double.toString(number);
    }

    /** Four significant digits. */
    static String brief(double number) {
        return Double.isFinite(number)
                ? strip(new BigDecimal(number).round(new MathContext(4, RoundingMode.HALF_EVEN)))
                : "";
    }

    /** A day of a run: to a hundredth, and no trace of how a computer adds. */
    static String day(double day) {
        return "day " + strip(new BigDecimal(day).setScale(2, RoundingMode.HALF_EVEN));
    }

    private static String strip(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
