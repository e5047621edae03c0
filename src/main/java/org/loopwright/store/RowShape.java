package org.loopwright.store;

import java.util.Arrays;
import java.util.List;
import org.loopwright.observation.Column;
import org.loopwright.observation.TableSchema;

/** Whether bytes are a row of a table: as many cells as it has columns, and in columns of numbers nothing but numbers. */
final class RowShape {

    private static final int START = 0;
    private static final int SIGN = 1;
    private static final int WHOLE = 2;
    private static final int POINT = 3;
    private static final int FRACTION = 4;
    private static final int E = 5;
    private static final int E_SIGN = 6;
    private static final int EXPONENT = 7;

    /** The states in which a number is whole; a cell that is empty is one that cannot be told. */
    private static final int INTEGERS = 1 << START | 1 << WHOLE;

    private static final int DECIMALS = INTEGERS | 1 << FRACTION | 1 << EXPONENT;

    private static final int CHARACTERS = 1 << Byte.SIZE;

    /** The state that follows on a state and a byte; -1 where no number goes on like that. */
    private static final byte[] NEXT = next();

    private RowShape() {}

    private static byte[] next() {
        byte[] next = new byte[(EXPONENT + 1) * CHARACTERS];
        Arrays.fill(next, (byte) -1);
        int[] afterDigit = {WHOLE, WHOLE, WHOLE, FRACTION, FRACTION, EXPONENT, EXPONENT, EXPONENT};
        for (int state = START; state <= EXPONENT; state++) {
            for (int digit = '0'; digit <= '9'; digit++) {
                next[state * CHARACTERS + digit] = (byte) afterDigit[state];
            }
        }
        next[START * CHARACTERS + '-'] = SIGN;
        next[E * CHARACTERS + '-'] = E_SIGN;
        next[WHOLE * CHARACTERS + '.'] = POINT;
        next[WHOLE * CHARACTERS + 'e'] = E;
        next[FRACTION * CHARACTERS + 'e'] = E;
        return next;
    }

    /**
     * Where the row that starts at an index ends, its line feed included; line feeds within quotes are text.
     *
     * @throws IllegalArgumentException if it is no row of the table
     */
    static int end(TableSchema table, byte[] text, int start) {
        List<Column> columns = table.columns();
        int last = columns.size() - 1;
        int at = start;
        for (int column = 0; column <= last; column++) {
            at = switch (columns.get(column).type()) {
                case INTEGER -> number(table, column, text, at, INTEGERS);
                case DECIMAL -> number(table, column, text, at, DECIMALS);
                case TEXT, BOOLEAN -> text(text, at);
            };
            if (at == text.length) {
                throw new IllegalArgumentException("a row of table " + table.name() + " is cut off");
            }
            if ((text[at] == '\n') != (column == last)) {
                throw new IllegalArgumentException(
                        "a row of table " + table.name() + " does not have its " + columns.size() + " columns");
            }
            at++;
        }
        return at;
    }

    private static boolean isEnd(byte c) {
        return c == ',' || c == '\n';
    }

    private static int text(byte[] text, int from) {
        boolean quoted = false;
        int at = from;
        while (at < text.length && (quoted || !isEnd(text[at]))) {
            quoted ^= text[at] == '"';
            at++;
        }
        return at;
    }

    private static int number(TableSchema table, int column, byte[] text, int from, int whole) {
        int state = START;
        int at = from;
        while (at < text.length && !isEnd(text[at]) && state >= 0) {
            state = NEXT[state * CHARACTERS + (text[at] & 0xFF)];
            at++;
        }
        if (state < 0 || (whole & 1 << state) == 0) {
            throw new IllegalArgumentException("column "
                    + table.columns().get(column).name() + " of table " + table.name() + " holds what is no number");
        }
        return at;
    }
}
