package org.loopwright.lab.table;

import java.util.List;
import java.util.stream.Stream;

/**
 * Name and columns of a table. A row is a list of cells in the order of the columns: {@code String}, {@code Integer},
 * {@code Long}, {@code Double} (NaN is an empty cell), {@code Boolean}, or null for an empty cell.
 *
 * @param name file name without its ending
 * @param columns in order
 */
public record TableSchema(String name, List<Column> columns) {

    /** Copies the list and refuses two columns of one name. */
    public TableSchema {
        columns = List.copyOf(columns);
        long distinct = columns.stream().map(Column::name).distinct().count();
        if (distinct != columns.size()) {
            throw new IllegalArgumentException("two columns of table " + name + " have the same name");
        }
    }

    /** The same table with a column before the others. */
    public TableSchema behind(Column first) {
        return new TableSchema(
                name, Stream.concat(Stream.of(first), columns.stream()).toList());
    }

    /** Position of a column; throws if there is none of that name. */
    public int index(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException("table " + name + " has no column " + column);
    }
}
