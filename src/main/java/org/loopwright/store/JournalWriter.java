package org.loopwright.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.loopwright.store.JournalLayout.RunRow;

/**
 * Takes finished runs from any number of threads and writes them to a journal from one thread of its own. Each is packed
 * on the thread that brings it. Whatever has gathered while one batch was committed makes up the next, so that a slow
 * disk means larger batches; and a batch waits for a moment to become larger, since a commit costs as much as many short
 * runs. A run is reported only after its commit.
 */
public final class JournalWriter implements AutoCloseable {

    private static final int WAITING = 1024;

    /** So many runs are committed without waiting for more. */
    private static final int FULL = WAITING / 2;

    /** For how long a run may wait for others: what a killed sweep loses besides the runs under way [ns]. */
    private static final long LINGER = 50_000_000;

    private static final long NAP_MILLISECONDS = 10;

    /** A run and its row. */
    private record Packed(RunRecord run, RunRow row) {}

    private final Journal journal;
    private final Consumer<RunRecord> recorded;
    private final BlockingQueue<Packed> waiting = new ArrayBlockingQueue<>(WAITING);
    private final Thread thread;
    private volatile boolean closing;
    private volatile RuntimeException failure;

    /**
     * Starts the writing thread.
     *
     * @param journal journal that nobody else uses until this writer is closed
     * @param recorded told of each run once it is durable, in the order of writing, on the writing thread
     */
    public JournalWriter(Journal journal, Consumer<RunRecord> recorded) {
        this.journal = journal;
        this.recorded = recorded;
        this.thread = new Thread(this::writeAll, "journal");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Hands a run over; waits while too many others are waiting.
     *
     * @throws JournalException if an earlier run could not be written
     */
    public void record(RunRecord run) throws InterruptedException {
        Packed packed = new Packed(run, RunRow.of(run));
        while (!waiting.offer(packed, 100, TimeUnit.MILLISECONDS)) {
            check();
        }
        check();
    }

    /** Waits until everything handed over is durable and reported, also when interrupted meanwhile. */
    @Override
    public void close() {
        closing = true;
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        check();
    }

    private void check() {
        RuntimeException found = failure;
        if (found != null) {
            throw new JournalException(found.getMessage(), found);
        }
    }

    private void linger() throws InterruptedException {
        long start = System.nanoTime();
        while (!closing && waiting.size() < FULL && System.nanoTime() - start < LINGER) {
            Thread.sleep(NAP_MILLISECONDS);
        }
    }

    private void writeAll() {
        List<Packed> batch = new ArrayList<>();
        try {
            // Read before polling: what was handed over before closing is then seen by the poll.
            boolean last = closing;
            while (true) {
                Packed first = waiting.poll(20, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    linger();
                    waiting.drainTo(batch);
                    journal.writeRows(batch.stream().map(Packed::row).toList());
                    batch.forEach(one -> recorded.accept(one.run()));
                    batch.clear();
                } else if (last) {
                    return;
                }
                last = closing;
            }
        } catch (RuntimeException e) {
            failure = e;
        } catch (InterruptedException e) {
            failure = new JournalException("the writing of the journal was interrupted", e);
        }
    }
}
