package org.loopwright.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.loopwright.observation.TableSchema;

/**
 * The rows that one run adds to each table. They are kept as the very lines of the CSV files: cells are checked and
 * rounded once, in the run's own thread, a resumed sweep exports the same bytes as an unbroken one, and seven digits of
 * text deflate better than the 53 bits of a double. Immutable.
 */
public final class RunRows {

    private static final int FORMAT = 2;

    /** Had the names of the columns in place of their digest, which made up most of a short run. */
    private static final int FORMAT_WITH_HEADERS = 1;

    private static final int DIGEST_DIGITS = 16;

    /** The first byte of everything deflated; no format has this number. */
    private static final int DEFLATED = 0x78;

    /** Less than this is not deflated: that would take longer than the rest of the way to the disk [bytes]. */
    private static final int SMALL = 1024;

    /** Digests of columns; there are four tables and, in one process, hardly more than a few studies. */
    private static final Map<TableSchema, String> DIGESTS = new ConcurrentHashMap<>();

    /** The lines of one table, with a digest of their columns so that a reader with other columns is refused. */
    private record Lines(String columns, int count, String text) {}

    /** No rows for any table. */
    public static final RunRows NONE = builder().build();

    private final SortedMap<String, Lines> tables;

    private RunRows(SortedMap<String, Lines> tables) {
        this.tables = tables;
    }

    /** Collects rows; confined to one thread. */
    public static final class Builder {

        private static final class Growing {
            private final TableSchema schema;
            private final StringBuilder text = new StringBuilder();
            private int count;

            Growing(TableSchema schema) {
                this.schema = schema;
            }
        }

        private final SortedMap<String, Growing> growing = new TreeMap<>();

        private Builder() {}

        /**
         * Adds a row to a table.
         *
         * @throws IllegalArgumentException if the row does not fit the schema
         */
        public Builder add(TableSchema schema, List<?> row) {
            Growing table = growing.computeIfAbsent(schema.name(), name -> new Growing(schema));
            if (!table.schema.equals(schema)) {
                throw new IllegalArgumentException("two different schemas of table " + schema.name());
            }
            CsvLine.append(table.text, schema, row);
            table.count++;
            return this;
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
         * @param content rows of a table of the same name that has the last columns only
         * @param label the cells of the first columns by the position of the row, from 0; always as many
         * @throws IllegalArgumentException if labels and content together do not fit the schema
         */
        public Builder addLabelled(TableSchema schema, RunRows content, IntFunction<? extends List<?>> label) {
            Lines lines = content.tables.get(schema.name());
            if (lines == null || lines.count() == 0) {
                return this;
            }
            Growing table = growing.computeIfAbsent(schema.name(), name -> new Growing(schema));
            String text = lines.text();
            int at = 0;
            for (int i = 0; i < lines.count(); i++) {
                List<?> cells = label.apply(i);
                if (i == 0) {
                    requireHeader(schema, cells.size(), lines);
                }
                CsvLine.appendFirst(table.text, schema, cells);
                int end = endOfRow(text, at);
                table.text.append(text, at, end);
                at = end;
                table.count++;
            }
            return this;
        }

        /** Where the row that starts at an index ends, its line feed included; line feeds within quotes are text. */
        private static int endOfRow(String text, int start) {
            boolean quoted = false;
            for (int i = start; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '"') {
                    quoted = !quoted;
                } else if (c == '\n' && !quoted) {
                    return i + 1;
                }
            }
            throw new IllegalArgumentException("a row is cut off");
        }

        private static void requireHeader(TableSchema schema, int labels, Lines lines) {
            TableSchema content = new TableSchema(
                    schema.name(),
                    schema.columns().subList(labels, schema.columns().size()));
            if (!lines.columns().equals(columnsOf(content))) {
                throw otherColumns(content);
            }
        }

        /** The rows collected so far. */
        public RunRows build() {
            SortedMap<String, Lines> tables = new TreeMap<>();
            growing.forEach((name, table) ->
                    tables.put(name, new Lines(columnsOf(table.schema), table.count, table.text.toString())));
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
        Lines lines = tables.get(schema.name());
        if (lines == null) {
            return "";
        }
        if (!lines.columns().equals(columnsOf(schema))) {
            throw otherColumns(schema);
        }
        return lines.text();
    }

    private static IllegalArgumentException otherColumns(TableSchema schema) {
        return new IllegalArgumentException("the rows of table " + schema.name() + " have other columns than "
                + headerOf(schema).strip());
    }

    /**
     * The rows as bytes, deflated if they are many: per table its name, digest of its columns, number of rows and
     * length-prefixed lines.
     */
    byte[] encode() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.writeInt(tables.size());
            for (Map.Entry<String, Lines> table : tables.entrySet()) {
                writeText(out, table.getKey());
                writeText(out, table.getValue().columns());
                out.writeInt(table.getValue().count());
                writeText(out, table.getValue().text());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return bytes.size() < SMALL ? bytes.toByteArray() : deflated(bytes);
    }

    private static byte[] deflated(ByteArrayOutputStream bytes) {
        ByteArrayOutputStream fewer = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(fewer)) {
            bytes.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return fewer.toByteArray();
    }

    /**
     * The rows that {@link #encode} wrote.
     *
     * @throws IOException if the bytes are not what it writes
     */
    static RunRows decode(byte[] payload) throws IOException {
        SortedMap<String, Lines> tables = new TreeMap<>();
        InputStream bytes = new ByteArrayInputStream(payload);
        boolean deflated = payload.length > 0 && payload[0] == DEFLATED;
        try (DataInputStream in = new DataInputStream(deflated ? new InflaterInputStream(bytes) : bytes)) {
            int format = in.readUnsignedByte();
            if (format != FORMAT && format != FORMAT_WITH_HEADERS) {
                throw new IOException("rows are in format " + format + ", this version reads format " + FORMAT);
            }
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                String name = readText(in);
                String columns = readText(in);
                tables.put(name, new Lines(format == FORMAT ? columns : digestOf(columns), in.readInt(), readText(in)));
            }
            if (in.read() >= 0) {
                throw new IOException("rows are followed by something else");
            }
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

    private static String columnsOf(TableSchema schema) {
        return DIGESTS.computeIfAbsent(schema, columns -> digestOf(headerOf(columns)));
    }

    private static String digestOf(String header) {
        return Checksums.sha256(header).substring(0, DIGEST_DIGITS);
    }

    private static String headerOf(TableSchema schema) {
        StringBuilder header = new StringBuilder();
        CsvLine.appendHeader(header, schema);
        return header.toString();
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readText(DataInputStream in) throws IOException {
        int length = in.readInt();
        byte[] bytes = in.readNBytes(Math.max(length, 0));
        if (bytes.length != length) {
            throw new IOException("a text of " + length + " bytes is cut off after " + bytes.length);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
