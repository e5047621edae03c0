package org.loopwright.lab.table;

import org.loopwright.lab.fault.Fault;

/** What is wrong with a table as a whole, so that no further row can be read. */
public final class CsvException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    CsvException(int line, int column, String message) {
        super(message);
        this.line = line;
        this.column = column;
    }

    /** Where it is, from 1; 0 if it has no place. */
    public int line() {
        return line;
    }

    /** Where on the line, from 1; 0 if unknown. */
    public int column() {
        return column;
    }

    /** The same as a fault of a file. */
    public Fault in(String file) {
        return new Fault(file, line, column, "", getMessage());
    }
}
