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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.loopwright.lab.file.FileBlocks;
import org.loopwright.lab.file.FileChecksum;
import org.loopwright.lab.journal.DistrustedException;
import org.loopwright.lab.journal.Journal;
import org.loopwright.lab.journal.Key;
import org.loopwright.lab.journal.RunRecord;
import org.loopwright.lab.journal.RunRecord.Status;
import org.loopwright.lab.table.CsvTable;
import org.loopwright.lab.table.RunRows;
import org.loopwright.lab.table.TableSchema;

/**
 * Writes the tables of a sweep from its journal: rows by number of the run, within a run as it laid them down, with the
 * columns that say where in the study it stands put before them. Some threads read, check, unpack and label lots of
 * runs, which one writes in their order. A few lots are in memory at a time.
 */
public final class TableExport {

    /**
     * The tables of a study, and what they say of its runs.
     *
     * @param files the files of the tables, in the order asked for
     * @param blocks the same block by block, of {@link #BLOCK} numbers of runs each; none if there is only one
     * @param rows rows of the first table [1]
     * @param ok runs that reached their horizon [1]
     * @param failed runs that threw [1]
     * @param timedOut runs that were broken off at the time limit [1]
     * @param cancelled runs that were planned but not carried out [1]
     * @param firstFailed numbers of the first runs that failed, rising
     * @param firstTimedOut numbers of the first runs that timed out, rising
     */
    public record Export(
            List<FileChecksum> files,
            List<FileBlocks> blocks,
            long rows,
            int ok,
            int failed,
            int timedOut,
            int cancelled,
            List<Integer> firstFailed,
            List<Integer> firstTimedOut) {

        /** Copies the lists. */
        public Export {
            files = List.copyOf(files);
            blocks = List.copyOf(blocks);
            firstFailed = List.copyOf(firstFailed);
            firstTimedOut = List.copyOf(firstTimedOut);
        }
    }

    /** Numbers of runs of a block of the tables, of which size and digest are known [1]. */
    public static final int BLOCK = 10_000;

    /** Runs of the first lot [1]. */
    private static final int FIRST = 16;

    /** Runs of any lot; with more the threads that label would end at different times [1]. */
    private static final int MOST = 256;

    /** A lot has fewer runs if they are so large that these would be more, so that it needs no large heap [bytes]. */
    private static final long LARGE = 1 << 19;

    /** More of them would wait for the one thread that writes [1]. */
    private static final int MOST_LABELLERS = 4;

    /** When so much more was written it is made durable, beside the rest, which else would wait for it at the end [bytes]. */
    private static final long MUCH = 32 << 20;

    /** Runs as they stand in the tables, one after another, and how each ended; null where it cannot be told. */
    private record Lot(int[] runs, Status[] endings, RunRows rows) {}

    private final Journal journal;
    private final IntFunction<Key> keys;
    private final RunMaker maker;
    private final List<TableSchema> tables;
    private final List<CsvTable> files = new ArrayList<>();
    private boolean inBlocks;
    private int block = 1;
    private long rows;
    private final Endings endings = new Endings();
    private final AtomicReference<DistrustedException> distrusted = new AtomicReference<>();
    private int done;
    private long bytes;
    private long durable;
    private Future<Boolean> forcing = CompletableFuture.completedFuture(true);

