package org.loopwright.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table of comma separated values, read row by row: a header row, quotes where a cell needs them (RFC 4180), an empty
 * cell for a missing value. Holds one row at a time, whatever the size of the file. Confined to one thread.
 *
 * <p>Beside {@link org.loopwright.store.StoredTable}, which hands out the very text of rows of this version's columns:
 * here columns are found by their names, whatever version wrote them, and no text is made of the cells not asked for.
 */
final class TableFile implements Closeable {

    private static final int END = -1;

    private final Path file;
    private final Reader reader;
    private final List<String> columns;
    private final char[] buffer = new char[1 << 16];
    private int filled;
    private int position;

    private char[] row = new char[1 << 10];
    private int[] ends = new int[32];
    private int cells;
    private long line;

    private TableFile(Path file) throws IOException {
        this.file = file;
        this.reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        List<String> names = new ArrayList<>();
        try {
            if (readRow()) {
                for (int i = 0; i < cells; i++) {
                    names.add(text(i));
                }
            }
        } catch (IOException | RuntimeException fault) {
            reader.close();
            throw fault;
        }
        columns = List.copyOf(names);
    }

    /** Opens the table and reads its header. */
    static TableFile open(Path file) throws IOException {
        return new TableFile(file);
    }

    /** Names in the header, in order. */
    List<String> columns() {
        return columns;
    }

    /** Position of a column, −1 where there is none. */
    int find(String column) {
        return columns.indexOf(column);
    }

    /** Position of a column that must be there. */
    int column(String column) throws IOException {
        int index = find(column);
        if (index < 0) {
            throw new IOException(file + " has no column " + column + "; it has " + String.join(", ", columns));
        }
        return index;
    }

    /** Moves to the next row; false at the end of the file. */
    boolean next() throws IOException {
        if (!readRow()) {
            return false;
        }
        if (cells != columns.size()) {
            throw new IOException(file + ", row " + line + ": " + cells + " cells, the header has " + columns.size());
        }
        return true;
    }

    /** The cell as text; empty for a column at −1. */
    String text(int column) {
        if (column < 0) {
            return "";
        }
        int start = start(column);
        return new String(row, start, ends[column] - start);
    }

    /** The cell as a number; NaN where it is empty and for a column at −1. */
    double number(int column) throws IOException {
        if (column < 0 || ends[column] == start(column)) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(text(column));
        } catch (NumberFormatException fault) {
            throw new IOException(
                    file + ", row " + line + ", column " + columns.get(column) + ": not a number: " + text(column),
                    fault);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private int start(int column) {
        return column == 0 ? 0 : ends[column - 1];
    }

    private boolean readRow() throws IOException {
        int c = read();
        if (c == END) {
            return false;
        }
        line++;
        cells = 0;
        int length = 0;
        boolean quoted = false;
        while (true) {
            if (quoted) {
                if (c == END) {
                    throw new IOException(file + ", row " + line + ": a quote is not closed");
                }
                if (c == '"') {
                    c = read();
                    if (c != '"') {
                        quoted = false;
                        continue;
                    }
                }
                length = append(length, (char) c);
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',') {
                endCell(length);
            } else if (c == '\n' || c == END) {
                endCell(length);
                return true;
            } else if (c != '\r') {
                length = append(length, (char) c);
            }
            c = read();
        }
    }

    private int append(int length, char c) {
        if (length == row.length) {
            row = Arrays.copyOf(row, 2 * length);
        }
        row[length] = c;
        return length + 1;
    }

    private void endCell(int length) {
        if (cells == ends.length) {
            ends = Arrays.copyOf(ends, 2 * cells);
        }
        ends[cells] = length;
        cells++;
    }

    private int read() throws IOException {
        if (position == filled) {
            filled = reader.read(buffer, 0, buffer.length);
            position = 0;
            if (filled <= 0) {
                filled = 0;
                return END;
            }
        }
        return buffer[position++];
    }
}
