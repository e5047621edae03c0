package org.loopwright.experiment;

import java.util.function.ToDoubleFunction;
import org.loopwright.observation.Column;

/**
 * One number that is reported of every economy.
 *
 * @param column name, unit, digits and meaning
 * @param value the number; NaN where it cannot be told
 */
record Measure(Column column, ToDoubleFunction<MeasuredEconomy> value) {

    private static final int DIGITS = 10;

    static Measure decimal(String name, String unit, String meaning, ToDoubleFunction<MeasuredEconomy> value) {
        return new Measure(Column.decimal(name, unit, DIGITS, meaning), value);
    }

    static Measure count(String name, String meaning, ToDoubleFunction<MeasuredEconomy> value) {
        return new Measure(Column.integer(name, "1", meaning), value);
    }

    /** The cell of a table. */
    Object cell(MeasuredEconomy economy) {
        double x = value.applyAsDouble(economy);
        return column.type() == Column.Type.INTEGER ? (Object) (long) x : (Object) x;
    }
}
