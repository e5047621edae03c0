package org.loopwright.lab.table;

import java.util.List;

/** A row of a table as one line of comma-separated values (RFC 4180, but ended by a single line feed). */
public final class CsvLine {

    private CsvLine() {}

    /**
     * Cells of some columns side by side that many rows have in common, laid down once. They may stand in a row among
     * other cells.
     *
     * @param count columns that they fill [1]
     * @param text as it stands in a line, a comma after each cell
     */
    public record Common(int count, String text) {}

    /**
     * Lays cells down that many rows have in common.
     *
     * @param from column of the first of them, from 0
     * @throws IllegalArgumentException if a cell does not fit its column
     */
    public static Common common(TableSchema schema, int from, List<?> cells) {
        StringBuilder text = new StringBuilder();
        int end = appendCells(text, schema, from, cells);
        return new Common(end - from, text.toString());
    }

    /** Appends the header: the names of the columns. */
    public static void appendHeader(StringBuilder out, TableSchema schema) {
        List<Column> columns = schema.columns();
        for (int i = 0; i < columns.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            appendText(out, columns.get(i).name());
        }
        out.append('\n');
    }

    /**
     * Appends a row.
     *
     * @throws IllegalArgumentException if the row does not fit the schema; nothing is repaired
     */
    static void append(StringBuilder out, TableSchema schema, List<?> row) {
        int columns = appendCells(out, schema, 0, row);
        if (columns != schema.columns().size()) {
            throw new IllegalArgumentException("a row of table " + schema.name() + " needs "
                    + schema.columns().size() + " cells, but has " + columns);
        }
        out.setCharAt(out.length() - 1, '\n');
    }

    /**
     * Appends cells of a row from a column on, each with a comma after it.
     *
     * @param cells cells, and any {@link Common} among them
     * @return the column after them
     * @throws IllegalArgumentException if a cell does not fit its column
     */
    static int appendCells(StringBuilder out, TableSchema schema, int from, List<?> cells) {
        List<Column> columns = schema.columns();
        int column = from;
        for (int i = 0; i < cells.size(); i++) {
            Object cell = cells.get(i);
            if (cell instanceof Common common) {
                out.append(common.text());
                column += common.count();
            } else {
                if (column < columns.size()) {
                    appendCell(out, schema, columns.get(column), cell);
                }
                out.append(',');
                column++;
            }
        }
        return column;
    }

    private static void appendCell(StringBuilder out, TableSchema schema, Column column, Object cell) {
        if (cell == null) {
            return;
        }
        switch (column.type()) {
            case TEXT -> {
                if (cell instanceof String text) {
                    appendText(out, text);
                    return;
                }
            }
            case INTEGER -> {
                if (cell instanceof Integer || cell instanceof Long) {
                    out.append(((Number) cell).longValue());
                    return;
                }
            }
            case DECIMAL -> {
                if (cell instanceof Double number) {
                    appendDecimal(out, schema, column, number);
                    return;
                }
            }
            case BOOLEAN -> {
                if (cell instanceof Boolean truth) {
                    out.append(truth.booleanValue());
                    return;
                }
            }
        }
        throw new IllegalArgumentException("column " + column.name() + " of table " + schema.name() + " holds "
                + column.type() + ", but was given the " + cell.getClass().getSimpleName() + " " + cell);
    }

    private static void appendDecimal(StringBuilder out, TableSchema schema, Column column, double number) {
        try {
            CellText.append(out, number, column.digits());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "column " + column.name() + " of table " + schema.name() + ": " + e.getMessage(), e);
        }
    }

    /** Appends a text, in quotes if it needs them. */
    public static void appendText(StringBuilder out, String text) {
        boolean quoted = false;
        for (int i = 0; i < text.length() && !quoted; i++) {
            char c = text.charAt(i);
            quoted = c == ',' || c == '"' || c == '\n' || c == '\r';
        }
        if (quoted) {
            out.append('"').append(text.replace("\"", "\"\"")).append('"');
        } else {
            out.append(text);
        }
    }
}
