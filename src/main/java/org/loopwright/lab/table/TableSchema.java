package org.loopwright.lab.table;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.loopwright.lab.file.Checksums;

/**
 * Name and columns of a table. A row is a list of cells in the order of the columns: {@code String}, {@code Integer},
 * {@code Long}, {@code Double} (NaN is an empty cell), {@code Boolean}, or null for an empty cell. Immutable.
 */
public final class TableSchema {

    private static final int DIGITS = 16;

    private final String name;
    private final List<Column> columns;

    /** Made once: to compare some eighty columns takes longer than all else that is done to the row of a short run. */
    private final byte[] form;

    /**
     * A table of those columns.
     *
     * @param name file name without its ending
     * @param columns in order
     * @throws IllegalArgumentException if two of them have the same name
     */
    public TableSchema(String name, List<Column> columns) {
        this.name = name;
        this.columns = List.copyOf(columns);
        long distinct = columns.stream().map(Column::name).distinct().count();
        if (distinct != columns.size()) {
            throw new IllegalArgumentException("two columns of table " + name + " have the same name");
        }
        byte[] word = word();
        byte[] digest = Checksums.sha256(names()).substring(0, DIGITS).getBytes(StandardCharsets.US_ASCII);
        form = ByteBuffer.allocate(word.length + Integer.BYTES + digest.length)
                .put(word)
                .putInt(digest.length)
                .put(digest)
                .array();
    }

    /** File name without its ending. */
    public String name() {
        return name;
    }

    /** Its columns in order. */
    public List<Column> columns() {
        return columns;
    }

    /** The names of the columns, joined by commas. */
    String names() {
        return columns.stream().map(Column::name).collect(Collectors.joining(","));
    }

    /** Its name, after its length, in bytes. */
    private byte[] word() {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Integer.BYTES + text.length)
                .putInt(text.length)
                .put(text)
                .array();
    }

    /**
     * By what its rows are known where they are stored, not to be changed: its name, then the first 64 bits of the SHA-256
     * of the names of its columns in hexadecimal, so that rows laid down under other columns are told; each after its length.
     */
    byte[] form() {
        return form;
    }

    /** The same table with a column before the others. */
    public TableSchema behind(Column first) {
        return new TableSchema(
                name, Stream.concat(Stream.of(first), columns.stream()).toList());
    }

    /** Position of a column; throws if there is none of that name. */
    public int index(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException("table " + name + " has no column " + column);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TableSchema table && name.equals(table.name) && columns.equals(table.columns);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name + columns;
    }
}
