package org.loopwright.experiment;

import org.loopwright.store.RunKey;
import org.loopwright.store.RunRecord;
import org.loopwright.store.RunRows;

/** One run of a sweep. Called from any thread, so it must share nothing that changes with other runs. */
public interface SweepRun {

    /** Number within the study, from 1: the order of the tables. */
    int number();

    /** What the rows of this run depend on, but for its labels. Runs of equal keys are carried out once. */
    RunKey key();

    /** Carries the run out; a pure function. Its rows are without label columns, as a journal keeps them. */
    RunRows simulate();

    /**
     * The rows of this run as they stand in the tables.
     *
     * @param status how it ended
     * @param reason why it did not end well, empty if it did
     * @param content what {@link #simulate} gave; no rows unless it ended well
     */
    RunRows rows(RunRecord.Status status, String reason, RunRows content);
}
