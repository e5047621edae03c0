package org.loopwright.lab.sheet;

import java.util.regex.Pattern;

/** Plain values as YAML 1.2 writes them. */
public final class Scalars {

    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");
    private static final Pattern NOT_FINITE = Pattern.compile("(?i)[-+]?\\.?(nan|inf|infinity)");

    private Scalars() {}

    /** A decimal number. */
    public static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** One of the ways to write what is not a finite number. */
    static boolean isNotFinite(String text) {
        return NOT_FINITE.matcher(text).matches();
    }

    /** The number; a negative zero becomes zero, since the two are the same parameter. */
    public static double number(String text) {
        return Double.parseDouble(text) + 0.0;
    }
}
