package org.loopwright.design;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loopwright.scenario.Marked;
import org.loopwright.scenario.ParameterFolder;
import org.loopwright.scenario.Place;

/**
 * Reads design points from a table: a header of paths, then a line for each point, with commas between the cells, cells
 * with commas in double quotes, an empty cell where a path is not set, and {@code #} before what is for people.
 */
final class PointTable {

    private final Place file;
    private final List<String> lines;
    private final Faults faults;

    PointTable(Path path, Faults faults) {
        this.file = Place.of(path);
        this.lines = ParameterFolder.lines(path);
        this.faults = faults;
    }

    List<ListedPoint> points() {
        List<ListedPoint> points = new ArrayList<>();
        List<Marked> header = List.of();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank() || lines.get(i).startsWith("#")) {
                continue;
            }
            Optional<List<Marked>> cells = cells(i);
            if (cells.isEmpty()) {
                continue;
            }
            if (header.isEmpty()) {
                header = cells.get();
                checkHeader(header);
            } else if (cells.get().size() != header.size()) {
                String message = "expected " + header.size() + " cells, one for each path of the header, found "
                        + cells.get().size();
                faults.add(new Place(file.file(), i + 1, 1), "", message);
            } else {
                points.add(point(new Place(file.file(), i + 1, 1), header, cells.get()));
            }
        }
        if (points.isEmpty() && faults.isEmpty()) {
            faults.add(file, "", "must have a header of paths and at least one point");
        }
        return points;
    }

    private void checkHeader(List<Marked> header) {
        for (int c = 0; c < header.size(); c++) {
            String path = header.get(c).text();
            if (path.isEmpty()) {
                faults.add(header.get(c).place(), "", "expected a path, found nothing");
            } else if (header.subList(0, c).stream()
                    .anyMatch(earlier -> earlier.text().equals(path))) {
                faults.add(header.get(c).place(), path, "is given twice");
            }
        }
    }

    private static ListedPoint point(Place place, List<Marked> header, List<Marked> cells) {
        Map<Marked, Marked> values = new LinkedHashMap<>();
        for (int c = 0; c < cells.size(); c++) {
            if (!cells.get(c).text().isEmpty()) {
                values.put(header.get(c), cells.get(c));
            }
        }
        return new ListedPoint(place, values);
    }

    /** The cells of a line; empty, with a fault added, if a quote does not end. */
    private Optional<List<Marked>> cells(int index) {
        String line = lines.get(index);
        List<Marked> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i <= line.length(); i++) {
            boolean end = i == line.length();
            if (!end && line.charAt(i) == '"') {
                // A doubled quote within quotes is a quote.
                if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (end || (line.charAt(i) == ',' && !quoted)) {
                cells.add(new Marked(cell.toString().strip(), new Place(file.file(), index + 1, start + 1)));
                cell.setLength(0);
                start = i + 1;
            } else {
                cell.append(line.charAt(i));
            }
        }
        if (quoted) {
            faults.add(new Place(file.file(), index + 1, 1), "", "a double quote is not closed on its line");
            return Optional.empty();
        }
        return Optional.of(cells);
    }
}
