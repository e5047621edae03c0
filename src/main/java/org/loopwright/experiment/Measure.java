package org.loopwright.experiment;

import java.util.function.ToDoubleFunction;
import org.loopwright.observation.Column;

/**
 * One number that is reported of every economy.
 *
 * @param column name, unit, digits and meaning
 * @param value the number; NaN where it cannot be told
 * @param certain whether it can be told of every economy with a series, so that NaN is a fault of the model
 */
record Measure(Column column, ToDoubleFunction<MeasuredEconomy> value, boolean certain) {

    private static final int DIGITS = 10;

    static Measure decimal(String name, String unit, String meaning, ToDoubleFunction<MeasuredEconomy> value) {
        return new Measure(Column.decimal(name, unit, DIGITS, meaning), value, false);
    }

    /** A number that every run has. */
    static Measure certain(String name, String unit, String meaning, ToDoubleFunction<MeasuredEconomy> value) {
        return new Measure(Column.decimal(name, unit, DIGITS, meaning), value, true);
    }

    static Measure count(String name, String meaning, ToDoubleFunction<MeasuredEconomy> value) {
        return new Measure(Column.integer(name, "1", meaning), value, true);
    }

    /**
     * The cell of a table.
     *
     * @throws ArithmeticException if the number is infinite, or NaN although it can be told
     */
    Object cell(MeasuredEconomy economy) {
        double x = value.applyAsDouble(economy);
        if (Double.isInfinite(x) || (certain && Double.isNaN(x) && economy.hasSeries())) {
            throw new ArithmeticException("measure " + column.name() + " is " + x);
        }
        return column.type() == Column.Type.INTEGER ? (Object) (long) x : (Object) x;
    }
}
