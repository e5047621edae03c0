package org.loopwright.lab.run.engine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.loopwright.lab.journal.Journal;
import org.loopwright.lab.journal.Key;
import org.loopwright.lab.journal.RunRecord;
import org.loopwright.lab.table.RunRows;

/**
 * A keeper that tells somebody of the runs of each batch that are here already, before the others are made: who follows a
 * sweep that is taken up again sees all of its runs. Confined to one thread, but for its batches.
 */
public final class KnownRows implements Keeper {

    private final JournalKeeper keeper;
    private final Journal journal;
    private final Consumer<EndedRun> listener;

    /** Tells a listener of what a keeper does not ask for. */
    public KnownRows(JournalKeeper keeper, Journal journal, Consumer<EndedRun> listener) {
        this.keeper = keeper;
        this.journal = journal;
        this.listener = listener;
    }

    @Override
    public int[] missing(int[] batch) {
        int[] missing = keeper.missing(batch);
        BitSet asked = new BitSet();
        Arrays.stream(missing).forEach(asked::set);
        Function<Key, Optional<RunRecord>> records = journal.inTurn();
        for (int run : batch) {
            if (!asked.get(run)) {
                records.apply(keeper.key(run)).ifPresent(record -> tell(run, record));
            }
        }
        return missing;
    }

    private void tell(int run, RunRecord record) {
        try {
            listener.accept(new EndedRun(run, record.status(), record.reason(), record.rows(), "", 0, false));
        } catch (IllegalArgumentException impossible) {
            // A record that says what cannot be is found, and made anew, where the tables are written.
        }
    }

    @Override
    public Batch open(Consumer<Boolean> kept) {
        return keeper.open(kept);
    }

    @Override
    public Optional<RunRows> content(int run) {
        return keeper.content(run);
    }
}
