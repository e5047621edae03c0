package org.loopwright.lab.fault;

import java.util.Locale;

/**
 * Characters that are not seen, but act: they move the cursor of a terminal, colour it, or turn the order of what is
 * read. Texts of strangers are shown with them written out, and names with them are refused.
 */
public final class Invisible {

    private Invisible() {}

    /** True of a control character, an end of line included, and of what turns the direction of writing. */
    public static boolean is(char c) {
        return Character.isISOControl(c)
                || c == '\u2028'
                || c == '\u2029'
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069');
    }

    /** True of those that no text has in it; ends of lines and tabulators are layout. */
    public static boolean isStrange(char c) {
        return is(c) && c != '\n' && c != '\t';
    }

    /** The character as it is written out, in the way of Java and JSON. */
    public static String code(char c) {
        return String.format(Locale.ROOT, "\\u%04x", (int) c);
    }

    /** A text with those written out that no text has. */
    public static String written(String text) {
        if (text.chars().noneMatch(c -> isStrange((char) c))) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.chars().forEach(c -> shown.append(isStrange((char) c) ? code((char) c) : String.valueOf((char) c)));
        return shown.toString();
    }
}
