package org.loopwright.lab.fault;

import java.nio.file.Path;

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

    /** The command line of an earlier sweep, the files of which lie in a folder now. */
    public static Place commandLineIn(Path folder) {
        return of(folder.resolve(COMMAND_LINE.file()));
    }

    /** True of a command line, this one or an earlier one. */
    public boolean isCommandLine() {
        return equals(COMMAND_LINE) || file.endsWith("/" + COMMAND_LINE.file());
    }

    /** A file as a whole. */
    public static Place of(String file) {
        return new Place(file, 0, 0);
    }

    /** A file as a whole, named the same on every machine. */
    public static Place of(Path file) {
        return of(name(file));
    }

    /** A file's name in messages, the same on every machine. */
    public static String name(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
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
