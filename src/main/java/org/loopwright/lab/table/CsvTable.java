package org.loopwright.lab.table;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.loopwright.lab.file.FileBlocks;
import org.loopwright.lab.file.FileChecksum;
import org.loopwright.lab.file.WholeFile;

/**
 * Writes a table as {@code <name>.csv}: UTF-8, line feeds, quoted by RFC 4180, the header from the schema. The file
 * appears under its name only when {@link #finish} is called; a table closed before that leaves no trace. Confined to
 * one thread.
 */
public final class CsvTable implements Closeable {

    private static final int CHUNK = 1 << 15;

    private final TableSchema schema;
    private final WholeFile file;
    private final StringBuilder pending = new StringBuilder(CHUNK + 1024);

    private CsvTable(Path folder, TableSchema schema) throws IOException {
        this.schema = schema;
        this.file = WholeFile.in(folder, schema.name() + ".csv");
        CsvLine.appendHeader(pending, schema);
    }

    /** Starts a table in a folder, which is made if it is missing. */
    public static CsvTable create(Path folder, TableSchema schema) throws IOException {
        return new CsvTable(folder, schema);
    }

    /**
     * Adds a row.
     *
     * @throws IllegalArgumentException if its length or the type of a cell does not fit the schema, or a number is
     *     infinite
     */
    public void append(List<?> row) throws IOException {
        CsvLine.append(pending, schema, row);
        if (pending.length() >= CHUNK) {
            flush();
        }
    }

    /**
     * Adds all rows that runs have for this table, as they were laid down.
     *
     * @return how much they take [bytes]
     */
    public int append(RunRows rows) throws IOException {
        flush();
        byte[] bytes = rows.bytes(schema);
        file.write(bytes);
        return bytes.length;
    }

    /** Lets it be known of each block of the table, too, how large it is, and its digest; before its first row. */
    public void inBlocks() {
        file.inBlocks();
    }

    /** Ends a block, to the first of which the header belongs. */
    public void endBlock() throws IOException {
        flush();
        file.endBlock();
    }

    /** The blocks that have ended. */
    public FileBlocks blocks() {
        return file.blocks();
    }

    /** Makes durable what has been written so far, from any thread, so that there is less to do at the end. */
    public void force() throws IOException {
        file.force();
    }

    /** Ends the table and gives the file its name. */
    public FileChecksum finish() throws IOException {
        flush();
        return file.finish();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private void flush() throws IOException {
        if (!pending.isEmpty()) {
            file.write(pending.toString().getBytes(StandardCharsets.UTF_8));
            pending.setLength(0);
        }
    }
}
