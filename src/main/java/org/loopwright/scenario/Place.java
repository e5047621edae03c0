package org.loopwright.scenario;

/**
 * Where something was written.
 *
 * @param file a file, or {@code --set} for the command line
 * @param line from 1; 0 if unknown
 * @param column from 1; 0 if unknown
 */
public record Place(String file, int line, int column) {

    /** The command line. */
    public static final Place COMMAND_LINE = new Place("--set", 0, 0);

    /** A file as a whole. */
    public static Place of(String file) {
        return new Place(file, 0, 0);
    }

    /** {@code file:line:column}, without what is unknown. */
    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
