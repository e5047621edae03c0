package org.loopwright.lab.design;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.loopwright.lab.sheet.Marked;
import org.loopwright.lab.table.Cell;
import org.loopwright.lab.table.Row;

/**
 * Reads design points from a table: a header of paths, then a row for each point, an empty cell or {@code NA} where a path
 * is not set.
 */
final class PointTable {

    /** Columns that together only a table of outcomes has: its rows are runs, not points. */
    private static final List<String> OF_OUTCOMES = List.of("design_point", "replication", "status");

    private final ForeignTable table;
    private final List<Factor> factors;
    private final Faults faults;

    /** Takes the factors of the study, which are all that is taken of a table of outcomes. */
    PointTable(Path path, List<Factor> factors, Faults faults) {
        this.table = new ForeignTable(path, faults);
        this.factors = factors;
        this.faults = faults;
    }

    List<ListedPoint> points() {
        List<ListedPoint> points = new ArrayList<>();
        List<Marked> header = table.header();
        if (header.stream().map(Marked::text).toList().containsAll(OF_OUTCOMES)) {
            return ofOutcomes(header, table.rows());
        }
        checkHeader(header);
        for (Row row : table.rows()) {
            if (row.cells().size() == header.size()) {
                points.add(point(row, header));
            } else {
                String message = "expected " + header.size() + " cells, one for each path of the header, found "
                        + row.cells().size();
                faults.add(table.place(row), "", message);
            }
        }
        if (points.isEmpty() && faults.isEmpty()) {
            faults.add(table.file(), "", "must have a header of paths and at least one point");
        }
        return points;
    }

    /** Each point of rows of outcomes once, as far as it is one of the factors. */
    private List<ListedPoint> ofOutcomes(List<Marked> header, List<Row> rows) {
        Map<Integer, Marked> columns = new LinkedHashMap<>();
        for (int c = 0; c < header.size(); c++) {
            String name = header.get(c).text();
            for (Factor factor : factors) {
                if (factor.isCalled(name) || factor.column().equals(name)) {
                    columns.put(c, new Marked(factor.path(), header.get(c).place()));
                }
            }
        }
        if (columns.isEmpty()) {
            faults.add(table.file(), "", "is a table of outcomes without a column of a factor of the study");
        }
        Map<Map<String, String>, ListedPoint> points = new LinkedHashMap<>();
        for (Row row : rows) {
            Map<Marked, Marked> values = new LinkedHashMap<>();
            Map<String, String> meaning = new LinkedHashMap<>();
            columns.forEach((c, path) -> {
                if (c < row.cells().size() && row.cells().get(c).isSet()) {
                    values.put(path, table.marked(row.cells().get(c)));
                    meaning.put(path.text(), Numbers.meaning(row.cells().get(c).text()));
                }
            });
            points.putIfAbsent(meaning, new ListedPoint(table.place(row), values));
        }
        return List.copyOf(points.values());
    }

    private void checkHeader(List<Marked> header) {
        for (int c = 0; c < header.size(); c++) {
            String path = header.get(c).text();
            if (path.isEmpty()) {
                String message = "expected a path, found nothing"
                        + (c == 0 ? "; only a column that numbers the rows needs no name" : "");
                faults.add(header.get(c).place(), "", message);
            } else if (header.subList(0, c).stream()
                    .anyMatch(earlier -> earlier.text().equals(path))) {
                faults.add(header.get(c).place(), path, "is given twice");
            }
        }
    }

    private ListedPoint point(Row row, List<Marked> header) {
        Map<Marked, Marked> values = new LinkedHashMap<>();
        for (int c = 0; c < header.size(); c++) {
            Cell cell = row.cells().get(c);
            if (cell.isSet()) {
                values.put(header.get(c), table.marked(cell));
            }
        }
        return new ListedPoint(table.place(row), values);
    }
}
