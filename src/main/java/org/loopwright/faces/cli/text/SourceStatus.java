package org.loopwright.faces.cli.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.loopwright.lab.sheet.Entry;

/** How well a source is known, in the words of {@code docs/sheets.md}. */
public final class SourceStatus {

    private static final Pattern WORD =
            Pattern.compile("(?<![\\w-])(checked|second-hand|unchecked|computed)(?![\\w-])");

    private SourceStatus() {}

    /**
     * The status word of a source: {@code assumed} where it begins so, even if it cites works; else the last of the
     * words in it, since it ends with that of the number; {@code unsourced} where nothing is said of a number, and
     * nothing where nothing is said of a text.
     */
    public static String of(Entry entry) {
        return entry.unit().isEmpty() && entry.source().isEmpty() ? "" : of(entry.source());
    }

    private static String of(String source) {
        if (source.startsWith("assumed") || source.equals(Entry.DEFAULT)) {
            return source.startsWith("assumed") ? "assumed" : Entry.DEFAULT;
        }
        String last = "unsourced";
        Matcher words = WORD.matcher(source);
        while (words.find()) {
            last = words.group(1);
        }
        return last;
    }
}
