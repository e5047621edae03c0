package org.loopwright.lab.sheet;

/**
 * One parameter as a sheet gives it.
 *
 * @param path within the sheet, such as {@code cost.difficulty}
 * @param valueText as written
 * @param unit "1" for pure numbers, "" for text
 * @param low lower end of the range that the sheet gives; NaN if it gives none
 * @param high upper end of that range; NaN if it gives none
 * @param source where the value is from; "" if the sheet does not say, {@code default} if the sheet is silent
 * @param line from 1; 0 if the sheet is silent
 * @param meaning one sentence
 */
public record Entry(
        String path, String valueText, String unit, double low, double high, String source, int line, String meaning) {

    /** What {@link #source} is where the sheet is silent. */
    public static final String DEFAULT = "default";

    /** The value is an assumption. */
    public boolean assumed() {
        return source.startsWith("assumed");
    }

    /** The sheet gives a range. */
    public boolean hasRange() {
        return !Double.isNaN(low);
    }
}
