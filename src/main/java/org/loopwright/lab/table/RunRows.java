package org.loopwright.lab.table;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.zip.DataFormatException;

/**
 * The rows that one run adds to each table. They are kept as the very bytes of the CSV files: cells are checked and
 * rounded once, in the run's own thread, a resumed sweep exports the same bytes as an unbroken one, and seven digits of
 * text deflate better than the 53 bits of a double. Immutable.
 */
public final class RunRows {

    private static final int FORMAT = 3;

    /**
     * The lines of one table.
     *
     * @param form {@link TableSchema#form}, so that a reader with other columns is refused
     */
    private record Lines(byte[] form, int count, byte[] text) {

        /** True if they are of a table of that name, whatever its columns. */
        boolean areOf(byte[] other) {
            int end = Integer.BYTES + ByteBuffer.wrap(other).getInt(0);
            return form.length >= end && Arrays.equals(form, 0, end, other, 0, end);
        }

        String table() {
            return new String(form, Integer.BYTES, ByteBuffer.wrap(form).getInt(0), StandardCharsets.UTF_8);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Lines lines
                    && Arrays.equals(form, lines.form)
                    && count == lines.count
                    && Arrays.equals(text, lines.text);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(text);
        }
    }

    private static final Lines NO_LINES = new Lines(new byte[0], 0, new byte[0]);

    /** No rows for any table. */
    public static final RunRows NONE = builder().build();

    /** In the order of their names; a run has a few. */
    private final List<Lines> tables;

    private RunRows(List<Lines> tables) {
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
                bytes.writeBytes(cells.toString().getBytes(StandardCharsets.UTF_8));
                cells.setLength(0);
            }

            Lines lines() {
                flush();
                return new Lines(schema.form(), count, bytes.toByteArray());
            }
        }

        private static final int FIRST_BYTES = 512;

        private final List<Growing> tables = new ArrayList<>();

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
            for (Growing table : tables) {
                if (table.schema.name().equals(schema.name())) {
                    if (!table.schema.equals(schema)) {
                        throw new IllegalArgumentException("two different schemas of table " + schema.name());
                    }
                    return table;
                }
            }
            Growing table = new Growing(schema);
            tables.add(table);
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
            Lines lines = content.of(tail);
            if (lines.count() == 0 && lines.text().length == 0) {
                return this;
            }
            Growing table = growing(schema);
            byte[] text = lines.text();
            int at = 0;
            for (int i = 0; i < lines.count(); i++) {
                int end = RowShape.end(tail, text, at);
                int labelled = CsvLine.appendCells(table.cells, schema, 0, label.apply(i));
                if (labelled + tail.columns().size() != schema.columns().size()) {
                    throw new IllegalArgumentException("a row of table " + schema.name() + " needs "
                            + schema.columns().size() + " cells, but has " + labelled + " before the "
                            + tail.columns().size() + " that are there");
                }
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
            tables.sort(Comparator.comparing(table -> table.schema.name()));
            List<Lines> lines = new ArrayList<>(tables.size());
            tables.forEach(table -> lines.add(table.lines()));
            return new RunRows(lines);
        }
    }

    /** An empty collection of rows. */
    public static Builder builder() {
        return new Builder();
    }

    /** Number of rows for a table [1]. */
    public int count(TableSchema schema) {
        return of(schema).count();
    }

    /** The rows of a table as lines of CSV without the header, empty if there are none. */
    public String lines(TableSchema schema) {
        return new String(bytes(schema), StandardCharsets.UTF_8);
    }

    /** The same as bytes in UTF-8, not to be changed. */
    byte[] bytes(TableSchema schema) {
        return of(schema).text();
    }

    /** The lines of a table, which must have its columns; none if it has none. */
    private Lines of(TableSchema schema) {
        for (Lines lines : tables) {
            if (lines.areOf(schema.form())) {
                if (!Arrays.equals(lines.form(), schema.form())) {
                    throw new IllegalArgumentException(
                            "the rows of table " + schema.name() + " have other columns than " + schema.names());
                }
                return lines;
            }
        }
        return NO_LINES;
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

    /**
     * The rows as bytes: per table its name, digest of its columns, number of rows and lines, each text after its
     * length.
     */
    public byte[] encode() {
        int size = 1 + Integer.BYTES;
        for (Lines lines : tables) {
            size += 2 * Integer.BYTES + lines.form().length + lines.text().length;
        }
        ByteBuffer bytes = ByteBuffer.allocate(size).put((byte) FORMAT).putInt(tables.size());
        for (Lines lines : tables) {
            bytes.put(lines.form())
                    .putInt(lines.count())
                    .putInt(lines.text().length)
                    .put(lines.text());
        }
        return bytes.array();
    }

    /**
     * The rows that {@link #encode} wrote.
     *
     * @throws DataFormatException if the bytes are not what it writes
     */
    public static RunRows decode(byte[] payload) throws DataFormatException {
        ByteBuffer in = ByteBuffer.wrap(payload);
        List<Lines> tables = new ArrayList<>();
        try {
            int format = in.get() & 0xFF;
            if (format != FORMAT) {
                throw new DataFormatException("rows are in format " + format + ", this version reads format " + FORMAT);
            }
            int count = in.getInt();
            for (int i = 0; i < count; i++) {
                int start = in.position();
                pass(in);
                pass(in);
                byte[] form = Arrays.copyOfRange(payload, start, in.position());
                int rows = in.getInt();
                int from = pass(in);
                tables.add(new Lines(form, rows, Arrays.copyOfRange(payload, from, in.position())));
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
                lines -> text.append(' ').append(lines.table()).append(' ').append(lines.count()));
        return text.toString();
    }

    /** Passes over a text; where it begins, after its length. */
    private static int pass(ByteBuffer in) throws DataFormatException {
        int length = in.getInt();
        int from = in.position();
        if (length < 0 || length > in.remaining()) {
            throw new DataFormatException("a text of " + length + " bytes is cut off after " + in.remaining());
        }
        in.position(from + length);
        return from;
    }
}
