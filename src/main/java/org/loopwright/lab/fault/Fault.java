package org.loopwright.lab.fault;

/**
 * One fault of a sheet, a study or an override: where it is, what was found and what is allowed.
 *
 * @param file a file, or {@code --set} for the command line
 * @param line from 1; 0 if unknown
 * @param column from 1; 0 if unknown
 * @param path path of the parameter or key; empty for a file as a whole
 * @param message what was found and what is allowed
 */
public record Fault(String file, int line, int column, String path, String message) {

    /** A fault at a place. */
    public static Fault at(Place place, String path, String message) {
        return new Fault(place.file(), place.line(), place.column(), path, message);
    }

    /** {@code file:line:column: path: message}, without what is unknown. */
    @Override
    public String toString() {
        return new Place(file, line, column) + ": " + (path.isEmpty() ? "" : path + ": ") + message;
    }
}
