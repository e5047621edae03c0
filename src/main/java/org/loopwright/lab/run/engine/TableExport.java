package org.loopwright.lab.run.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import org.loopwright.lab.file.FileChecksum;
import org.loopwright.lab.journal.DistrustedException;
import org.loopwright.lab.journal.Journal;
import org.loopwright.lab.journal.RunKey;
import org.loopwright.lab.journal.RunRecord;
import org.loopwright.lab.journal.RunRecord.Status;
import org.loopwright.lab.table.CsvTable;
import org.loopwright.lab.table.RunRows;
import org.loopwright.lab.table.TableSchema;

/**
 * Writes the tables of a sweep from its journal: rows by number of the run, within a run as it laid them down, with the
 * columns that say where in the study it stands put before them. Some threads read, check, unpack and label blocks of
 * runs, which one writes in their order. A few blocks are in memory at a time.
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

    /** Runs that are read in one go, few enough that large ones need no large heap [1]. */
    private static final int BLOCK = 16;

    /** More of them would wait for the one thread that writes [1]. */
    private static final int MOST_LABELLERS = 4;

    /** A run as it stands in the tables. */
    private record Exported(int number, Status status, RunRows rows) {}

    /**
     * Writes one CSV file per table; the files appear together at the end, each whole.
     *
     * @param journal records of the runs; a run without one is written as cancelled
     * @param runs numbers of the runs of the study, rising
     * @param keys keys of the runs
     * @param maker says how a run stands in the tables
     * @param tables columns of the tables
     * @param folder where they go
     * @param threads threads that label rows, &gt;= 1; no byte depends on them
     * @throws DistrustedException if records say what cannot be; no file appears then, and they count no more
     * @throws InterruptedException if interrupted; no file appears then
     */
    public static Export write(
            Journal journal,
            int[] runs,
            IntFunction<RunKey> keys,
            RunMaker maker,
            List<TableSchema> tables,
            Path folder,
            int threads)
            throws IOException, InterruptedException {
        List<CsvTable> files = new ArrayList<>();
        int ahead = Math.min(threads, MOST_LABELLERS);
        ExecutorService labellers = Executors.newFixedThreadPool(ahead, TableExport::daemon);
        AtomicReference<DistrustedException> distrusted = new AtomicReference<>();
        try {
            for (TableSchema table : tables) {
                files.add(CsvTable.create(folder, table));
            }
            long[] rows = new long[tables.size()];
            Endings endings = new Endings();
            Deque<Future<List<Exported>>> underWay = new ArrayDeque<>();
            int next = 0;
            while (next < runs.length || !underWay.isEmpty()) {
                while (next < runs.length && underWay.size() <= ahead) {
                    int[] block = Arrays.copyOfRange(runs, next, Math.min(runs.length, next + BLOCK));
                    next += block.length;
                    underWay.add(labellers.submit(() -> label(block, journal, keys, maker, distrusted)));
                }
                for (Exported run : ended(underWay.remove())) {
                    endings.add(run.status(), run.number());
                    for (int i = 0; i < rows.length; i++) {
                        files.get(i).append(run.rows());
                        rows[i] += run.rows().count(tables.get(i));
                    }
                }
            }
            if (distrusted.get() != null) {
                throw distrusted.get();
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
            labellers.shutdown();
            awaitEnd(labellers);
            for (CsvTable file : files) {
                file.close();
            }
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "tables");
        thread.setDaemon(true);
        return thread;
    }

    /** Waits for the few blocks that are under way, also when interrupted meanwhile: their files are closed next. */
    private static void awaitEnd(ExecutorService labellers) {
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = labellers.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Labels a block; records that cannot be are left out, and all of them are found before any table appears. */
    private static List<Exported> label(
            int[] block,
            Journal journal,
            IntFunction<RunKey> keys,
            RunMaker maker,
            AtomicReference<DistrustedException> distrusted) {
        List<Exported> labelled = new ArrayList<>(block.length);
        for (int run : block) {
            try {
                labelled.add(label(run, journal, keys.apply(run), maker));
            } catch (DistrustedException impossible) {
                distrusted.compareAndSet(null, impossible);
            }
        }
        return labelled;
    }

    private static Exported label(int run, Journal journal, RunKey key, RunMaker maker) {
        Optional<RunRecord> record = journal.find(key);
        Status status = record.map(RunRecord::status).orElse(Status.CANCELLED);
        RunRows content = record.map(RunRecord::rows).orElse(RunRows.NONE);
        try {
            return new Exported(
                    run,
                    status,
                    maker.labelled(run, status, record.map(RunRecord::reason).orElse(""), content));
        } catch (IllegalArgumentException impossible) {
            if (record.isEmpty()) {
                throw impossible;
            }
            throw journal.distrust(key, String.valueOf(impossible.getMessage()));
        }
    }

    private static List<Exported> ended(Future<List<Exported>> block) throws InterruptedException {
        try {
            return block.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException("rows could not be labelled", e.getCause());
        }
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
