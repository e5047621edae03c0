package org.loopwright.lab.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of a table as it was written.
 *
 * @param cells its cells without quotes
 * @param quoted places, from 0, of the cells that are in quotes; few rows have any
 */
public record CsvRow(List<String> cells, List<Integer> quoted) {

    /** Copies the lists. */
    public CsvRow {
        cells = List.copyOf(cells);
        quoted = List.copyOf(quoted);
    }

    /** The row at which a reader is. */
    static CsvRow of(TableRows at) {
        String[] cells = new String[at.size()];
        List<Integer> quoted = List.of();
        for (int i = 0; i < cells.length; i++) {
            cells[i] = at.text(i);
            if (at.isQuoted(i)) {
                quoted = quoted.isEmpty() ? new ArrayList<>() : quoted;
                quoted.add(i);
            }
        }
        return new CsvRow(List.of(cells), quoted);
    }

    /** The rows of a text, such as {@link RunRows#lines} gives. */
    public static List<CsvRow> parse(String lines) {
        List<CsvRow> rows = new ArrayList<>();
        try (TableRows in = new TableRows(new StringReader(lines))) {
            while (in.next()) {
                rows.add(of(in));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException("reading from memory failed", fault);
        }
        return rows;
    }

    /** Its very text, ended by a line feed. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            text.append(i == 0 ? "" : ",");
            if (quoted.contains(i)) {
                text.append('"').append(cells.get(i).replace("\"", "\"\"")).append('"');
            } else {
                text.append(cells.get(i));
            }
        }
        return text.append('\n').toString();
    }
}
