package org.loopwright.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.loopwright.store.RunRows;

/**
 * Threads that carry out runs, one after another each. A run that exceeds the time limit is interrupted; one that does
 * not react to that is left behind with its thread, and another thread takes the place, so that a run that hangs holds
 * up neither the sweep nor, its thread being a daemon, the end of the program.
 */
final class Crew {

    /** For how long a run may go on after it has been interrupted. */
    static final Duration GRACE = Duration.ofSeconds(5);

    /** How a run ended. */
    sealed interface Ending {}

    /**
     * It came to its end.
     *
     * @param content its rows
     */
    record Finished(RunRows content) implements Ending {}

    /**
     * It threw.
     *
     * @param thrown what
     */
    record Threw(Throwable thrown) implements Ending {}

    /**
     * It exceeded the time limit.
     *
     * @param thrown with what it reacted to the interrupt; empty if it did not and was left behind
     */
    record OutOfTime(Optional<Throwable> thrown) implements Ending {}

    /** Takes note of runs that have ended; called from many threads. */
    @FunctionalInterface
    interface Clerk {
        /** Takes note of a run. What it throws ends the work of the whole crew. */
        void ended(SweepRun run, Ending ending) throws Exception;
    }

    private final int threads;
    private final Optional<Duration> limit;
    private final Duration grace;
    private final Clerk clerk;
    private final AtomicInteger leftBehind = new AtomicInteger();

    /**
     * A crew that has not begun.
     *
     * @param threads threads at work at any time, &gt;= 1
     * @param limit time that a run may take; empty: any
     * @param grace time that it may take after that to react to its interruption
     * @param clerk is told of each run that ended, once
     */
    Crew(int threads, Optional<Duration> limit, Duration grace, Clerk clerk) {
        this.threads = threads;
        this.limit = limit;
        this.grace = grace;
        this.clerk = clerk;
    }

    /** Runs that did not react to their interruption and may be at work still [1]. */
    int leftBehind() {
        return leftBehind.get();
    }

    /**
     * Carries out all that a source gives, and returns when the last of it has ended.
     *
     * @param source the next run, from any thread; null if there is none left
     * @throws InterruptedException if interrupted; the runs under way are finished before it is thrown
     */
    void carryOut(Supplier<? extends SweepRun> source) throws InterruptedException {
        new Shift(source).carryOut();
    }

    /** One call of {@link Crew#carryOut}. */
    private final class Shift {

        private final Supplier<? extends SweepRun> source;
        private final CountDownLatch places = new CountDownLatch(threads);
        private final AtomicReference<Throwable> failure = new AtomicReference<>();
        private final ScheduledThreadPoolExecutor watch = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "time limit");
            thread.setDaemon(true);
            return thread;
        });
        private volatile boolean closing;

        Shift(Supplier<? extends SweepRun> source) {
            this.source = source;
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
                SweepRun run = next();
                while (run != null && !replaced) {
                    replaced = !attempt(run);
                    run = replaced ? null : next();
                }
            } catch (Throwable thrown) { // Such as a full disk, told by the clerk.
                failure.compareAndSet(null, thrown);
                closing = true;
            }
            if (!replaced) {
                places.countDown();
            }
        }

        private SweepRun next() {
            return closing ? null : source.get();
        }

        /** Carries a run out; false if it took so long that another thread has taken this one's place. */
        private boolean attempt(SweepRun run) throws Exception {
            Attempt attempt = new Attempt(run, Thread.currentThread());
            Optional<ScheduledFuture<?>> alarm =
                    limit.map(time -> watch.schedule(() -> outOfTime(attempt), time.toMillis(), TimeUnit.MILLISECONDS));
            Ending ending;
            try {
                ending = new Finished(run.simulate());
            } catch (Throwable thrown) { // An Error too: it is a row with its reason, and the next session tries again.
                ending = attempt.isOverdue() ? new OutOfTime(Optional.of(thrown)) : new Threw(thrown);
            }
            if (!attempt.end()) {
                return false;
            }
            alarm.ifPresent(one -> one.cancel(false));
            Thread.interrupted(); // An alarm in the last moment was for that run, not for the next.
            clerk.ended(run, ending);
            return true;
        }

        private void outOfTime(Attempt attempt) {
            if (attempt.interrupt()) {
                Future<?> unused = watch.schedule(() -> leaveBehind(attempt), grace.toMillis(), TimeUnit.MILLISECONDS);
            }
        }

        private void leaveBehind(Attempt attempt) {
            if (attempt.end()) {
                leftBehind.incrementAndGet();
                begin(() -> {
                    try {
                        clerk.ended(attempt.run, new OutOfTime(Optional.empty()));
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
                : new IllegalStateException("a thread of the sweep ended", thrown);
    }

    /** A run under way. Its end is told by its own thread or by the watch, whoever is first. */
    private static final class Attempt {

        private final SweepRun run;
        private final Thread thread;
        private boolean overdue;
        private boolean over;

        Attempt(SweepRun run, Thread thread) {
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
