package org.loopwright.store;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of a table as it was written.
 *
 * @param text its very text, ended by a line feed
 * @param cells its cells without quotes
 */
public record CsvRow(String text, List<String> cells) {

    /** Copies the list. */
    public CsvRow {
        cells = List.copyOf(cells);
    }

    /**
     * The cells of one column, row by row, such as {@link #parse} gives them, without the others being made.
     *
     * @param lines whole rows
     * @param column position of the column, from 0
     */
    public static List<String> column(String lines, int column) {
        List<String> found = new ArrayList<>();
        int at = 0;
        int cell = 0;
        boolean quoted = false;
        for (int i = 0; i < lines.length(); i++) {
            char c = lines.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                if (cell == column) {
                    found.add(bare(lines.substring(at, i)));
                }
                at = i + 1;
                cell = c == '\n' ? 0 : cell + 1;
            }
        }
        return found;
    }

    private static String bare(String cell) {
        return cell.startsWith("\"") ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
    }

    /** The rows of a text, such as {@link RunRows#lines} gives. */
    public static List<CsvRow> parse(String lines) {
        List<CsvRow> rows = new ArrayList<>();
        try (CsvReader in = new CsvReader("lines", new StringReader(lines))) {
            for (CsvRow row = in.next(); row != null; row = in.next()) {
                rows.add(row);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException("reading from memory failed", fault);
        }
        return rows;
    }
}
