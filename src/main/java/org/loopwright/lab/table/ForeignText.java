package org.loopwright.lab.table;

import java.io.IOException;
import java.io.Reader;
import java.util.Locale;

/**
 * The text of a foreign table, made even for the parser: without a byte order mark, every line ended by a line feed, and
 * after the last one {@link #END}, by which an open quote is noticed. It is handed out a character at a time, so that
 * where the parser stands is where a cell ends. Confined to one thread.
 */
final class ForeignText extends Reader {

    /** No text has it: control characters are refused. */
    static final char END = '\0';

    private static final int NOTHING = -2;

    private final Reader in;
    private final boolean blanks;
    private final boolean remarks;

    /** A character that has been read, but not handed out; {@link #NOTHING} if there is none. */
    private int ahead = NOTHING;

    private char last = '\n';
    private boolean quoted;
    private boolean blankBefore;
    private boolean returned;
    private boolean ended;
    private int line;
    private int column = 1;
    private long position;

    /**
     * A text.
     *
     * @param in at the beginning of a line
     * @param line number of that line, from 1
     * @param blanks true if any number of blanks and tabs is one separator, which is handed out as a tab
     * @param remarks true if what follows a {@code #} is passed over
     */
    ForeignText(Reader in, int line, boolean blanks, boolean remarks) {
        this.in = in;
        this.line = line;
        this.blanks = blanks;
        this.remarks = remarks;
    }

    /** Line of the next character, from 1. */
    int line() {
        return line;
    }

    /** Column of the next character, from 1. */
    int column() {
        return column;
    }

    /** Number of characters handed out. */
    long position() {
        return position;
    }

    /** True if all has been handed out. */
    boolean isEnded() {
        return ended;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        if (ended) {
            return -1;
        }
        last = next();
        ended = last == END;
        into[from] = last;
        position++;
        return 1;
    }

    private char next() throws IOException {
        for (int c = look(); c >= 0; c = look()) {
            if (remarks && !quoted && c == '#') {
                skipLine();
            } else if (blanks && !quoted && (c == ' ' || c == '\t')) {
                take();
                blankBefore = last != '\n';
            } else if (blankBefore && c != '\n') {
                blankBefore = false;
                return '\t';
            } else {
                blankBefore = false;
                quoted ^= c == '"';
                return take();
            }
        }
        return last == '\n' ? END : '\n';
    }

    private void skipLine() throws IOException {
        for (int c = look(); c >= 0 && c != '\n'; c = look()) {
            take();
        }
    }

    private char take() throws IOException {
        char c = (char) look();
        ahead = NOTHING;
        column++;
        if (c == '\n') {
            line++;
            column = 1;
        }
        return c;
    }

    /** The next character, a line feed for any end of line; −1 at the end. */
    private int look() throws IOException {
        if (ahead != NOTHING) {
            return ahead;
        }
        int c = in.read();
        if (c == '\n' && returned) {
            c = in.read();
        }
        if (c == '\uFEFF' && line == 1 && column == 1) {
            c = in.read();
        }
        returned = c == '\r';
        if (c >= 0 && c != '\n' && c != '\r' && c != '\t' && c != '\u0085' && Character.isISOControl(c)) {
            String code = String.format(Locale.ROOT, "U+%04X", c);
            throw new CsvException(line, column, "is not a text file: control character " + code);
        }
        ahead = returned ? '\n' : c;
        return ahead;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
