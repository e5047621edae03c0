package org.loopwright.lab.design;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.sheet.Marked;
import org.loopwright.lab.sheet.SheetFile;
import org.loopwright.lab.table.Cell;
import org.loopwright.lab.table.ForeignRows;
import org.loopwright.lab.table.HeadedTable;
import org.loopwright.lab.table.Origin;
import org.loopwright.lab.table.Row;

/**
 * Reads design points from a table: a header of paths, then a row for each point, an empty cell or {@code NA} where a path
 * is not set.
 */
final class PointTable {

    private final Place file;
    private final String text;
    private final Faults faults;

    PointTable(Path path, Faults faults) {
        this.file = Place.of(path);
        this.text = new SheetFile(path).text();
        this.faults = faults;
    }

    List<ListedPoint> points() {
        List<Row> rows = rows();
        List<ListedPoint> points = new ArrayList<>();
        if (!rows.isEmpty()) {
            HeadedTable table = HeadedTable.of(rows);
            List<Marked> header = table.names().stream().map(this::marked).toList();
            checkHeader(header);
            for (Row row : table.rows()) {
                Place place = new Place(file.file(), row.line(), 1);
                if (row.cells().size() == header.size()) {
                    points.add(point(place, header, row.cells()));
                } else {
                    String message = "expected " + header.size() + " cells, one for each path of the header, found "
                            + row.cells().size();
                    faults.add(place, "", message);
                }
            }
        }
        if (points.isEmpty() && faults.isEmpty()) {
            faults.add(file, "", "must have a header of paths and at least one point");
        }
        return points;
    }

    private List<Row> rows() {
        try {
            return new ForeignRows(Origin.SPREADSHEET, new StringReader(text))
                    .rest(broken -> faults.addAll(List.of(broken.in(file.file()))));
        } catch (IOException fault) {
            throw new UncheckedIOException("reading from memory failed", fault);
        }
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

    private ListedPoint point(Place place, List<Marked> header, List<Cell> cells) {
        Map<Marked, Marked> values = new LinkedHashMap<>();
        for (int c = 0; c < cells.size(); c++) {
            if (cells.get(c).isSet()) {
                values.put(header.get(c), marked(cells.get(c)));
            }
        }
        return new ListedPoint(place, values);
    }

    private Marked marked(Cell cell) {
        return new Marked(cell.text(), new Place(file.file(), cell.line(), cell.column()));
    }
}
