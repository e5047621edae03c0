package org.loopwright.lab.run.engine;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.loopwright.lab.table.RunRows;

/** What becomes of runs that have ended: they are written down, held in memory, compared, timed or thrown away. */
public interface Keeper {

    /** Takes the runs of one batch; what it took is kept for good once it is closed. */
    interface Batch extends AutoCloseable {
        /** How often a process died while it made a run [1]. */
        default int deaths(int run) {
            return 0;
        }

        /** Takes note that a run is about to be made. */
        default void begun(int run) {}

        /**
         * Takes a run, from any thread, each once. What it throws ends the batch.
         *
         * @param next the run that the thread is about to make; 0 if none
         */
        void keep(EndedRun ended, int next) throws Exception;

        /** The same for runs that are made elsewhere, so that none of them ends this process. */
        default Batch elsewhere() {
            return (ended, next) -> keep(ended, 0);
        }

        @Override
        default void close() throws IOException {}
    }

    /** Of a batch the runs that are to be made, in their order; the others are here already. */
    default int[] missing(int[] batch) {
        return batch;
    }

    /**
     * Opens a batch.
     *
     * @param kept told of each run when it is kept for good, one at a time: whether all is well with it
     */
    Batch open(Consumer<Boolean> kept);

    /** The rows, without labels, of a run of a batch that was closed; empty if it did not end well. */
    default Optional<RunRows> content(int run) {
        return Optional.empty();
    }

    /** A keeper that does one thing with each run, and holds nothing; runs are given to it one at a time. */
    static Keeper of(Consumer<EndedRun> use) {
        return kept -> (ended, next) -> {
            synchronized (use) {
                use.accept(ended);
                kept.accept(ended.isOk());
            }
        };
    }
}
