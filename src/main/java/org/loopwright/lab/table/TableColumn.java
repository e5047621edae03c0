package org.loopwright.lab.table;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A column and where its cells come from: declared once, it serves tables, dictionary, charts and whoever looks the
 * column up again by its name. Made by {@link Columns}.
 *
 * @param column name, unit, type, digits and meaning
 * @param cell what a record says in this column, of the kind that {@link TableSchema} asks for
 * @param number the same as a number, without a box around it; refuses where the cells are no numbers
 * @param <R> what a row of the table is made of
 */
public record TableColumn<R>(Column column, Function<? super R, ?> cell, ToDoubleFunction<? super R> number) {

    /** Name of the column. */
    public String name() {
        return column.name();
    }

    /** The cell of a record. */
    public Object cell(R record) {
        return cell.apply(record);
    }

    /**
     * The number of a record; NaN for an empty cell.
     *
     * @throws UnsupportedOperationException if the column holds texts or truth values
     */
    public double number(R record) {
        return number.applyAsDouble(record);
    }
}
