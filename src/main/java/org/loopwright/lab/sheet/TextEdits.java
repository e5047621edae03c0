package org.loopwright.lab.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.loopwright.lab.fault.Place;

/** Changes of a text; everything else in it stays as it is, to the character. Confined to one text. */
final class TextEdits {

    /** What stands from one place of the old text to another is replaced. */
    private record Edit(int from, int to, String by) {}

    private final String text;
    private final List<Edit> edits = new ArrayList<>();

    TextEdits(String text) {
        this.text = text;
    }

    /** The text before any change. */
    String text() {
        return text;
    }

    /** Replaces what stands between two places of the old text; nothing is put in before what is cut out there. */
    void replace(int from, int to, String by) {
        edits.add(new Edit(from, to, by));
        edits.sort(Comparator.comparingInt(Edit::from).thenComparingInt(Edit::to));
    }

    /** Where the line of a place begins. */
    int lineStart(int at) {
        int start = at;
        while (start > 0 && !isLineEnd(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** Where the line of a place ends, before its line end. */
    int lineEnd(int at) {
        int end = at;
        while (end < text.length() && !isLineEnd(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Where the line after that of a place begins, or the text ends. */
    int nextLine(int at) {
        int end = lineEnd(at);
        return end + lineEndAt(end).length();
    }

    /** The line end at a place, as the text has it; empty if there is none. */
    private String lineEndAt(int at) {
        if (at == text.length()) {
            return "";
        }
        return text.startsWith("\r\n", at) ? "\r\n" : text.substring(at, at + 1);
    }

    /** How the text ends its lines. */
    String lineEnding() {
        String first = lineEndAt(lineEnd(0));
        return first.isEmpty() ? "\n" : first;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    /** The text with all changes. */
    String result() {
        StringBuilder result = new StringBuilder(text.length());
        int done = 0;
        for (Edit edit : edits) {
            // What is cut out twice is gone once.
            result.append(text, done, Math.max(done, edit.from())).append(edit.by());
            done = Math.max(done, edit.to());
        }
        return result.append(text, done, text.length()).toString();
    }

    /** The place in the old text of a place in the result; of something new, where it was put in. */
    Place origin(Place place) {
        if (place.line() == 0) {
            return place;
        }
        TextEdits result = new TextEdits(result());
        int start = 0;
        for (int line = 1; line < place.line(); line++) {
            start = result.nextLine(start);
        }
        int at = before(start + Math.max(0, place.column() - 1));
        int line = 1;
        int lineStart = 0;
        for (int next = nextLine(0); next <= at && next > lineStart && next < text.length(); next = nextLine(next)) {
            lineStart = next;
            line++;
        }
        return new Place(place.file(), line, place.column() == 0 ? 0 : at - lineStart + 1);
    }

    /** The place in the old text of a place in the result. */
    private int before(int at) {
        int grown = 0;
        int done = 0;
        for (Edit edit : edits) {
            int from = Math.max(done, edit.from());
            if (at < from + grown) {
                break;
            }
            if (at < from + grown + edit.by().length()) {
                return from;
            }
            done = Math.max(done, edit.to());
            grown += edit.by().length() - (done - from);
        }
        return at - grown;
    }
}
