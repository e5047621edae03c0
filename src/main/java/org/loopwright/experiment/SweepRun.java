package org.loopwright.experiment;

import org.loopwright.store.RunKey;
import org.loopwright.store.RunRows;

/** One run of a sweep. Called from any thread, so it must share nothing that changes with other runs. */
public interface SweepRun {

    /** Number within the study, from 1: the order of the tables. */
    int number();

    /** What the numbers of this run depend on. */
    RunKey key();

    /** Carries the run out; a pure function. */
    RunRows simulate();

    /** The rows of this run where {@link #simulate} threw. */
    RunRows failure(String reason);
}
