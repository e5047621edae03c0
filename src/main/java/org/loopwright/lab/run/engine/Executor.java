package org.loopwright.lab.run.engine;

/**
 * Where runs are made: on threads of this machine, or elsewhere. An executor is given numbers of runs and gives ended
 * runs back; it decides neither which runs are made nor what becomes of them.
 */
public interface Executor {

    /** Gives out the runs of a batch one by one, and takes them when they have ended; to and from any thread. */
    interface Desk {
        /** The next run to be begun; 0 if there is none left. */
        int next();

        /**
         * Takes a run. Runs may come in any order, and the same run more than once: the first time counts.
         *
         * @throws Exception if it cannot be kept, as on a full disk; no further run is to be begun then
         */
        void ended(EndedRun run) throws Exception;

        /** Takes a run, then gives out the next: the same as both by themselves, but cheaper. */
        int next(EndedRun ended) throws Exception;
    }

    /** Name of the engine, for the manifest. */
    String engine();

    /** True if runs are made in this process, so that it may die of one. */
    default boolean isHere() {
        return true;
    }

    /**
     * Makes the runs of a batch and returns when each of them was received.
     *
     * @throws InterruptedException if interrupted; the runs under way are finished and received before it is thrown
     */
    void carryOut(Desk desk) throws InterruptedException;
}
