package org.loopwright.lab.run.engine;

import org.loopwright.lab.journal.Key;
import org.loopwright.lab.journal.RunRecord;
import org.loopwright.lab.table.RunRows;

/**
 * The runs of a study by their numbers, from 1: what each depends on, how it is made and how it stands in the tables.
 * Called from any thread: runs share nothing that changes.
 */
public interface RunMaker {

    /** What the rows of a run depend on, but for its labels. Runs of equal keys are made once. */
    Key key(int run);

    /** Makes a run; a pure function. Its rows are without label columns, as a journal keeps them. */
    RunRows make(int run);

    /**
     * Adds the rows of a run as they stand in the tables.
     *
     * @param status how it ended
     * @param reason why it did not end well, empty if it did
     * @param content what {@link #make} gave; no rows unless it ended well
     */
    void label(RunRows.Builder rows, int run, RunRecord.Status status, String reason, RunRows content);

    /** The rows of a run as they stand in the tables. */
    default RunRows labelled(int run, RunRecord.Status status, String reason, RunRows content) {
        RunRows.Builder rows = RunRows.builder();
        label(rows, run, status, reason, content);
        return rows.build();
    }

    /** The same, from how it ended. */
    default RunRows labelled(EndedRun ended) {
        return labelled(ended.run(), ended.status(), ended.reason(), ended.content());
    }
}
