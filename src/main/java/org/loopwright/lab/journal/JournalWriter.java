package org.loopwright.lab.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.loopwright.lab.file.JournalException;

/**
 * Takes finished runs from any number of threads. Each is packed and appended on the thread that brings it, so that it
 * outlives this process at once; a thread of its own makes durable what has gathered, for a moment at a time, since that
 * costs as much as many short runs. A run is reported only when a power cut would not undo it.
 */
public final class JournalWriter implements AutoCloseable {

    /** No more runs than that wait to be made durable. */
    private static final int MOST_WAITING = 1024;

    /** For how long a run waits for others: what a power cut costs besides the runs under way [ms]. */
    private static final long LINGER = 50;

    /** How often the folder is looked for while no run ends [ms]. */
    private static final long LOOK = 1000;

    /** A run that was appended, and where; without its rows, which would be much to hold. */
    private record Appended(Key run, Kind kind, long place) {}

    private final Journal journal;
    private final BiConsumer<Key, Kind> recorded;
    private final Thread thread;
    private List<Appended> waiting = new ArrayList<>();
    private boolean closing;
    private RuntimeException failure;

    /**
     * Starts the thread.
     *
     * @param journal journal that nobody else writes until this writer is closed
     * @param recorded told of each run once it is durable, in the order of writing, on the writer's thread
     */
    public JournalWriter(Journal journal, BiConsumer<Key, Kind> recorded) {
        this.journal = journal;
        this.recorded = recorded;
        this.thread = new Thread(this::makeDurable, "journal");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Writes down that a run is about to be made, so that it is known should the process die of it.
     *
     * @throws JournalException if the journal cannot be written
     */
    public void begun(Key key) {
        check();
        journal.append(Frame.of(Kind.BEGUN, key));
    }

    /**
     * Hands a run over and writes down that others are about to be made, in one go, which takes half the time; waits
     * while too many others are waiting.
     *
     * @throws JournalException if that, or an earlier run, could not be written
     */
    public void record(RunRecord run, Key... begun) throws InterruptedException {
        byte[] frames = run.frame(begun);
        synchronized (this) {
            while (waiting.size() >= MOST_WAITING && failure == null) {
                wait();
            }
            check();
        }
        Appended appended = new Appended(run.key(), run.kind(), journal.append(frames));
        synchronized (this) {
            waiting.add(appended);
            // To wake the other thread for each run would cost as much as to write it: it lingers anyway.
            if (waiting.size() == 1 || waiting.size() == MOST_WAITING) {
                notifyAll();
            }
        }
    }

    /** Waits until everything handed over is durable and reported, also when interrupted meanwhile. */
    @Override
    public void close() {
        synchronized (this) {
            closing = true;
            notifyAll();
        }
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

    private synchronized void check() {
        if (failure != null) {
            throw new JournalException(failure.getMessage(), failure);
        }
    }

    private void makeDurable() {
        try {
            for (List<Appended> batch = next(); batch != null; batch = next()) {
                journal.force();
                for (Appended one : batch) {
                    journal.runs().note(one.run(), one.kind(), one.place());
                    recorded.accept(one.run(), one.kind());
                }
            }
        } catch (RuntimeException e) {
            fail(e);
        } catch (InterruptedException e) {
            fail(new JournalException("the writing of the journal was interrupted", e));
        }
    }

    private synchronized void fail(RuntimeException thrown) {
        failure = thrown;
        notifyAll();
    }

    /** Runs that have gathered; null when there will be no more. While there are none the folder is looked for. */
    private List<Appended> next() throws InterruptedException {
        while (true) {
            synchronized (this) {
                if (waiting.isEmpty() && !closing) {
                    wait(LOOK);
                }
                if (!waiting.isEmpty()) {
                    linger();
                    List<Appended> batch = waiting;
                    waiting = new ArrayList<>();
                    notifyAll();
                    return batch;
                }
                if (closing) {
                    return null;
                }
            }
            journal.requirePresent();
        }
    }

    private synchronized void linger() throws InterruptedException {
        long until = System.nanoTime() + 1_000_000 * LINGER;
        for (long left = LINGER;
                left > 0 && !closing && waiting.size() < MOST_WAITING;
                left = (until - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
    }
}
