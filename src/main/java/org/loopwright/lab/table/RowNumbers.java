package org.loopwright.lab.table;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether the first column of a table only numbers its rows, as R's {@code write.csv} and pandas' {@code to_csv} have it:
 * without a name, or with one that a program made up when it read such a file.
 */
public final class RowNumbers {

    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}(\\.0)?");

    /** Of pandas ({@code Unnamed: 0}), R ({@code X}), readr ({@code ...1}), people, and this program. */
    private static final Pattern NAME = Pattern.compile(
            "unnamed: 0(\\.\\d+)?|x(\\.\\d+)?|\\.\\.\\.1|index|id|nr|no|row|row[._]?(names?|id|index|number)|design_point");

    private RowNumbers() {}

    /**
     * True if a column numbers the rows.
     *
     * @param name its name; blank if it has none
     * @param cells as many as there are rows
     */
    public static boolean are(String name, List<String> cells) {
        return cells.stream().allMatch(cell -> WHOLE.matcher(cell).matches())
                && are(name, cells.stream().mapToDouble(Double::parseDouble).toArray());
    }

    /** The same of a column of numbers. */
    public static boolean are(String name, double[] cells) {
        if (cells.length == 0 || !Arrays.stream(cells).allMatch(cell -> cell >= 0 && cell == (int) cell)) {
            return false;
        }
        int[] numbers = Arrays.stream(cells).mapToInt(cell -> (int) cell).toArray();
        return name.isBlank()
                ? rise(numbers) || areAll(numbers)
                : NAME.matcher(name.toLowerCase(Locale.ROOT)).matches() && rise(numbers) && areAll(numbers);
    }

    /** Some rows of a longer table have numbers with gaps. */
    private static boolean rise(int[] numbers) {
        for (int i = 1; i < numbers.length; i++) {
            if (numbers[i] <= numbers[i - 1]) {
                return false;
            }
        }
        return true;
    }

    /** Rows that were sorted by something have theirs in another order; the first is 0 or 1. */
    private static boolean areAll(int[] numbers) {
        BitSet seen = new BitSet();
        Arrays.stream(numbers).filter(number -> number <= numbers.length).forEach(seen::set);
        return seen.cardinality() == numbers.length && !(seen.get(0) && seen.get(numbers.length));
    }
}
