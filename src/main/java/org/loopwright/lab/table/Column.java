package org.loopwright.lab.table;

/**
 * A column of a table.
 *
 * @param name lower-case words joined by underscores
 * @param unit unit of the numbers; "1" for pure numbers and counts, "" for text
 * @param type kind of cell
 * @param digits significant digits of a decimal, 0 for other types
 * @param meaning one sentence
 */
public record Column(String name, String unit, Type type, int digits, String meaning) {

    /** Kinds of cell. */
    public enum Type {
        /** Text. */
        TEXT,
        /** Whole number. */
        INTEGER,
        /** Decimal number; a missing one is an empty cell. */
        DECIMAL,
        /** true or false. */
        BOOLEAN
    }

    /** A text column. */
    public static Column text(String name, String meaning) {
        return new Column(name, "", Type.TEXT, 0, meaning);
    }

    /** A column of whole numbers. */
    public static Column integer(String name, String unit, String meaning) {
        return new Column(name, unit, Type.INTEGER, 0, meaning);
    }

    /** A column of decimals. */
    public static Column decimal(String name, String unit, int digits, String meaning) {
        return new Column(name, unit, Type.DECIMAL, digits, meaning);
    }

    /** A column of truth values. */
    public static Column flag(String name, String meaning) {
        return new Column(name, "", Type.BOOLEAN, 0, meaning);
    }
}
