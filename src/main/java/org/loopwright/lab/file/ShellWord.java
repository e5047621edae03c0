package org.loopwright.lab.file;

import java.util.regex.Pattern;

/**
 * A text as one word of a POSIX shell, so that a command that is shown to people can be copied whatever a folder is called
 * (POSIX.1-2017, Shell Command Language, 2.2.2).
 */
public final class ShellWord {

    /** What no shell reads anything into. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./:=,+-]+");

    private ShellWord() {}

    /**
     * The word, in single quotes if it needs any.
     *
     * @param text a name, a path or another argument; its text is what counts
     */
    public static String of(Object text) {
        String word = text.toString();
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
