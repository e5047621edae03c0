package org.loopwright.subject.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.Nearest;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.sheet.Scalars;
import org.loopwright.lab.table.Cell;

/**
 * The names of components, above the columns of a matrix, beside its rows, or both. Numbers that only count, and what R
 * calls columns without names, are no names. Confined to one reading.
 */
final class MatrixNames {

    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final String file;
    private final List<Fault> faults;
    private final List<String> names = new ArrayList<>();

    MatrixNames(String file, List<Fault> faults) {
        this.file = file;
        this.faults = faults;
    }

    /** The names; none if no component has one. */
    List<String> names() {
        return names;
    }

    /**
     * Takes up what stands above and beside the strengths.
     *
     * @param components how many there are
     * @param above one for each component, or none
     * @param beside likewise; fewer are of some rows only, and name none
     */
    void read(int components, List<Cell> above, List<Cell> beside) {
        List<Cell> columns = named(above) ? above : List.of();
        List<Cell> rows = named(beside) && beside.size() == components ? beside : List.of();
        List<String> known = columns.stream().map(Cell::text).toList();
        Map<String, Cell> seen = new LinkedHashMap<>();
        for (int j = 0; j < Math.max(columns.size(), rows.size()); j++) {
            Cell column = columns.isEmpty() ? null : columns.get(j);
            Cell row = rows.isEmpty() ? null : rows.get(j);
            if (column != null && row != null && isText(column) && isText(row) && !same(column, row)) {
                String nearest = Nearest.of(row.text(), known)
                        .map(Nearest::question)
                        .orElse("; expected '" + column.text() + "'");
                fault(
                        row,
                        "row " + (j + 1) + " is named '" + row.text() + "', column " + (j + 1) + " '" + column.text()
                                + "'" + nearest);
            }
            Cell name = row != null && isText(row) ? row : column != null ? column : row;
            Cell before = isText(name) ? seen.putIfAbsent(name.text(), name) : null;
            if (before != null) {
                fault(
                        name,
                        "component '" + name.text() + "' is named twice, first at " + before.line() + ":"
                                + before.column());
            }
            names.add(isText(name) ? name.text() : "");
        }
    }

    private void fault(Cell cell, String message) {
        faults.add(Fault.at(new Place(file, cell.line(), cell.column()), "", message));
    }

    private static boolean named(List<Cell> cells) {
        boolean madeUp = IntStream.range(0, cells.size())
                .allMatch(j -> cells.get(j).text().equals("V" + (j + 1)));
        return !madeUp && cells.stream().anyMatch(MatrixNames::isText) && !isCount(cells, 0) && !isCount(cells, 1);
    }

    /** True of numbers that only count, which are no names, as those of cell formats are: 4680, 2170. */
    private static boolean isCount(List<Cell> cells, int first) {
        return IntStream.range(0, cells.size())
                .allMatch(j -> !isText(cells.get(j))
                        || (Scalars.isNumber(cells.get(j).text())
                                && Scalars.number(cells.get(j).text()) == first + j));
    }

    private static boolean isText(Cell cell) {
        return cell.isSet();
    }

    /** R puts a point for each character that it does not want in the name of a column. */
    private static boolean same(Cell one, Cell other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(Cell cell) {
        return NEITHER_LETTER_NOR_DIGIT.matcher(cell.text()).replaceAll(".");
    }
}
