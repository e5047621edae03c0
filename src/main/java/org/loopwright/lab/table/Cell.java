package org.loopwright.lab.table;

/**
 * A cell of a foreign table.
 *
 * @param text without quotes and without blanks around it; a number with a decimal comma has a decimal point here
 * @param quoted true if it stood in double quotes
 * @param line where it begins, from 1
 * @param column where it begins on that line, from 1
 */
public record Cell(String text, boolean quoted, int line, int column) {

    /** How R says that nothing is set. */
    private static final String NOT_AVAILABLE = "NA";

    /** False of an empty cell, and of {@code NA}; the same in quotes is a text. */
    public boolean isSet() {
        return !text.isEmpty() && (quoted || !text.equals(NOT_AVAILABLE));
    }
}
