package org.loopwright.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page says of where numbers are from: a comment behind a paragraph, an item or a table, in Markdown seen by nobody.
 * {@code <!-- answers/quickstart.txt: /^batteries/ 600 66; /^vehicles/ 840 -->} says that one line of that file which begins
 * so holds 600 and 66, and another 840.
 *
 * @param answer file below {@code docs}
 * @param line what the line must match
 * @param numbers that it must hold, as they are printed
 */
record Tie(String answer, Pattern line, List<String> numbers) {

    private static final Pattern COMMENT =
            Pattern.compile("<!--\\s*(answers/[\\w-]+\\.txt):\\s*(.*?)\\s*-->", Pattern.DOTALL);
    private static final Pattern PART = Pattern.compile("/((?:[^/\\\\]|\\\\.)+)/\\s+([^/;]+?)\\s*(?:;\\s*|$)");

    /** The ties that a comment holds, none where it is a comment of another kind. */
    static List<Tie> of(String comment) {
        Matcher whole = COMMENT.matcher(comment);
        List<Tie> ties = new ArrayList<>();
        if (!whole.matches()) {
            return ties;
        }
        String parts = whole.group(2).replaceAll("\\s+", " ");
        Matcher part = PART.matcher(parts);
        int end = 0;
        while (part.find()) {
            if (part.start() != end) {
                break;
            }
            ties.add(new Tie(
                    whole.group(1),
                    Pattern.compile(part.group(1)),
                    List.of(part.group(2).split(" "))));
            end = part.end();
        }
        if (end != parts.length() || ties.isEmpty()) {
            throw new IllegalArgumentException(
                    "no tie can be read from \"" + parts.substring(end) + "\" in " + comment);
        }
        return ties;
    }

    /** Whether a line of the answer is as the tie says. */
    boolean holds(List<String> lines) {
        return lines.stream()
                .filter(text -> line.matcher(text).find())
                .anyMatch(text -> NumberText.of(text).containsAll(numbers));
    }
}
