package org.loopwright.lab.run.engine;

import org.loopwright.lab.table.RunRows;
import org.loopwright.lab.table.TableSchema;

/** Is told how far a sweep has come, from one thread at a time. */
@FunctionalInterface
public interface Progress {

    /**
     * Called once at the start and after each run that has become durable.
     *
     * @param done runs done, those of earlier sessions included [1]
     * @param total runs of the study [1]
     * @param failed runs that threw or exceeded the time limit in this session [1]
     * @param runsPerSecond rate of this session, 0 at its start [1/s]
     */
    void at(int done, int total, int failed, double runsPerSecond);

    /** True if answers are looked at; to tell them is else left out, which a short run would feel. */
    default boolean wantsAnswers() {
        return false;
    }

    /**
     * Called, if answers are wanted, after each run that ended well, before it has become durable, with what the study's response is so far.
     *
     * @param answer over the runs of this session; only to be looked at during the call
     */
    default void answer(PartialAnswer answer) {}

    /** True if rows are looked at; to label them while runs are made costs time. */
    default boolean wantsRows() {
        return false;
    }

    /**
     * Called, if rows are wanted, once for each run: of earlier sessions before the runs of their batch are made, of this one
     * after it has ended, before it has become durable, from many threads.
     *
     * @param outcomes table of the outcomes
     * @param rows of the run as they stand in the tables
     */
    default void rows(TableSchema outcomes, RunRows rows) {}

    /** Tells nobody. */
    static Progress silent() {
        return (done, total, failed, runsPerSecond) -> {};
    }
}