    private TableExport(Journal journal, IntFunction<Key> keys, RunMaker maker, List<TableSchema> tables) {
        this.journal = journal;
        this.keys = keys;
        this.maker = maker;
        this.tables = tables;
    }

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
            IntFunction<Key> keys,
            RunMaker maker,
            List<TableSchema> tables,
            Path folder,
            int threads)
            throws IOException, InterruptedException {
        return new TableExport(journal, keys, maker, tables).write(runs, folder, Math.min(threads, MOST_LABELLERS));
    }

    private Export write(int[] runs, Path folder, int ahead) throws IOException, InterruptedException {
        inBlocks = runs.length > 0 && runs[runs.length - 1] > BLOCK;
        ExecutorService labellers = Executors.newFixedThreadPool(ahead + 1, TableExport::daemon);
        try {
            for (TableSchema table : tables) {
                files.add(CsvTable.create(folder, table));
                if (inBlocks) {
                    files.get(files.size() - 1).inBlocks();
                }
            }
            Deque<Future<Lot>> underWay = new ArrayDeque<>();
            int next = 0;
            while (next < runs.length || !underWay.isEmpty()) {
                while (next < runs.length && underWay.size() <= ahead) {
                    int[] lot = Arrays.copyOfRange(runs, next, end(runs, next));
                    next += lot.length;
                    underWay.add(labellers.submit(() -> label(lot)));
                }
                take(ended(underWay.remove()));
                if (bytes - durable >= MUCH && forcing.isDone()) {
                    ended(forcing);
                    durable = bytes;
                    forcing = labellers.submit(this::force);
                }
            }
            ended(forcing);
            return finish();
        } finally {
            labellers.shutdown();
            awaitEnd(labellers);
            for (CsvTable file : files) {
                file.close();
            }
        }
    }

    /** Where the lot ends that begins at a place: no later than its block. */
    private int end(int[] runs, int next) {
        int most = Math.min(runs.length, next + atOnce());
        int block = block(runs[next]);
        while (block(runs[most - 1]) > block) {
            most--;
        }
        return most;
    }

    /** The block of a run, from 1. */
    private static int block(int run) {
        return (run - 1) / BLOCK + 1;
    }

    /** Runs of the next lot [1]. */
    private int atOnce() {
        return done == 0 ? FIRST : (int) Math.max(1, Math.min(MOST, LARGE * done / Math.max(1, bytes)));
    }

    private void take(Lot lot) throws IOException {
        endBlocksBefore(block(lot.runs()[0]));
        for (int i = 0; i < lot.runs().length; i++) {
            if (lot.endings()[i] != null) {
                endings.add(lot.endings()[i], lot.runs()[i]);
            }
        }
        done += lot.runs().length;
        for (CsvTable file : files) {
            bytes += file.append(lot.rows());
        }
        rows += lot.rows().count(tables.get(0));
    }

    /** Ends all blocks up to one, also those of which no run was decided on. */
    private void endBlocksBefore(int next) throws IOException {
        for (; inBlocks && block < next; block++) {
            for (CsvTable file : files) {
                file.endBlock();
            }
        }
    }

    private Export finish() throws IOException {
        if (distrusted.get() != null) {
            throw distrusted.get();
        }
        endBlocksBefore(block + 1);
        List<FileChecksum> written = new ArrayList<>();
        for (CsvTable file : files) {
            written.add(file.finish());
        }
        return new Export(
                written,
                inBlocks ? files.stream().map(CsvTable::blocks).toList() : List.of(),
                rows,
                endings.count(Status.OK),
                endings.count(Status.FAILED),
                endings.count(Status.TIMED_OUT),
                endings.count(Status.CANCELLED),
                endings.first(Status.FAILED),
                endings.first(Status.TIMED_OUT));
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "tables");
        thread.setDaemon(true);
        return thread;
    }

    /** Waits for the few lots that are under way, also when interrupted meanwhile: their files are closed next. */
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

    /** Labels a lot; records that cannot be are all found before any table appears, so that none does. */
    private Lot label(int... lot) {
        Status[] ended = new Status[lot.length];
        RunRows.Builder labelled = RunRows.builder();
        Function<Key, Optional<RunRecord>> records = journal.inTurn();
        for (int i = 0; i < lot.length; i++) {
            try {
                ended[i] = label(labelled, lot[i], records.apply(keys.apply(lot[i])));
            } catch (DistrustedException impossible) {
                distrusted.compareAndSet(null, impossible);
            }
        }
        return new Lot(lot, ended, labelled.build());
    }

    private Status label(RunRows.Builder labelled, int run, Optional<RunRecord> found) {
        if (found.isEmpty()) {
            maker.label(labelled, run, Status.CANCELLED, "", RunRows.NONE);
            return Status.CANCELLED;
        }
        RunRecord record = found.get();
        try {
            maker.label(labelled, run, record.status(), record.reason(), record.rows());
            return record.status();
        } catch (IllegalArgumentException impossible) {
            throw journal.distrust(record.key(), String.valueOf(impossible.getMessage()));
        }
    }

    private boolean force() throws IOException {
        for (CsvTable file : files) {
            file.force();
        }
        return true;
    }

    private static <T> T ended(Future<T> work) throws IOException, InterruptedException {
        try {
            return work.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            if (e.getCause() instanceof IOException fault) {
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
