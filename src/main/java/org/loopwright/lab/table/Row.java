package org.loopwright.lab.table;

import java.util.List;

/**
 * A row of a foreign table.
 *
 * @param line where it begins, from 1
 * @param cells at least one
 */
public record Row(int line, List<Cell> cells) {

    /** Copies the list. */
    public Row {
        cells = List.copyOf(cells);
    }

    /** True of a row of separators only, such as spreadsheets leave below a table. */
    public boolean isBlank() {
        return cells.stream().allMatch(cell -> cell.text().isEmpty());
    }
}
