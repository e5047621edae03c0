package org.loopwright.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Figures of one kind. Immutable.
 *
 * @param key name for machines
 * @param title heading
 * @param text what was measured and how
 * @param rowKey name of the labels, for machines
 * @param columns the figures of each row
 * @param rows the rows
 */
record BenchTable(String key, String title, String text, String rowKey, List<Column> columns, List<Row> rows) {

    /**
     * A figure.
     *
     * @param key name for machines, which ends in the unit
     * @param heading name for people, with the unit
     * @param decimals digits after the point that are shown to people [1]
     */
    record Column(String key, String heading, int decimals) {}

    /**
     * A row.
     *
     * @param label what was measured
     * @param figures one per column; NaN where there is none
     */
    record Row(String label, List<Double> figures) {

        /** Copies the list. */
        Row {
            figures = List.copyOf(figures);
        }

        static Row of(String label, double... figures) {
            List<Double> boxed = new ArrayList<>();
            for (double figure : figures) {
                boxed.add(figure);
            }
            return new Row(label, boxed);
        }
    }

    /** Copies the lists and refuses a row of another length. */
    BenchTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.figures().size() != columns.size()) {
                throw new IllegalArgumentException("row " + row.label() + " must have " + columns.size()
                        + " figures, has " + row.figures().size());
            }
        }
    }

    /** A number as a table shows it; a dash where there is none. */
    static String number(double value, int decimals) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** The rows for machines, each under the keys that this table names. */
    List<Map<String, Object>> records() {
        return rows.stream()
                .map(row -> {
                    Map<String, Object> cells = new LinkedHashMap<>();
                    cells.put(rowKey, row.label());
                    for (int c = 0; c < columns.size(); c++) {
                        cells.put(columns.get(c).key(), row.figures().get(c));
                    }
                    return cells;
                })
                .toList();
    }
}
