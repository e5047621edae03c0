package org.loopwright.lab.sheet;

import java.util.List;

/**
 * A sheet that has been read: the record, and each of its parameters with range and source.
 *
 * @param file the file
 * @param value the record
 * @param entries in the order in which the record declares them
 */
public record Sheet<T>(String file, T value, List<Entry> entries) {

    /** Copies the list. */
    public Sheet {
        entries = List.copyOf(entries);
    }
}
