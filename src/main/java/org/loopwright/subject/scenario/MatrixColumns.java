package org.loopwright.subject.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.Nearest;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.sheet.Scalars;
import org.loopwright.lab.table.Cell;
import org.loopwright.lab.table.Row;

/**
 * The columns after the last component of a matrix: {@code tier}, {@code supplier}, {@code software}, each of them or
 * none, in any order. Confined to one reading.
 */
final class MatrixColumns {

    private static final String TIER = "tier";
    private static final String SUPPLIER = "supplier";
    private static final String SOFTWARE = "software";
    private static final List<String> KNOWN = List.of(TIER, SUPPLIER, SOFTWARE);
    private static final List<String> YES = List.of("yes", "true", "1", "x");
    private static final List<String> NO = List.of("no", "false", "0", "");

    private final String file;
    private final List<Fault> faults;
    private final List<Integer> tiers = new ArrayList<>();
    private final List<String> suppliers = new ArrayList<>();
    private final List<Boolean> software = new ArrayList<>();

    MatrixColumns(String file, List<Fault> faults) {
        this.file = file;
        this.faults = faults;
    }

    List<Integer> tiers() {
        return tiers;
    }

    List<String> suppliers() {
        return suppliers;
    }

    List<Boolean> software() {
        return software;
    }

    /**
     * How many such columns a header ends in.
     *
     * @param rows names of rows: a component may be called like a column
     * @param most cells that name no component
     */
    static int atEnd(List<Cell> header, List<String> rows, int most) {
        int count = 0;
        while (count < most) {
            String name = header.get(header.size() - 1 - count).text();
            if (!KNOWN.contains(plain(name)) || rows.contains(name)) {
                return count;
            }
            count++;
        }
        return count;
    }

    /**
     * Takes up the columns.
     *
     * @param header names of all columns
     * @param from place of the first one after the last component, from 0
     * @param rows one for each component
     */
    void read(List<Cell> header, int from, List<Row> rows) {
        Map<String, Cell> seen = new LinkedHashMap<>();
        for (int at = from; at < header.size(); at++) {
            Cell name = header.get(at);
            int place = at;
            List<Cell> cells = rows.stream().map(row -> row.cells().get(place)).toList();
            boolean blank = name.text().isEmpty()
                    && cells.stream().allMatch(cell -> cell.text().isEmpty());
            Cell before = blank ? null : seen.putIfAbsent(plain(name.text()), name);
            if (before != null) {
                fault(
                        name,
                        "column '" + name.text() + "' is given twice, first at " + before.line() + ":"
                                + before.column());
                continue;
            }
            switch (plain(name.text())) {
                case TIER -> tiers(cells);
                case SUPPLIER -> cells.forEach(this::supplier);
                case SOFTWARE -> cells.forEach(this::software);
                default -> {
                    if (!blank) { // Spreadsheets leave columns without anything.
                        fault(
                                name,
                                "after the last component: unknown column '" + name.text() + "'"
                                        + Nearest.hint(name.text(), KNOWN));
                    }
                }
            }
        }
    }

    private void tiers(List<Cell> cells) {
        TreeMap<Integer, Cell> first = new TreeMap<>();
        for (Cell cell : cells) {
            double tier = Scalars.isNumber(cell.text()) ? Scalars.number(cell.text()) : Double.NaN;
            if (!(tier >= 1 && tier == (int) tier)) {
                String found = cell.isSet() ? "'" + cell.text() + "'" : "nothing";
                fault(cell, "expected a tier, a whole number from 1, found " + found);
                return;
            }
            first.putIfAbsent((int) tier, cell);
            tiers.add((int) tier);
        }
        int expected = 1;
        for (Map.Entry<Integer, Cell> next : first.entrySet()) {
            if (next.getKey() != expected) {
                fault(next.getValue(), "tier " + next.getKey() + " is named, but no component is in tier " + expected);
                return;
            }
            expected++;
        }
    }

    private void supplier(Cell cell) {
        if (!cell.isSet()) {
            fault(cell, "expected a supplier, who makes the component where it is outsourced, found nothing");
        }
        suppliers.add(cell.text());
    }

    private void software(Cell cell) {
        String text = cell.isSet() ? plain(cell.text()) : "";
        if (!YES.contains(text) && !NO.contains(text)) {
            fault(
                    cell,
                    "software must be yes, true, 1 or X, or else no, false, 0 or nothing, was '" + cell.text() + "'");
        }
        software.add(YES.contains(text));
    }

    private void fault(Cell cell, String message) {
        faults.add(Fault.at(new Place(file, cell.line(), cell.column()), "", message));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
