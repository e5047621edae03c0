package org.loopwright.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers of a text as they are printed, without sign, thousands together. */
final class NumberText {

    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\w.])(\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+(?!\\d)|\\d+(?:\\.\\d+)?)(?:[eE][-−+]?\\d+)?");

    private NumberText() {}

    static List<String> of(String text) {
        List<String> found = new ArrayList<>();
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            found.add(number.group(1).replaceAll("[ \\u00a0\\u202f]", ""));
        }
        return found;
    }
}
