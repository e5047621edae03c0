package org.loopwright.lab.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * Declares the columns of a table, each with its name, unit, meaning and what a record says in it. Their order is the
 * order of the declarations. Confined to the thread that declares them, as a rule the one that initialises the class
 * whose constants they are.
 *
 * @param <R> what a row of the table is made of
 */
public final class Columns<R> {

    private final int digits;
    private final List<TableColumn<R>> declared = new ArrayList<>();

    /**
     * No columns yet.
     *
     * @param digits significant digits of decimals [1]
     */
    public Columns(int digits) {
        this.digits = digits;
    }

    /** A column of text. */
    public TableColumn<R> text(String name, String meaning, Function<? super R, String> cell) {
        return without(Column.text(name, meaning), cell);
    }

    /** A column of whole numbers. */
    public TableColumn<R> integer(String name, String unit, String meaning, ToLongFunction<? super R> cell) {
        return add(new TableColumn<>(Column.integer(name, unit, meaning), cell::applyAsLong, cell::applyAsLong));
    }

    /** A column of decimals; NaN is an empty cell. */
    public TableColumn<R> decimal(String name, String unit, String meaning, ToDoubleFunction<? super R> cell) {
        return add(new TableColumn<>(Column.decimal(name, unit, digits, meaning), cell::applyAsDouble, cell));
    }

    /** A column of truth values. */
    public TableColumn<R> flag(String name, String meaning, Predicate<? super R> cell) {
        return without(Column.flag(name, meaning), cell::test);
    }

    /** The columns declared so far, in order. */
    public List<TableColumn<R>> declared() {
        return List.copyOf(declared);
    }

    private TableColumn<R> without(Column column, Function<? super R, ?> cell) {
        return add(new TableColumn<>(column, cell, record -> {
            throw new UnsupportedOperationException("column " + column.name() + " holds no numbers");
        }));
    }

    private TableColumn<R> add(TableColumn<R> column) {
        declared.add(column);
        return column;
    }
}
