package org.loopwright.lab.table;

import java.util.List;

/** Whether bytes are a row of a table: as many cells as it has columns, and in columns of numbers nothing but numbers. */
final class RowShape {

    private RowShape() {}

    /**
     * Where the row that starts at an index ends, its line feed included; line feeds within quotes are text.
     *
     * @throws IllegalArgumentException if it is no row of the table
     */
    static int end(TableSchema table, byte[] row, int start) {
        List<Column> columns = table.columns();
        int last = columns.size() - 1;
        int at = start;
        for (int column = 0; column <= last; column++) {
            Column.Type type = columns.get(column).type();
            boolean number = type == Column.Type.INTEGER || type == Column.Type.DECIMAL;
            at = number ? numberEnd(row, at, type == Column.Type.DECIMAL) : textEnd(row, at);
            if (at == row.length) {
                throw new IllegalArgumentException("a row of table " + table.name() + " is cut off");
            }
            if (at < 0 || (row[at] != ',' && row[at] != '\n')) {
                throw new IllegalArgumentException("column "
                        + columns.get(column).name() + " of table " + table.name() + " holds what is no number");
            }
            if ((row[at] == '\n') != (column == last)) {
                throw new IllegalArgumentException(
                        "a row of table " + table.name() + " does not have its " + columns.size() + " columns");
            }
            at++;
        }
        return at;
    }

    private static int textEnd(byte[] row, int from) {
        boolean quoted = false;
        int at = from;
        while (at < row.length && (quoted || (row[at] != ',' && row[at] != '\n'))) {
            quoted ^= row[at] == '"';
            at++;
        }
        return at;
    }

    /** Where a number ends; -1 if it is none. An empty cell is one that cannot be told. */
    private static int numberEnd(byte[] row, int from, boolean decimal) {
        if (from == row.length || row[from] == ',' || row[from] == '\n') {
            return from;
        }
        int at = digitsEnd(row, is(row, from, '-') ? from + 1 : from);
        if (decimal && is(row, at, '.')) {
            at = digitsEnd(row, at + 1);
        }
        if (decimal && is(row, at, 'e')) {
            at = digitsEnd(row, is(row, at + 1, '-') ? at + 2 : at + 1);
        }
        return at;
    }

    private static boolean is(byte[] row, int at, char c) {
        return at >= 0 && at < row.length && row[at] == c;
    }

    /** Where digits end; -1 if there are none. */
    private static int digitsEnd(byte[] row, int from) {
        int at = from;
        while (at < row.length && row[at] >= '0' && row[at] <= '9') {
            at++;
        }
        return at > from ? at : -1;
    }
}
