package org.loopwright.lab.table;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.loopwright.lab.file.JournalException;

/**
 * The rows of a table that was written before, run after run in the order of their numbers; a run's rows are in memory,
 * not the table. Confined to one thread.
 */
public final class StoredTable implements Closeable {

    private final TableSchema schema;
    private final String file;
    private final TableRows in;
    private CsvRow ahead;
    private int aheadRun;

    private StoredTable(TableSchema schema, Path file, long from, long to) throws IOException {
        this.schema = schema;
        this.file = file.toString();
        this.in = new TableRows(file, from, to);
    }

    /**
     * Opens {@code <name>.csv} of a table whose first column is the number of the run.
     *
     * @throws JournalException if the file is no table, or one with other columns
     */
    public static StoredTable open(Path folder, TableSchema schema) throws IOException {
        return open(folder, schema, 0, Long.MAX_VALUE);
    }

    /**
     * The same of a part of it that begins and ends with whole rows.
     *
     * @param from where it begins; 0 before the header [bytes]
     * @param to where it ends [bytes]
     */
    public static StoredTable open(Path folder, TableSchema schema, long from, long to) throws IOException {
        if (from > 0) {
            open(folder, schema).close(); // It has the right columns.
        }
        StoredTable table = new StoredTable(schema, folder.resolve(schema.name() + ".csv"), from, to);
        try {
            if (from == 0) {
                table.checkHeader();
            }
            table.advance();
            return table;
        } catch (IOException | RuntimeException fault) {
            table.close();
            throw fault;
        }
    }

    private void checkHeader() throws IOException {
        CsvRow header = read();
        List<String> found = header == null ? List.of() : header.cells();
        List<String> expected = schema.columns().stream().map(Column::name).toList();
        if (!found.equals(expected)) {
            throw new JournalException(file + " has other columns than this version writes: it has "
                    + without(found, expected) + ", it lacks " + without(expected, found));
        }
    }

    private CsvRow read() throws IOException {
        try {
            if (in.next()) {
                return CsvRow.of(in);
            }
        } catch (CsvException fault) {
            throw new JournalException(file + " " + fault.getMessage(), fault);
        }
        if (in.isCut()) {
            throw new JournalException(file + " ends in the middle of a row");
        }
        return null;
    }

    private static String without(List<String> columns, List<String> others) {
        List<String> rest =
                columns.stream().filter(column -> !others.contains(column)).toList();
        return rest.isEmpty() ? "none more" : rest.stream().limit(5).collect(Collectors.joining(", "));
    }

    /** Columns of the table. */
    public TableSchema schema() {
        return schema;
    }

    /** Number of the run whose rows come next; 0 at the end. */
    public int nextRun() {
        return aheadRun;
    }

    /**
     * The rows of a run; those of earlier runs are passed over.
     *
     * @param run a greater number than asked for before
     */
    public List<CsvRow> rowsOf(int run) throws IOException {
        while (aheadRun != 0 && aheadRun < run) {
            next();
        }
        return aheadRun == run ? next() : List.of();
    }

    /** The rows of the next run; empty at the end. */
    public List<CsvRow> next() throws IOException {
        List<CsvRow> rows = new ArrayList<>();
        int run = aheadRun;
        while (aheadRun != 0 && aheadRun == run) {
            rows.add(ahead);
            advance();
        }
        return rows;
    }

    private void advance() throws IOException {
        ahead = read();
        if (ahead == null) {
            aheadRun = 0;
            return;
        }
        String cell = ahead.cells().get(0);
        int run;
        try {
            run = Integer.parseInt(cell);
        } catch (NumberFormatException noNumber) {
            throw new JournalException(file + " has a row whose run is no number: '" + cell + "'", noNumber);
        }
        if (run < 1 || run < aheadRun) {
            throw new JournalException(
                    file + " has its rows in another order than it was written in: run " + run + " after " + aheadRun);
        }
        if (ahead.cells().size() != schema.columns().size()) {
            throw new JournalException(file + " has a row of " + ahead.cells().size() + " cells for run " + run
                    + ", not " + schema.columns().size());
        }
        aheadRun = run;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
