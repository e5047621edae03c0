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
