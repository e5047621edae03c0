package org.loopwright.lab.run.engine;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Queue;
import java.util.function.Consumer;

/**
 * Hands out the runs of a batch, each written down as begun before it is, and lets those that have ended be kept. A run
 * that was under way when its process died twice is suspected of it: of these one at a time is handed out, after all
 * others, so that the next death has one culprit. After the third it is given up; the next session tries it again, as any
 * that failed. Safe for use by several threads.
 */
final class Turns implements Executor.Desk {

    /** A run whose process died so often is given up [1]. */
    private static final int MOST_DEATHS = 3;

    private final int[] runs;
    private final Allowance allowance;
    private final Consumer<EndedRun> count;
    private final Keeper.Batch kept;
    private final BitSet begun = new BitSet();
    private final BitSet ended = new BitSet();
    private final Queue<Integer> suspects = new ArrayDeque<>();
    private int next;
    private boolean cutShort;

    /** Whom the others wait for; 0 if nobody. */
    private int suspect;

    /**
     * Turns that nobody had yet.
     *
     * @param runs of the batch, in their order
     * @param allowance asked before a run is handed out
     * @param count told of each run that has ended, before it is kept
     * @param kept keeps it
     */
    Turns(int[] runs, Allowance allowance, Consumer<EndedRun> count, Keeper.Batch kept) {
        this.runs = runs;
        this.allowance = allowance;
        this.count = count;
        this.kept = kept;
    }

    /** True if not all runs were allowed. */
    synchronized boolean cutShort() {
        return cutShort;
    }

    /** An engine that loses runs must not pass for one that made them. */
    synchronized void requireAllEnded(String engine) {
        // To clear the bit of each run that ends would be to look, run by run, which one is now the last.
        begun.andNot(ended);
        if (!begun.isEmpty()) {
            throw new IllegalStateException(
                    engine + " did not give back run " + begun.nextSetBit(0) + ", one of " + begun.cardinality());
        }
    }

    private synchronized int given() {
        cutShort |= next < runs.length && !allowance.another(next);
        if (next == runs.length || cutShort) {
            return 0;
        }
        begun.set(runs[next]);
        return runs[next++];
    }

    /** Takes note that a run has ended; false if that was known. */
    private synchronized boolean isFirst(int run) {
        if (ended.get(run)) {
            return false;
        }
        if (!begun.get(run)) {
            throw new IllegalStateException("run " + run + " ended, but was not asked for");
        }
        ended.set(run);
        return true;
    }

    /** The next run; 0 if there is none, or none but for the thread that has the suspect. */
    @Override
    public int next() {
        int run = choose();
        if (run != 0) {
            kept.begun(run);
        }
        return run;
    }

    @Override
    public void ended(EndedRun run) throws Exception {
        if (isFirst(run.run())) {
            count.accept(run);
            kept.keep(run, 0);
            clear(run.run());
        }
    }

    @Override
    public int next(EndedRun ended) throws Exception {
        // What becomes of a suspect is on record before the next one has its turn.
        if (isSuspect(ended.run())) {
            ended(ended);
            return next();
        }
        if (!isFirst(ended.run())) {
            return next();
        }
        count.accept(ended);
        int next = choose();
        kept.keep(ended, next);
        return next;
    }

    private int choose() {
        for (int run = given(); run != 0; run = given()) {
            int died = kept.deaths(run);
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

    private synchronized boolean isSuspect(int run) {
        return suspect == run;
    }

    private synchronized void clear(int run) {
        suspect = suspect == run ? 0 : suspect;
    }

    private void giveUp(EndedRun run) {
        try {
            ended(run);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException("run " + run.run() + " could not be given up", failure);
        }
    }
}
