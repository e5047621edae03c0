package org.loopwright.lab.table;

import java.util.List;

/** A row of a table as one line of comma-separated values (RFC 4180, but ended by a single line feed). */
public final class CsvLine {

    private CsvLine() {}

    /** Appends the header: the names of the columns. */
    static void appendHeader(StringBuilder out, TableSchema schema) {
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
        List<Column> columns = schema.columns();
        if (row.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "a row of table " + schema.name() + " needs " + columns.size() + " cells, but has " + row.size());
        }
        for (int i = 0; i < columns.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            appendCell(out, schema, columns.get(i), row.get(i));
        }
        out.append('\n');
    }

    /**
     * Appends the cells of the first columns of a row, each with the comma after it.
     *
     * @throws IllegalArgumentException if a cell does not fit its column
     */
    static void appendFirst(StringBuilder out, TableSchema schema, List<?> cells) {
        for (int i = 0; i < cells.size(); i++) {
            appendCell(out, schema, schema.columns().get(i), cells.get(i));
            out.append(',');
        }
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
