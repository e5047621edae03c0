package org.loopwright.bench;

import java.util.Locale;

/** Numbers in sentences and tables. */
public final class Wording {

    private Wording() {}

    /** A number with its noun in the right number. */
    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** A number as a table shows it; a dash where there is none. */
    public static String number(double value, int decimals) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
