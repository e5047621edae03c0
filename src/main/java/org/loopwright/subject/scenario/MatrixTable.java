package org.loopwright.subject.scenario;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.sheet.Scalars;
import org.loopwright.lab.sheet.Wording;
import org.loopwright.lab.table.Cell;
import org.loopwright.lab.table.ForeignRows;
import org.loopwright.lab.table.Origin;
import org.loopwright.lab.table.Row;
import org.loopwright.lab.table.RowNumbers;

/**
 * Reads a design structure matrix as people keep it: as many rows and columns as components, strengths in [0, 1], row i
 * column j the strength with which redesigning i changes j, 0 or nothing for no interface, X for 1. A header row and a
 * first column of names of components are allowed, and under a header the columns of {@link MatrixColumns} after the
 * last component. Confined to one reading.
 */
final class MatrixTable {

    /**
     * What the first row and the first column are.
     *
     * @param header true if the first row names columns
     * @param labelled true if the first column names rows; without a header each row may say so itself
     * @param width cells of a row; 0 if they hang on its name
     */
    private record Layout(boolean header, boolean labelled, int width) {}

    private final String file;
    private final int components;
    private final double scale;
    private final List<Fault> faults;
    private final List<Double> strengths = new ArrayList<>();

    MatrixTable(String file, int components, double scale, List<Fault> faults) {
        this.file = file;
        this.components = components;
        this.scale = scale;
        this.faults = faults;
    }

    /** What a text says, as far as it is sound; faults are added for what is not. */
    NamedMatrix read(String text) throws IOException {
        int before = faults.size();
        List<Row> all =
                new ForeignRows(Origin.SPREADSHEET, new StringReader(text)).rest(broken -> faults.add(broken.in(file)));
        MatrixColumns columns = new MatrixColumns(file, faults);
        MatrixNames names = new MatrixNames(file, faults);
        if (faults.size() == before) {
            Layout layout = layout(all);
            List<Cell> header = layout.header ? all.get(0).cells() : List.of();
            List<Row> rows = rows(all, layout);
            rows.forEach(row -> row(row, layout));
            if (rows.size() != components) {
                String message = (rows.isEmpty() ? "is empty: " : "") + "expected " + components
                        + " rows, one for each component, found " + rows.size();
                faults.add(Fault.at(Place.of(file), "", message));
            } else if (faults.size() == before) {
                int first = layout.width == 0 ? header.size() - components : layout.labelled ? 1 : 0;
                names.read(
                        components,
                        first < 0 ? List.of() : header.subList(first, first + components),
                        rows.stream()
                                .filter(row -> first(row, layout) == 1)
                                .map(row -> row.cells().get(0))
                                .toList());
                columns.read(header, first + components, rows);
            }
        }
        return new NamedMatrix(strengths, names.names(), columns.tiers(), columns.suppliers(), columns.software());
    }

    private Layout layout(List<Row> all) {
        List<Cell> first = all.isEmpty() ? List.of() : all.get(0).cells();
        List<Cell> labels = all.stream()
                .skip(1)
                .map(row -> row.cells().get(0))
                .filter(cell -> !cell.text().isEmpty())
                .toList();
        List<String> texts = labels.stream().map(Cell::text).toList();
        int surplus = first.size() - components;
        int further = surplus < 1 ? 0 : MatrixColumns.atEnd(first, texts, surplus);
        boolean hasStrengths =
                !labels.isEmpty() && labels.stream().allMatch(this::isWithin) && !RowNumbers.are("", texts);
        boolean words = first.stream().noneMatch(MatrixTable::isNumber)
                && !first.stream().allMatch(MatrixTable::isStrength);
        boolean corner = surplus > 0 && first.get(0).text().isEmpty();
        if (further > 0 || (surplus > 1 && words) || (surplus == 1 && words && !corner && hasStrengths)) {
            boolean labelled = further == surplus - 1
                    ? further > 0 || !hasStrengths
                    : corner || (further == surplus ? RowNumbers.are("", texts) : !hasStrengths);
            return new Layout(true, labelled, first.size());
        }
        boolean wide = surplus == 1;
        int end = end(all, wide ? 0 : components + 1);
        boolean header = end > 0 && isHeader(first, end);
        boolean numbered = RowNumbers.are(
                "",
                all.subList(header ? 1 : 0, end).stream()
                        .map(row -> row.cells().get(0).text())
                        .toList());
        return new Layout(header, (header && wide) || numbered, 0);
    }

