package org.loopwright.lab.run.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Threads of this machine that make runs, one after another each. A run that exceeds the time limit is interrupted; one
 * that does not react to that is left behind with its thread, and another thread takes the place, so that a run that
 * hangs holds up neither the others nor, its thread being a daemon, the end of the program.
 */
public final class LocalThreads implements Executor {

    /** For how long a run may go on after it has been interrupted. */
    public static final Duration GRACE = Duration.ofSeconds(5);

    private final RunMaker runs;
    private final int threads;
    private final Optional<Duration> limit;
    private final Duration grace;

    /**
     * Threads that have not begun.
     *
     * @param runs makes the runs
     * @param threads threads at work at any time, &gt;= 1
     * @param limit time that a run may take; empty: any
     * @param grace time that it may take after that to react to its interruption
     */
    LocalThreads(RunMaker runs, int threads, Optional<Duration> limit, Duration grace) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be >= 1, was " + threads);
        }
        this.runs = runs;
        this.threads = threads;
        this.limit = limit;
        this.grace = grace;
    }

    @Override
    public String engine() {
        return "local threads";
    }

    @Override
    public void carryOut(Desk desk) throws InterruptedException {
        new Work(desk).carryOut();
    }

    /** One batch. */
    private final class Work {

        private final Desk desk;
        private final CountDownLatch places = new CountDownLatch(threads);
        private final AtomicReference<Throwable> failure = new AtomicReference<>();
        private final ScheduledThreadPoolExecutor watch = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "time limit");
            thread.setDaemon(true);
            return thread;
        });
        private volatile boolean closing;

        Work(Desk desk) {
            this.desk = desk;
            watch.setRemoveOnCancelPolicy(true);
        }

        void carryOut() throws InterruptedException {
            try {
                for (int i = 0; i < threads; i++) {
                    begin(this::work);
                }
                places.await();
            } finally {
                // No run is broken off: a run under way is finished and noted down, but none is begun.
                closing = true;
                awaitPlaces();
                watch.shutdownNow();
            }
            Throwable thrown = failure.get();
            if (thrown != null) {
                throw unexpected(thrown);
            }
        }

        private void begin(Runnable work) {
            Thread thread = new Thread(work, "runs");
            thread.setDaemon(true);
            thread.start();
        }

        private void awaitPlaces() {
            boolean interrupted = false;
            while (places.getCount() > 0) {
                try {
                    places.await();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        private void work() {
            boolean replaced = false;
            try {
                int run = closing ? 0 : desk.next();
                while (run != 0) {
                    Optional<EndedRun> ended = attempt(run);
                    replaced = ended.isEmpty();
                    run = replaced ? 0 : next(ended.get());
                }
            } catch (Throwable thrown) { // Such as a full disk, told by the desk.
                failure.compareAndSet(null, thrown);
                closing = true;
            }
            if (!replaced) {
                places.countDown();
            }
        }

        private int next(EndedRun ended) throws Exception {
            if (!closing) {
                return desk.next(ended);
            }
            desk.ended(ended);
            return 0;
        }

        /** Carries a run out; empty if it took so long that another thread has taken this one's place. */
        private Optional<EndedRun> attempt(int run) {
            Attempt attempt = new Attempt(run, Thread.currentThread());
            Optional<ScheduledFuture<?>> alarm =
                    limit.map(time -> watch.schedule(() -> outOfTime(attempt), time.toMillis(), TimeUnit.MILLISECONDS));
            EndedRun ended;
            try {
                ended = EndedRun.ok(run, runs.make(run), attempt.seconds());
            } catch (Throwable thrown) { // An Error too: EndedRun says why.
                ended = attempt.isOverdue()
                        ? EndedRun.timedOut(run, limit.orElseThrow(), Optional.of(thrown), attempt.seconds())
                        : EndedRun.failed(run, thrown, attempt.seconds());
            }
            if (!attempt.end()) {
                return Optional.empty();
            }
            alarm.ifPresent(one -> one.cancel(false));
            Thread.interrupted(); // An alarm in the last moment was for that run, not for the next.
            return Optional.of(ended);
        }

        private void outOfTime(Attempt attempt) {
            if (attempt.interrupt()) {
                Future<?> unused = watch.schedule(() -> leaveBehind(attempt), grace.toMillis(), TimeUnit.MILLISECONDS);
            }
        }

        private void leaveBehind(Attempt attempt) {
            if (attempt.end()) {
                begin(() -> {
                    try {
                        desk.ended(EndedRun.timedOut(
                                attempt.run, limit.orElseThrow(), Optional.empty(), attempt.seconds()));
                    } catch (Throwable thrown) {
                        failure.compareAndSet(null, thrown);
                        closing = true;
                    }
                    work();
                });
            }
        }
    }

    private static RuntimeException unexpected(Throwable thrown) {
        if (thrown instanceof RuntimeException exception) {
            return exception;
        }
        return thrown instanceof IOException fault
                ? new UncheckedIOException(fault)
                : new IllegalStateException("a thread of runs ended", thrown);
    }

    /** A run under way. Its end is told by its own thread or by the watch, whoever is first. */
    private static final class Attempt {

        private final int run;
        private final Thread thread;
        private final long start = System.nanoTime();
        private boolean overdue;
        private boolean over;

        Attempt(int run, Thread thread) {
            this.run = run;
            this.thread = thread;
        }

        /** Interrupts the run; false if it is over already. */
        synchronized boolean interrupt() {
            if (over) {
                return false;
            }
            overdue = true;
            thread.interrupt();
            return true;
        }

        double seconds() {
            return 1e-9 * (System.nanoTime() - start);
        }

        synchronized boolean isOverdue() {
            return overdue;
        }

        /** Ends the attempt; false if it was ended before. */
        synchronized boolean end() {
            boolean first = !over;
            over = true;
            return first;
        }
    }
}
