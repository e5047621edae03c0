package org.loopwright.lab.run.engine;

import java.io.IOException;

/**
 * Carries runs out: a course says which, an executor makes them, a keeper says what becomes of them. Nothing is shared
 * between runs, and each is kept as soon as it ends, so that whoever is killed loses only the runs under way and those
 * of the moment before. When nothing more is allowed no further run is begun, and those under way are finished.
 */
public final class Runner {

    /**
     * What was done.
     *
     * @param made runs made now; the others were there already [1]
     * @param unwell those of them that did not end well, or do not agree with what they are compared with [1]
     * @param leftBehind those of them that did not react to their interruption, and may be at work still [1]
     * @param complete whether all runs are there; false if not all were allowed
     * @param seconds how long it took [s]
     */
    public record Session(int made, int unwell, int leftBehind, boolean complete, double seconds) {

        /** Runs made per second [1/s]. */
        public double runsPerSecond() {
            return made == 0 ? 0 : made / seconds;
        }
    }

    private final Allowance allowance;
    private final Progress progress;

    /**
     * A runner.
     *
     * @param allowance how much may be done
     * @param progress told of each run when it is kept
     */
    public Runner(Allowance allowance, Progress progress) {
        this.allowance = allowance;
        this.progress = progress;
    }

    /**
     * Carries out what a course asks for and the keeper does not have.
     *
     * @throws InterruptedException if interrupted; the runs under way are finished and kept before it is thrown
     */
    public Session carryOut(Course course, Executor executor, Keeper keeper) throws IOException, InterruptedException {
        Count count = new Count();
        int begun = 0;
        int[] batch = course.next(keeper::content);
        while (batch.length > 0) {
            int[] missing = keeper.missing(batch);
            count.begin(batch.length, missing.length);
            if (missing.length > 0) {
                int before = begun;
                Turns turns;
                try (Keeper.Batch open = keeper.open(count::kept)) {
                    Keeper.Batch kept = executor.isHere() ? open : open.elsewhere();
                    turns = new Turns(missing, next -> allowance.another(before + next), count::ended, kept);
                    executor.carryOut(turns);
                }
                turns.requireAllEnded(executor.engine());
                if (turns.cutShort()) {
                    return count.session(false);
                }
                begun += missing.length;
            }
            batch = course.next(keeper::content);
        }
        return count.session(true);
    }

    /** Counts what has been kept. */
    private final class Count {

        private final long start = System.nanoTime();
        private int total;
        private int before;
        private int made;
        private int unwell;
        private int leftBehind;

        synchronized void begin(int runs, int missing) {
            total += runs;
            before += runs - missing;
            tell();
        }

        synchronized void ended(EndedRun run) {
            leftBehind += run.leftBehind() ? 1 : 0;
        }

        synchronized void kept(boolean well) {
            made++;
            unwell += well ? 0 : 1;
            tell();
        }

        private void tell() {
            progress.at(before + made, total, unwell, made == 0 ? 0 : made / seconds());
        }

        synchronized Session session(boolean complete) {
            return new Session(made, unwell, leftBehind, complete, seconds());
        }

        private double seconds() {
            return Math.max(1e-9, (System.nanoTime() - start) * 1e-9);
        }
    }
}
