package org.loopwright.lab.table;

import java.util.Arrays;
import java.util.List;

/**
 * A table whose columns know what a record says in them. Immutable.
 *
 * @param <R> what a row is made of
 */
public final class Table<R> {

    private final TableSchema schema;
    private final List<TableColumn<R>> columns;

    /**
     * A table of those columns.
     *
     * @param name file name without its ending
     * @param columns in order
     * @throws IllegalArgumentException if two of them have the same name
     */
    public Table(String name, List<TableColumn<R>> columns) {
        this.columns = List.copyOf(columns);
        schema = new TableSchema(
                name, this.columns.stream().map(TableColumn::column).toList());
    }

    /** Name and columns. */
    public TableSchema schema() {
        return schema;
    }

    /** The columns in order. */
    public List<TableColumn<R>> columns() {
        return columns;
    }

    /**
     * The row of a record.
     *
     * @param before cells of columns that stand before those of this table, where it is the last part of one
     */
    public List<Object> row(R record, Object... before) {
        Object[] row = Arrays.copyOf(before, before.length + columns.size(), Object[].class);
        for (int i = 0; i < columns.size(); i++) {
            row[before.length + i] = columns.get(i).cell(record);
        }
        return Arrays.asList(row);
    }
}
