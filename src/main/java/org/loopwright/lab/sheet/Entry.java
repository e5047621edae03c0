package org.loopwright.lab.sheet;

/**
 * One parameter as a sheet gives it.
 *
 * @param path within the sheet, such as {@code cost.difficulty}
 * @param valueText as written
 * @param unit "1" for pure numbers, "" for text
 * @param low lower end of the range that the sheet, or the declaration for it, gives; NaN if there is none
 * @param high upper end of that range; NaN if there is none
 * @param source where the value is from; "" if the sheet does not say; of a silent sheet what the declaration says, and
 *     {@code default} if that does not say either
 * @param line from 1; 0 if the sheet is silent
 * @param meaning one sentence
 */
public record Entry(
        String path, String valueText, String unit, double low, double high, String source, int line, String meaning) {

    /** What {@link #source} is where neither the sheet nor the declaration gives one. */
    public static final String DEFAULT = "default";

    /** The value is an assumption. */
    public boolean assumed() {
        return source.startsWith("assumed");
    }

    /** A range is given. */
    public boolean hasRange() {
        return !Double.isNaN(low);
    }

    /** The sheet is silent, and the declaration speaks for it. */
    public boolean isSilent() {
        return line == 0;
    }
}
