package org.loopwright.faces.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.loopwright.lab.analysis.Interval;

/**
 * Plain lines for a terminal, none wider than a terminal. Numbers are written in ASCII, since a terminal
 * without a language setting shows nothing else.
 */
public final class Lines {

    static final int NARROWEST = 60;

    private final int width;
    private final List<String> written = new ArrayList<>();

    /** Lines of a width, at least {@link #NARROWEST}. */
    Lines(int width) {
        this.width = Math.max(NARROWEST, width);
    }

    /** Lines that hold a paragraph each: who shows them breaks them. */
    static Lines unbroken() {
        return new Lines(Integer.MAX_VALUE);
    }

    int width() {
        return width;
    }

    /** Adds a line as it is, cut at the width. */
    Lines line(String line) {
        written.add(fit(line.stripTrailing(), width));
        return this;
    }

    /** Adds an empty line. */
    Lines gap() {
        written.add("");
        return this;
    }

    /** Adds a heading with a rule below it. */
    Lines heading(String heading) {
        line(heading);
        return line("-".repeat(Math.min(width, heading.length())));
    }

    /** Adds words, broken between words: the first line starts with one text, the following ones with another. */
    Lines words(String first, String following, String words) {
        StringBuilder line = new StringBuilder(first);
        boolean empty = true;
        for (String word : words.split(" ", -1)) {
            if (!empty && line.length() + 1 + word.length() > width) {
                line(line.toString());
                line.setLength(0);
                line.append(following);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        return line(line.toString());
    }

    /** The text cut to a width, with two dots where something is missing. */
    static String fit(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 2) + "..";
    }

    /** The text in a column of that width, flush left. */
    static String left(String text, int width) {
        return fit(text, width - 1) + " ".repeat(width - fit(text, width - 1).length());
    }

    /** The text in a column of that width, flush right. */
    static String right(String text, int width) {
        return " ".repeat(width - fit(text, width - 1).length()) + fit(text, width - 1);
    }

    /** A number with that many decimals, "-" where it is missing. */
    public static String number(double value, int decimals) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** A number with its sign. */
    static String signed(double value, int decimals) {
        if (Double.isNaN(value)) {
            return "-";
        }
        String text = String.format(Locale.ROOT, "%+." + decimals + "f", value);
        // What rounds to nothing has no sign.
        return Double.parseDouble(text) == 0 ? text.substring(1) : text;
    }

    /** Mean and half width; the mean alone where there is no interval. */
    static String interval(String mean, double halfWidth, int decimals) {
        return Double.isNaN(halfWidth) ? mean : mean + " +/- " + number(halfWidth, decimals);
    }

    /** Mean and half width with that many decimals. */
    static String plusMinus(Interval interval, int decimals) {
        return interval(number(interval.mean(), decimals), interval.halfWidth(), decimals);
    }

    /** The same for a difference, with its sign. */
    static String difference(Interval interval, int decimals) {
        return interval(signed(interval.mean(), decimals), interval.halfWidth(), decimals);
    }

    /** The same, cut to a number of lines, the last of which say how to see the rest. */
    Lines atMost(int most, Lines last) {
        Lines cut = new Lines(width);
        int room = most - last.written.size();
        cut.written.addAll(written.size() <= room ? written : written.subList(0, room - 1));
        if (written.size() > room) {
            cut.line(".. " + (written.size() - room + 1) + " more lines");
        }
        cut.written.addAll(last.written);
        return cut;
    }

    /** What was written, line by line. */
    List<String> written() {
        return List.copyOf(written);
    }

    @Override
    public String toString() {
        return written.isEmpty() ? "" : String.join("\n", written) + "\n";
    }
}
