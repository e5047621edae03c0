package org.loopwright.lab.design;

import java.util.Optional;
import org.loopwright.lab.sheet.Scalars;

/** Numbers as sheets write them, and cells of tables. */
public final class Numbers {

    private Numbers() {}

    /** The number; empty if the text is none or one without bounds. */
    public static Optional<Double> parse(String text) {
        return Scalars.isNumber(text)
                ? Optional.of(Double.parseDouble(text)).filter(number -> !Double.isInfinite(number))
                : Optional.empty();
    }

    /** A text that all texts of one number share, such as 1, 1.0 and 1e0; another text itself. */
    static String meaning(String text) {
        return parse(text).map(number -> Double.toString(number + 0.0)).orElse(text);
    }
}
