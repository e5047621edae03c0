package org.loopwright.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.loopwright.observation.TableSchema;
import org.loopwright.store.CsvTable;
import org.loopwright.store.FileChecksum;
import org.loopwright.store.Journal;

/**
 * Writes the tables of a complete sweep from its journal: rows by number of the run, within a run as it laid them down.
 * One run is in memory at a time.
 */
public final class TableExport {

    /**
     * A table that has been written.
     *
     * @param file its file
     * @param rows its rows [1]
     */
    public record Table(FileChecksum file, long rows) {}

    private TableExport() {}

    /** Writes one CSV file per table; the files appear together at the end, each whole. */
    public static List<Table> write(Journal journal, List<TableSchema> tables, Path folder) throws IOException {
        List<CsvTable> files = new ArrayList<>();
        try {
            for (TableSchema table : tables) {
                files.add(CsvTable.create(folder, table));
            }
            long[] rows = new long[tables.size()];
            journal.forEach(run -> {
                for (int i = 0; i < rows.length; i++) {
                    files.get(i).append(run.rows());
                    rows[i] += run.rows().count(tables.get(i));
                }
            });
            List<Table> written = new ArrayList<>();
            for (int i = 0; i < rows.length; i++) {
                written.add(new Table(files.get(i).finish(), rows[i]));
            }
            return written;
        } finally {
            for (CsvTable file : files) {
                file.close();
            }
        }
    }
}
