package org.loopwright.lab.sheet;

import java.util.List;
import org.loopwright.lab.fault.Place;

/**
 * A sheet as this version reads it.
 *
 * @param text of the sheet
 * @param changes in the order of the sheet; none if it needed none, and the text is the old one then
 */
public record MigratedSheet(String text, List<Change> changes) {

    /** Copies the list. */
    public MigratedSheet {
        changes = List.copyOf(changes);
    }

    /**
     * What became of a key.
     *
     * @param place in the old sheet
     * @param path of the key
     * @param what became of it, and why
     */
    public record Change(Place place, String path, String what) {

        /** {@code file:line: path: what}. */
        @Override
        public String toString() {
            return new Place(place.file(), place.line(), 0) + ": " + path + ": " + what;
        }
    }
}
