package org.loopwright.lab.table;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.zip.DataFormatException;

/**
 * The rows that one run adds to each table. They are kept as the very bytes of the CSV files: cells are checked and
 * rounded once, in the run's own thread, a resumed sweep exports the same bytes as an unbroken one, and seven digits of
 * text deflate better than the 53 bits of a double. Immutable.
 */
public final class RunRows {

    private static final int FORMAT = 3;

    /** The lines of one table, with a digest of their columns so that a reader with other columns is refused. */
    private record Lines(String columns, int count, byte[] text) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Lines lines
                    && columns.equals(lines.columns)
                    && count == lines.count
                    && Arrays.equals(text, lines.text);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(text);
        }
    }

    /** No rows for any table. */
    public static final RunRows NONE = builder().build();

    private static final byte[] NO_BYTES = new byte[0];

    private final SortedMap<String, Lines> tables;

    private RunRows(SortedMap<String, Lines> tables) {
        this.tables = tables;
    }

    /** Collects rows; confined to one thread. */
    public static final class Builder {

        private static final class Growing {
            private final TableSchema schema;
            private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(FIRST_BYTES);
            private final StringBuilder cells = new StringBuilder(FIRST_BYTES);
            private int count;

            Growing(TableSchema schema) {
                this.schema = schema;
            }

            void flush() {
                if (cells.isEmpty()) {
                    return;
                }
                byte[] text = cells.toString().getBytes(StandardCharsets.UTF_8);
                bytes.write(text, 0, text.length);
                cells.setLength(0);
            }

            Lines lines() {
                flush();
                return new Lines(ColumnDigests.of(schema), count, bytes.toByteArray());
            }
        }

        private static final int FIRST_BYTES = 512;

        private final SortedMap<String, Growing> growing = new TreeMap<>();

        private Builder() {}

        /**
         * Adds a row to a table.
         *
         * @throws IllegalArgumentException if the row does not fit the schema
         */
        public Builder add(TableSchema schema, List<?> row) {
            Growing table = growing(schema);
            CsvLine.append(table.cells, schema, row);
            table.count++;
            return this;
        }

        private Growing growing(TableSchema schema) {
            Growing table = growing.computeIfAbsent(schema.name(), name -> new Growing(schema));
            if (!table.schema.equals(schema)) {
                throw new IllegalArgumentException("two different schemas of table " + schema.name());
            }
            return table;
        }

        /** Adds rows to a table in their order. */
        public Builder addAll(TableSchema schema, Iterable<? extends List<?>> rows) {
            rows.forEach(row -> add(schema, row));
            return this;
        }

        /**
         * Adds the rows that a run has for the last columns of a table, each with cells for the first columns before it.
         *
         * @param schema all columns
         * @param tail the last of them, as a table of the same name
         * @param content rows of the tail
         * @param label the cells of the first columns by the position of the row, from 0; always as many
         * @throws IllegalArgumentException if labels and content together do not fit the schema, or the content is none
         */
        public Builder addLabelled(
                TableSchema schema, TableSchema tail, RunRows content, IntFunction<? extends List<?>> label) {
            Lines lines = content.tables.get(schema.name());
            if (lines == null) {
                return this;
            }
            requireColumns(tail, lines);
            Growing table = growing(schema);
            byte[] text = lines.text();
            int at = 0;
            for (int i = 0; i < lines.count(); i++) {
                int end = RowShape.end(tail, text, at);
                List<?> cells = label.apply(i);
                if (cells.size() + tail.columns().size() != schema.columns().size()) {
                    throw new IllegalArgumentException("a row of table " + schema.name() + " needs "
                            + schema.columns().size() + " cells, but has " + cells.size() + " before the "
                            + tail.columns().size() + " that are there");
                }
                CsvLine.appendFirst(table.cells, schema, cells);
                table.flush();
                table.bytes.write(text, at, end - at);
                at = end;
                table.count++;
            }
            if (at != text.length) {
                throw new IllegalArgumentException(
                        "table " + schema.name() + " has more than the " + lines.count() + " rows that it says");
            }
            return this;
        }

        /** The rows collected so far. */
        public RunRows build() {
            SortedMap<String, Lines> tables = new TreeMap<>();
            growing.forEach((name, table) -> tables.put(name, table.lines()));
            return new RunRows(tables);
        }
    }

    /** An empty collection of rows. */
    public static Builder builder() {
        return new Builder();
    }

    /** Number of rows for a table [1]. */
    public int count(TableSchema schema) {
        Lines lines = tables.get(schema.name());
        return lines == null ? 0 : lines.count();
    }

    /** The rows of a table as lines of CSV without the header, empty if there are none. */
    public String lines(TableSchema schema) {
        return new String(bytes(schema), StandardCharsets.UTF_8);
    }

    /** The same as bytes in UTF-8, not to be changed. */
    byte[] bytes(TableSchema schema) {
        Lines lines = tables.get(schema.name());
        if (lines == null) {
            return NO_BYTES;
        }
        requireColumns(schema, lines);
        return lines.text();
    }

    /**
     * The cells of one column, row by row, without their quotes; the others are passed over.
     *
     * @param column position of the column, from 0
     */
    public List<String> column(TableSchema schema, int column) {
        byte[] text = bytes(schema);
        List<String> found = new ArrayList<>();
        int start = 0;
        int cell = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length; i++) {
            byte c = text[i];
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                if (cell == column) {
                    found.add(bare(new String(text, start, i - start, StandardCharsets.UTF_8)));
                }
                start = i + 1;
                cell = c == '\n' ? 0 : cell + 1;
            }
        }
        return found;
    }

    private static String bare(String cell) {
        return cell.startsWith("\"") ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
    }

    private static void requireColumns(TableSchema schema, Lines lines) {
        if (!lines.columns().equals(ColumnDigests.of(schema))) {
            throw new IllegalArgumentException("the rows of table " + schema.name() + " have other columns than "
                    + ColumnDigests.header(schema).strip());
        }
    }

    /**
     * The rows as bytes: per table its name, digest of its columns, number of rows and lines, each text after its
     * length.
     */
    public byte[] encode() {
        int size = 1 + Integer.BYTES;
        List<byte[]> names = new ArrayList<>(tables.size());
        for (Map.Entry<String, Lines> table : tables.entrySet()) {
            names.add(table.getKey().getBytes(StandardCharsets.UTF_8));
            Lines lines = table.getValue();
            size += 4 * Integer.BYTES
                    + names.get(names.size() - 1).length
                    + lines.columns().length()
                    + lines.text().length;
        }
        ByteBuffer bytes = ByteBuffer.allocate(size).put((byte) FORMAT).putInt(tables.size());
        int i = 0;
        for (Lines lines : tables.values()) {
            put(bytes, names.get(i++));
            put(bytes, lines.columns().getBytes(StandardCharsets.US_ASCII));
            bytes.putInt(lines.count());
            put(bytes, lines.text());
        }
        return bytes.array();
    }

    private static void put(ByteBuffer bytes, byte[] text) {
        bytes.putInt(text.length).put(text);
    }

    /**
     * The rows that {@link #encode} wrote.
     *
     * @throws DataFormatException if the bytes are not what it writes
     */
    public static RunRows decode(byte[] payload) throws DataFormatException {
        ByteBuffer in = ByteBuffer.wrap(payload);
        SortedMap<String, Lines> tables = new TreeMap<>();
        try {
            int format = in.get() & 0xFF;
            if (format != FORMAT) {
                throw new DataFormatException("rows are in format " + format + ", this version reads format " + FORMAT);
            }
            int count = in.getInt();
            for (int i = 0; i < count; i++) {
                String name = text(in);
                tables.put(name, new Lines(text(in), in.getInt(), read(in)));
            }
        } catch (BufferUnderflowException impossible) {
            throw new DataFormatException("its rows are cut off");
        }
        if (in.hasRemaining()) {
            throw new DataFormatException("rows are followed by something else");
        }
        return new RunRows(tables);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RunRows rows && tables.equals(rows.tables);
    }

    @Override
    public int hashCode() {
        return tables.hashCode();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("rows:");
        tables.forEach(
                (name, lines) -> text.append(' ').append(name).append(' ').append(lines.count()));
        return text.toString();
    }

    private static String text(ByteBuffer in) throws DataFormatException {
        return new String(read(in), StandardCharsets.UTF_8);
    }

    private static byte[] read(ByteBuffer in) throws DataFormatException {
        int length = in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw new DataFormatException("a text of " + length + " bytes is cut off after " + in.remaining());
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }
}
