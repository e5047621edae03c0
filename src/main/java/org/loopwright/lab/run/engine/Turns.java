package org.loopwright.lab.run.engine;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;

/**
 * Hands out the runs of a batch, each written down as begun before it is. A run that was under way when its process died
 * twice is suspected of it: of these one at a time is handed out, after all others, so that the next death has one
 * culprit. After the third it is given up; the next session tries it again, as any that failed. Safe for use by several
 * threads.
 */
final class Turns implements Executor.RunNumbers {

    /** A run whose process died so often is given up [1]. */
    private static final int MOST_DEATHS = 3;

    private final Executor.RunNumbers batch;
    private final IntUnaryOperator deaths;
    private final IntConsumer begun;
    private final Executor.Receiver receiver;
    private final Queue<Integer> suspects = new ArrayDeque<>();

    /** Whom the others wait for; 0 if nobody. */
    private int suspect;

    /**
     * Turns that nobody had yet.
     *
     * @param deaths how often a process died while it made a run
     * @param begun takes note that a run is about to be made
     * @param receiver is given the runs that are given up
     */
    Turns(Executor.RunNumbers batch, IntUnaryOperator deaths, IntConsumer begun, Executor.Receiver receiver) {
        this.batch = batch;
        this.deaths = deaths;
        this.begun = begun;
        this.receiver = receiver;
    }

    /** The next run; 0 if there is none, or none but for the thread that has the suspect. */
    @Override
    public int next() {
        int run = choose();
        if (run != 0) {
            begun.accept(run);
        }
        return run;
    }

    private int choose() {
        for (int run = batch.next(); run != 0; run = batch.next()) {
            int died = deaths.applyAsInt(run);
            if (died < MOST_DEATHS - 1) {
                return run;
            }
            if (died < MOST_DEATHS) {
                suspect(run);
            } else {
                giveUp(EndedRun.diedWithItsProcess(run, died));
            }
        }
        return nextSuspect();
    }

    private synchronized void suspect(int run) {
        suspects.add(run);
    }

    private synchronized int nextSuspect() {
        if (suspect != 0 || suspects.isEmpty()) {
            return 0;
        }
        suspect = suspects.remove();
        return suspect;
    }

    private void giveUp(EndedRun run) {
        try {
            receiver.ended(run);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException("run " + run.run() + " could not be given up", failure);
        }
    }

    /** Takes note that a run has ended. */
    synchronized void ended(int run) {
        suspect = suspect == run ? 0 : suspect;
    }
}
