package org.loopwright.faces.findings;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.loopwright.lab.table.CsvException;
import org.loopwright.lab.table.TableRows;

/**
 * A table of comma separated values, read row by row: a header row, quotes where a cell needs them (RFC 4180), an empty
 * cell for a missing value. Holds one row at a time, whatever the size of the file. Confined to one thread.
 *
 * <p>Beside {@link org.loopwright.lab.table.StoredTable}, which hands out the very text of rows of this version's columns:
 * here columns are found by their names, whatever version wrote them, and no text is made of the cells not asked for.
 */
public final class TableFile implements Closeable {

    private final Path file;
    private final TableRows rows;
    private final List<String> columns;
    private long row;

    private TableFile(Path file) throws IOException {
        this.file = file;
        this.rows = new TableRows(file);
        List<String> names = new ArrayList<>();
        try {
            if (readRow()) {
                for (int i = 0; i < rows.size(); i++) {
                    names.add(rows.text(i));
                }
            }
        } catch (IOException | RuntimeException fault) {
            rows.close();
            throw fault;
        }
        columns = List.copyOf(names);
    }

    /** Opens the table and reads its header. */
    public static TableFile open(Path file) throws IOException {
        return new TableFile(file);
    }

    /** Names in the header, in order. */
    public List<String> columns() {
        return columns;
    }

    /** Position of a column, −1 where there is none. */
    int find(String column) {
        return columns.indexOf(column);
    }

    /** Position of a column that must be there. */
    public int column(String column) throws IOException {
        int index = find(column);
        if (index < 0) {
            throw new IOException(file + " has no column " + column + "; it has " + String.join(", ", columns));
        }
        return index;
    }

    /** Moves to the next row; false at the end of the file. */
    public boolean next() throws IOException {
        if (!readRow()) {
            return false;
        }
        if (rows.size() != columns.size()) {
            throw new IOException(
                    file + ", row " + row + ": " + rows.size() + " cells, the header has " + columns.size());
        }
        return true;
    }

    /** The cell as text; empty for a column at −1. */
    public String text(int column) {
        return column < 0 ? "" : rows.text(column);
    }

    /** The cell as a number; NaN where it is empty and for a column at −1. */
    public double number(int column) throws IOException {
        if (column < 0 || rows.isEmpty(column)) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(text(column));
        } catch (NumberFormatException fault) {
            throw new IOException(
                    file + ", row " + row + ", column " + columns.get(column) + ": not a number: " + text(column),
                    fault);
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    private boolean readRow() throws IOException {
        row++;
        try {
            return rows.next();
        } catch (CsvException fault) {
            throw new IOException(file + ", row " + row + ": " + fault.getMessage(), fault);
        }
    }
}
