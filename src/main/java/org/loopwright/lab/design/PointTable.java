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

    private final ForeignTable table;
    private final Faults faults;

    PointTable(Path path, Faults faults) {
        this.table = new ForeignTable(path, faults);
        this.faults = faults;
    }

    List<ListedPoint> points() {
        List<ListedPoint> points = new ArrayList<>();
        List<Marked> header = table.header();
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