    /** The rows of components. */
    private List<Row> rows(List<Row> all, Layout layout) {
        boolean wide = !all.isEmpty() && all.get(0).cells().size() == components + 1;
        // An empty row without a label may be that of a component whose redesign changes no other.
        int end = end(all, wide && layout.width == 0 ? 0 : components + 1);
        return layout.header ? all.subList(1, end) : all.subList(0, end(all.subList(0, end), components));
    }

    /** Number of rows without empty ones at the end, which spreadsheets leave there; not less than so many. */
    private static int end(List<Row> rows, int least) {
        int end = rows.size();
        while (end > least && rows.get(end - 1).isBlank()) {
            end--;
        }
        return end;
    }

    /** True of a first row of names: not of one of strengths, if need be with a name before them. */
    private boolean isHeader(List<Cell> first, int rows) {
        boolean wide = first.size() == components + 1;
        boolean oneMore = rows == components + 1;
        if (wide && (oneMore || first.get(0).text().isEmpty())) {
            return !isNumber(first.get(0));
        }
        if (oneMore && first.size() == components) { // Columns without names, which pandas numbers.
            List<String> texts = first.stream().map(Cell::text).toList();
            for (int from : List.of(0, 1)) {
                if (texts.equals(IntStream.range(from, from + components)
                        .mapToObj(Integer::toString)
                        .toList())) {
                    return true;
                }
            }
            // Names among which are numbers, such as those of cell formats, are none that strengths can be.
            if (first.stream().noneMatch(this::isWithin)) {
                return true;
            }
        }
        boolean filled = wide && first.stream().skip(1).allMatch(MatrixTable::isStrength);
        return !filled
                && first.stream().noneMatch(MatrixTable::isNumber)
                && !first.stream().allMatch(MatrixTable::isStrength);
    }

    /** Place of the first strength of a row, from 0. */
    private int first(Row row, Layout layout) {
        if (layout.width > 0) {
            return layout.labelled ? 1 : 0;
        }
        List<Cell> cells = row.cells();
        return cells.size() == components + 1 && (layout.labelled || !isNumber(cells.get(0))) ? 1 : 0;
    }

    private void row(Row row, Layout layout) {
        List<Cell> cells = row.cells();
        int first = first(row, layout);
        if (layout.width > 0 && cells.size() != layout.width) {
            String message = "expected " + layout.width + " cells, as many as the first row has, found " + cells.size();
            faults.add(Fault.at(new Place(file, row.line(), 1), "", message));
            return;
        }
        if (layout.width == 0 && cells.size() - first != components) {
            String message =
                    "expected " + components + " strengths, one for each component, found " + (cells.size() - first);
            faults.add(Fault.at(new Place(file, row.line(), 1), "", message));
            return;
        }
        for (Cell cell : cells.subList(first, first + components)) {
            Place place = new Place(file, cell.line(), cell.column());
            if (!isStrength(cell)) {
                String message =
                        "expected a strength within " + interval() + ", X or nothing, found text '" + cell.text() + "'";
                faults.add(Fault.at(place, "", message));
            } else if (!isWithin(cell)) {
                String hint = strength(cell) > 1 && scale == 1
                        ? "; where numbers are weights, the sheet says which is the full strength, such as scale: "
                                + cell.text()
                        : "";
                faults.add(
                        Fault.at(place, "", "strength must be within " + interval() + ", was " + cell.text() + hint));
            } else {
                strengths.add(weight(cell));
            }
        }
    }

    private String interval() {
        return "[0, " + Wording.number(scale) + "]";
    }

    private static boolean isStrength(Cell cell) {
        return !cell.isSet() || isMark(cell) || isNumber(cell);
    }

    private boolean isWithin(Cell cell) {
        return isStrength(cell) && strength(cell) >= 0 && strength(cell) <= 1;
    }

    private double strength(Cell cell) {
        return weight(cell) / scale;
    }

    private double weight(Cell cell) {
        return !cell.isSet() ? 0 : isMark(cell) ? scale : Scalars.number(cell.text());
    }

    /** A binary matrix by hand has crosses where interfaces are, and nothing elsewhere. */
    private static boolean isMark(Cell cell) {
        return cell.text().equalsIgnoreCase("x");
    }

    private static boolean isNumber(Cell cell) {
        return Scalars.isNumber(cell.text());
    }
}
