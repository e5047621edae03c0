package org.loopwright.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.loopwright.store.Journal;
import org.loopwright.store.JournalWriter;
import org.loopwright.store.RunRecord;
import org.loopwright.store.RunRows;

/**
 * Carries out the runs that a journal does not hold yet, on a fixed number of threads. One run is one task; nothing is
 * shared between runs, and each is recorded as soon as it ends, so that a killed sweep loses only the runs under way. A
 * run that throws is recorded as failed and the others go on.
 */
public final class Sweep {

    /**
     * What a session of a sweep did.
     *
     * @param made runs carried out in this session [1]
     * @param failed those of them that threw [1]
     * @param seconds length of the session [s]
     */
    public record Session(int made, int failed, double seconds) {

        /** Runs carried out per second [1/s]. */
        public double runsPerSecond() {
            return made == 0 ? 0 : made / seconds;
        }
    }

    private final Path folder;
    private final Journal journal;
    private final int threads;

    /**
     * A sweep into a folder.
     *
     * @param folder folder of the journal, where the traces of failed runs go too
     * @param journal its journal
     * @param threads threads that carry out runs, &gt;= 1
     */
    public Sweep(Path folder, Journal journal, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be >= 1, was " + threads);
        }
        this.folder = folder;
        this.journal = journal;
        this.threads = threads;
    }

    /**
     * Carries out what is missing, in the order given, and returns when all of it is durable.
     *
     * @throws InterruptedException if interrupted; the runs under way are finished and recorded before it is thrown
     */
    public Session run(List<? extends SweepRun> runs, Progress progress) throws InterruptedException {
        List<SweepRun> missing = new ArrayList<>();
        for (SweepRun run : runs) {
            if (!run.key().equals(journal.complete().get(run.number()))) {
                missing.add(run);
            }
        }
        Count count = new Count(runs.size(), missing.size(), progress);
        try (JournalWriter writer = new JournalWriter(journal, count::recorded)) {
            carryOut(missing, writer);
        }
        return count.session();
    }

    private void carryOut(List<SweepRun> missing, JournalWriter writer) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<Future<?>> workers = new ArrayList<>();
        try {
            for (int i = 0; i < threads; i++) {
                workers.add(pool.submit(() -> {
                    for (int k = next.getAndIncrement(); k < missing.size(); k = next.getAndIncrement()) {
                        writer.record(carryOut(missing.get(k)));
                    }
                    return null;
                }));
            }
            for (Future<?> worker : workers) {
                worker.get();
            }
        } catch (ExecutionException e) {
            throw unexpected(e.getCause());
        } finally {
            // No run is broken off: a run under way is finished and recorded, but none is begun.
            next.set(missing.size());
            pool.shutdown();
            awaitEnd(workers);
        }
    }

    private RunRecord carryOut(SweepRun run) throws IOException {
        Failures failures = new Failures(folder);
        RunRows rows;
        try {
            rows = run.simulate();
        } catch (Throwable thrown) { // An Error too: it is a row with its reason, and the next session tries again.
            failures.write(run.number(), thrown);
            String reason = Failures.reason(thrown);
            return RunRecord.failed(run.number(), run.key(), reason, run.failure(reason));
        }
        failures.clear(run.number());
        return RunRecord.ok(run.number(), run.key(), rows);
    }

    private static void awaitEnd(List<Future<?>> workers) {
        boolean interrupted = false;
        for (Future<?> worker : workers) {
            while (!worker.isDone()) {
                try {
                    worker.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    break; // The first one is thrown by the caller.
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static RuntimeException unexpected(Throwable cause) {
        if (cause instanceof RuntimeException exception) {
            return exception;
        }
        if (cause instanceof IOException exception) {
            return new UncheckedIOException(exception);
        }
        return new IllegalStateException("a worker of the sweep ended", cause);
    }

    /** Counts what has been recorded; confined to the journal's thread until that has ended. */
    private static final class Count {

        private final int total;
        private final int before;
        private final Progress progress;
        private final long start = System.nanoTime();
        private int made;
        private int failed;

        Count(int total, int missing, Progress progress) {
            this.total = total;
            this.before = total - missing;
            this.progress = progress;
            progress.at(before, total, 0, 0);
        }

        void recorded(RunRecord run) {
            made++;
            if (run.status() == RunRecord.Status.FAILED) {
                failed++;
            }
            progress.at(before + made, total, failed, made / seconds());
        }

        Session session() {
            return new Session(made, failed, seconds());
        }

        private double seconds() {
            return Math.max(1e-9, (System.nanoTime() - start) * 1e-9);
        }
    }
}
