package org.loopwright.lab.journal;

import org.loopwright.lab.file.JournalException;

/** A record whose checksum is right says what cannot be. It counts no more: the same sweep makes the run anew. */
public final class DistrustedException extends JournalException {

    DistrustedException(String message) {
        super(message);
    }
}
