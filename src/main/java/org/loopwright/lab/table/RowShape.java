package org.loopwright.lab.table;

import java.util.List;

/** Whether bytes are a row of a table: as many cells as it has columns, and in columns of numbers nothing but numbers. */
final class RowShape {

    /** What a number may be followed by, state by state: sign, digits, point, digits, e, sign, digits. */
    private static final int SIGN = 1;

    private static final int WHOLE = 2;
    private static final int POINT = 3;
    private static final int FRACTION = 4;
    private static final int E = 5;
    private static final int E_SIGN = 6;
    private static final int EXPONENT = 7;

    private RowShape() {}

    /**
     * Where the row that starts at an index ends, its line feed included; line feeds within quotes are text.
     *
     * @throws IllegalArgumentException if it is no row of the table
     */
    static int end(TableSchema table, byte[] text, int start) {
        List<Column> columns = table.columns();
        int column = 0;
        Column.Type type = columns.get(0).type();
        boolean quoted = false;
        int number = 0;
        for (int i = start; i < text.length; i++) {
            byte c = text[i];
            if (quoted || (c != ',' && c != '\n')) {
                quoted ^= c == '"';
                number = next(number, c);
                if (number < 0 && type != Column.Type.TEXT && type != Column.Type.BOOLEAN) {
                    throw fault(table, column);
                }
                continue;
            }
            boolean whole = type != Column.Type.INTEGER || number == 0 || number == WHOLE;
            if (!whole || (type == Column.Type.DECIMAL && !isDecimal(number))) {
                throw fault(table, column);
            }
            column++;
            if ((c == '\n') != (column == columns.size())) {
                throw new IllegalArgumentException(
                        "a row of table " + table.name() + " does not have its " + columns.size() + " columns");
            }
            if (c == '\n') {
                return i + 1;
            }
            type = columns.get(column).type();
            number = 0;
        }
        throw new IllegalArgumentException("a row of table " + table.name() + " is cut off");
    }

    private static IllegalArgumentException fault(TableSchema table, int column) {
        return new IllegalArgumentException("column "
                + table.columns().get(column).name() + " of table " + table.name() + " holds what is no number");
    }

    private static boolean isDecimal(int state) {
        return state == 0 || state == WHOLE || state == FRACTION || state == EXPONENT;
    }

    /** The state after a further byte of a number; less than 0 if none goes on like that. */
    private static int next(int state, byte c) {
        if (c >= '0' && c <= '9') {
            return switch (state) {
                case 0, SIGN, WHOLE -> WHOLE;
                case POINT, FRACTION -> FRACTION;
                case E, E_SIGN, EXPONENT -> EXPONENT;
                default -> -1;
            };
        }
        return switch (c) {
            case '-' -> state == 0 ? SIGN : state == E ? E_SIGN : -1;
            case '.' -> state == WHOLE ? POINT : -1;
            case 'e' -> state == WHOLE || state == FRACTION ? E : -1;
            default -> -1;
        };
    }
}
