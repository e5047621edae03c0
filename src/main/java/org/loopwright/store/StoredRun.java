package org.loopwright.store;

import java.nio.file.Path;
import java.util.Optional;
import org.loopwright.store.JournalLayout.RunRow;

/**
 * What a journal has under the key of a run, as it was read: its checksum is compared and its rows are unpacked only
 * when it is asked for them, on the thread that asks. Immutable.
 */
public final class StoredRun {

    private final Path file;
    private final RunRow row;
    private final boolean expected;

    /**
     * What was read.
     *
     * @param row null if there is none
     * @param expected whether it was whole when the journal was opened
     */
    StoredRun(Path file, RunRow row, boolean expected) {
        this.file = file;
        this.row = row;
        this.expected = expected;
    }

    /**
     * The record; empty if there is none, or a damaged one that was found when the journal was opened.
     *
     * @throws JournalException if it was damaged since
     */
    public Optional<RunRecord> record() {
        if (row != null && row.isSound()) {
            return Optional.of(row.record());
        }
        if (expected) {
            throw new JournalException("A record in the journal " + file
                    + " was damaged since it was opened. Start the same sweep again: it makes that run anew.");
        }
        return Optional.empty();
    }
}
