package org.loopwright.lab.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.loopwright.lab.file.Json;
import org.loopwright.lab.table.Column;
import org.loopwright.lab.table.CsvRow;
import org.loopwright.lab.table.TableSchema;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * Where the rows of a run that was repeated first differ from the stored ones, and how much they differ in all.
 *
 * @param table name of the first table that differs
 * @param row row within the rows of the run, from 1 [1]
 * @param column first column that differs; empty where one of both has no such row
 * @param stored the stored cell, or the stored row
 * @param repeated the cell, or the row, of the repetition
 * @param cells cells that differ, in all tables; the cells of rows that only one of both has are counted too [1]
 * @param largestRelative greatest |a − b| / max(|a|, |b|) of the cells that are numbers in both; NaN if there are none [1]
 */
@JsonPropertyOrder({"table", "column", "row", "stored", "repeated", "cells", "largest_relative"})
public record Difference(
        String table,
        int row,
        @JsonSerialize(converter = Json.NullIfEmpty.class) String column,
        String stored,
        String repeated,
        long cells,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) double largestRelative) {

    /** Looks for differences; confined to one run. */
    static final class Search {

        private Difference first;
        private long cells;
        private double largest = Double.NaN;

        /** Takes up the rows of a table, in the order of the tables. */
        void compare(TableSchema schema, List<CsvRow> stored, List<CsvRow> repeated) {
            for (int i = 0; i < Math.max(stored.size(), repeated.size()); i++) {
                if (i >= stored.size() || i >= repeated.size()) {
                    String here = i < stored.size() ? stored.get(i).text().strip() : "no such row";
                    String there = i < repeated.size() ? repeated.get(i).text().strip() : "no such row";
                    found(schema, i, "", here, there, schema.columns().size());
                } else if (!stored.get(i).text().equals(repeated.get(i).text())) {
                    compareCells(schema, i, stored.get(i), repeated.get(i));
                }
            }
        }

        private void compareCells(TableSchema schema, int row, CsvRow stored, CsvRow repeated) {
            List<Column> columns = schema.columns();
            boolean differs = false;
            for (int k = 0; k < columns.size(); k++) {
                String here = stored.cells().get(k);
                String there = repeated.cells().get(k);
                if (!here.equals(there)) {
                    differs = true;
                    found(schema, row, columns.get(k).name(), here, there, 1);
                    relative(columns.get(k), here, there);
                }
            }
            if (!differs) { // Quotes where there were none: the same table to a reader, but other bytes.
                found(schema, row, "", stored.text().strip(), repeated.text().strip(), 1);
            }
        }

        private void found(TableSchema schema, int row, String column, String stored, String repeated, int count) {
            cells += count;
            if (first == null) {
                first = new Difference(schema.name(), row + 1, column, stored, repeated, 0, Double.NaN);
            }
        }

        private void relative(Column column, String here, String there) {
            boolean number = column.type() == Column.Type.DECIMAL || column.type() == Column.Type.INTEGER;
            if (!number || here.isEmpty() || there.isEmpty()) {
                return;
            }
            try {
                double a = Double.parseDouble(here);
                double b = Double.parseDouble(there);
                double relative = Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));
                largest = Double.isNaN(largest) ? relative : Math.max(largest, relative);
            } catch (NumberFormatException tampered) {
                // A cell that is no number has no distance; it is counted as a difference already.
                return;
            }
        }

        /** The first difference with the counts of all; empty if there is none. */
        Optional<Difference> result() {
            return first == null
                    ? Optional.empty()
                    : Optional.of(new Difference(
                            first.table, first.row, first.column, first.stored, first.repeated, cells, largest));
        }
    }

    /** Table and column, as in {@code outcomes.unit_cost_final}. */
    public String where() {
        List<String> words = new ArrayList<>(List.of(table));
        if (!column.isEmpty()) {
            words.add(column);
        }
        return String.join(".", words);
    }
}
