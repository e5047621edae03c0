package org.loopwright.lab.run.engine;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.loopwright.lab.table.RunRows;

/** Which runs are made, and in which order: batch by batch, since what comes next may follow from what was found. */
@FunctionalInterface
public interface Course {

    /**
     * The next runs by their numbers, in the order in which they are to be begun; none if there are no more.
     *
     * @param kept the rows, without labels, of a run of an earlier batch; empty if it did not end well
     */
    int[] next(IntFunction<Optional<RunRows>> kept);

    /** A single batch. For one use. */
    static Course of(int... runs) {
        Iterator<int[]> batches = List.of(runs, new int[0]).iterator();
        return kept -> batches.next();
    }
}
