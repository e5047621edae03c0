package org.loopwright.design;

import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as sheets write them, and cells of tables. */
public final class Numbers {

    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");

    private Numbers() {}

    /** The number; empty if the text is none or one without bounds. */
    public static Optional<Double> parse(String text) {
        return NUMBER.matcher(text).matches()
                ? Optional.of(Double.parseDouble(text)).filter(number -> !Double.isInfinite(number))
                : Optional.empty();
    }
}
