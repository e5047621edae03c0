package org.loopwright.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loopwright.observation.TableSchema;
import org.loopwright.store.CsvTable;
import org.loopwright.store.FileChecksum;
import org.loopwright.store.Journal;
import org.loopwright.store.RunRecord;
import org.loopwright.store.RunRecord.Status;
import org.loopwright.store.RunRows;

/**
 * Writes the tables of a sweep from its journal: rows by number of the run, within a run as it laid them down, with the
 * columns that say where in the study it stands put before them. One run is in memory at a time.
 */
public final class TableExport {

    /**
     * A table that has been written.
     *
     * @param file its file
     * @param rows its rows [1]
     */
    public record Table(FileChecksum file, long rows) {}

    /**
     * The tables of a study, and what they say of its runs.
     *
     * @param tables tables in the order asked for
     * @param ok runs that reached their horizon [1]
     * @param failed runs that threw [1]
     * @param timedOut runs that were broken off at the time limit [1]
     * @param cancelled runs that were planned but not carried out [1]
     * @param firstFailed numbers of the first runs that failed, rising
     * @param firstTimedOut numbers of the first runs that timed out, rising
     */
    public record Export(
            List<Table> tables,
            int ok,
            int failed,
            int timedOut,
            int cancelled,
            List<Integer> firstFailed,
            List<Integer> firstTimedOut) {

        /** Copies the lists. */
        public Export {
            tables = List.copyOf(tables);
            firstFailed = List.copyOf(firstFailed);
            firstTimedOut = List.copyOf(firstTimedOut);
        }
    }

    private TableExport() {}

    /**
     * Writes one CSV file per table; the files appear together at the end, each whole.
     *
     * @param journal records of the runs; a run without one is written as cancelled
     * @param runs the runs of the study by ascending numbers
     * @param tables columns of the tables
     * @param folder where they go
     */
    public static Export write(
            Journal journal, Iterable<? extends SweepRun> runs, List<TableSchema> tables, Path folder)
            throws IOException {
        List<CsvTable> files = new ArrayList<>();
        try {
            for (TableSchema table : tables) {
                files.add(CsvTable.create(folder, table));
            }
            long[] rows = new long[tables.size()];
            Endings endings = new Endings();
            for (SweepRun run : runs) {
                RunRows lines = rows(run, journal.find(run.key()), endings);
                for (int i = 0; i < rows.length; i++) {
                    files.get(i).append(lines);
                    rows[i] += lines.count(tables.get(i));
                }
            }
            List<Table> written = new ArrayList<>();
            for (int i = 0; i < rows.length; i++) {
                written.add(new Table(files.get(i).finish(), rows[i]));
            }
            return new Export(
                    written,
                    endings.count(Status.OK),
                    endings.count(Status.FAILED),
                    endings.count(Status.TIMED_OUT),
                    endings.count(Status.CANCELLED),
                    endings.first(Status.FAILED),
                    endings.first(Status.TIMED_OUT));
        } finally {
            for (CsvTable file : files) {
                file.close();
            }
        }
    }

    private static RunRows rows(SweepRun run, Optional<RunRecord> record, Endings endings) {
        Status status = record.map(RunRecord::status).orElse(Status.CANCELLED);
        endings.add(status, run.number());
        return run.rows(
                status,
                record.map(RunRecord::reason).orElse(""),
                record.map(RunRecord::rows).orElse(RunRows.NONE));
    }

    /** How the runs ended: how many of each status, and which ones were the first. */
    private static final class Endings {

        private static final int SHOWN = 20;

        private final int[] counts = new int[Status.values().length];
        private final Map<Status, List<Integer>> first = new EnumMap<>(Status.class);

        void add(Status status, int run) {
            counts[status.ordinal()]++;
            List<Integer> numbers = first.computeIfAbsent(status, one -> new ArrayList<>());
            if (numbers.size() < SHOWN) {
                numbers.add(run);
            }
        }

        int count(Status status) {
            return counts[status.ordinal()];
        }

        List<Integer> first(Status status) {
            return first.getOrDefault(status, List.of());
        }
    }
}
