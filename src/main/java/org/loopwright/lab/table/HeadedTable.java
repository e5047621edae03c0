package org.loopwright.lab.table;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A foreign table with names above its columns, without what other programs add to it: a first column that only numbers
 * the rows, columns and last rows without anything.
 *
 * @param names cells of the header
 * @param rows with a cell for each name, but for those that are ragged in the file
 */
public record HeadedTable(List<Cell> names, List<Row> rows) {

    /** Copies the lists. */
    public HeadedTable {
        names = List.copyOf(names);
        rows = List.copyOf(rows);
    }

    /**
     * Makes the table.
     *
     * @param all at least one row, the first of which is the header
     */
    public static HeadedTable of(List<Row> all) {
        int end = all.size();
        while (end > 1 && all.get(end - 1).isBlank()) {
            end--;
        }
        HeadedTable table = new HeadedTable(all.get(0).cells(), all.subList(1, end));
        if (table.isHeaderShort() && table.isNumbered("")) {
            return new HeadedTable(table.names, rows(table.rows, 0));
        }
        while (table.names.size() > 1 && table.isNumbered(table.names.get(0).text())) {
            table = table.without(0);
        }
        for (int column = table.names.size() - 1; column > 0; column--) {
            if (table.isEmpty(column)) {
                table = table.without(column);
            }
        }
        return table;
    }

    /**
     * True if R's write.table may have made it, which gives the numbers of the rows no cell in the header. Below a single
     * name they must be quoted: without quotes it may be the first part of a decimal comma.
     */
    private boolean isHeaderShort() {
        return rows.stream()
                .allMatch(row -> row.cells().size() == names.size() + 1
                        && (names.size() > 1 || row.cells().get(0).quoted()));
    }

    private boolean isNumbered(String name) {
        return RowNumbers.are(
                name, rows.stream().map(row -> row.cells().get(0).text()).toList());
    }

    private boolean isEmpty(int column) {
        return names.get(column).text().isEmpty()
                && rows.stream()
                        .allMatch(row -> row.cells().size() <= column
                                || row.cells().get(column).text().isEmpty());
    }

    private HeadedTable without(int column) {
        return new HeadedTable(without(names, column), rows(rows, column));
    }

    private static List<Row> rows(List<Row> rows, int without) {
        return rows.stream()
                .map(row -> new Row(row.line(), without(row.cells(), without)))
                .toList();
    }

    private static List<Cell> without(List<Cell> cells, int column) {
        return IntStream.range(0, cells.size())
                .filter(i -> i != column)
                .mapToObj(cells::get)
                .toList();
    }
}
