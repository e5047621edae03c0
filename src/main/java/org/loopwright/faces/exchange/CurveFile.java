package org.loopwright.faces.exchange;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.file.ForeignFile;
import org.loopwright.lab.table.Cell;
import org.loopwright.lab.table.CsvException;
import org.loopwright.lab.table.ForeignRows;
import org.loopwright.lab.table.Origin;
import org.loopwright.lab.table.Row;

/**
 * Somebody's experience curves: a table with a row for each year, of one technology or of several.
 *
 * @param price heading of the price as it is given
 * @param production heading of what experience comes from as it is given
 * @param curves in the order in which they begin
 */
public record CurveFile(String price, String production, List<CostCurve> curves) {

    /** Copies the list. */
    public CurveFile {
        curves = List.copyOf(curves);
    }

    /**
     * Reads a table.
     *
     * @param said headings that stand for what they would not be known as
     * @param isGiven whether cumulative production is taken as it is given even where yearly production is there
     * @throws SheetException with all faults of the rows, else of the series
     */
    public static CurveFile read(Path file, Map<CurveColumn, String> said, boolean isGiven) throws IOException {
        List<Fault> faults = new ArrayList<>();
        List<Row> rows;
        try (Reader in = ForeignFile.reader(file)) {
            rows = new ForeignRows(Origin.SPREADSHEET, in)
                    .rest(fault -> faults.add(fault.in(Place.of(file).file()))).stream()
                            .filter(row -> !row.isBlank())
                            .toList();
        } catch (CsvException fault) {
            throw new SheetException(fault.in(Place.of(file).file()));
        } catch (CharacterCodingException notText) {
            throw ForeignFile.notText(file);
        }
        if (rows.isEmpty() && faults.isEmpty()) {
            throw ForeignFile.fault(file, 0, 0, "is empty, expected a header and a row for each year");
        }
        refuse(faults);
        CurveHeader header = new CurveHeader(file, rows.get(0), said);
        Map<String, CurvePoints> series = new LinkedHashMap<>();
        for (Row row : rows.subList(1, rows.size())) {
            new Reading(file, header, row, faults).into(series);
        }
        refuse(faults);
        if (series.isEmpty()) {
            throw ForeignFile.fault(file, 0, 0, "has a header only, expected a row for each year");
        }
        List<CostCurve> curves = new ArrayList<>();
        for (CurvePoints points : series.values()) {
            curves.add(points.curve(isGiven));
            faults.addAll(points.faults());
        }
        refuse(faults);
        boolean isCounted = curves.stream().allMatch(CostCurve::isCounted);
        return new CurveFile(
                header.heading(CurveColumn.PRICE),
                header.heading(isCounted ? CurveColumn.CUMULATIVE : CurveColumn.PRODUCTION),
                curves);
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new SheetException(faults);
        }
    }

    /** One row as it is read. */
    private record Reading(Path file, CurveHeader header, Row row, List<Fault> faults) {

        void into(Map<String, CurvePoints> series) {
            if (row.cells().size() != header.width()) {
                fault(
                        row.line(),
                        "expected " + header.width() + " cells, one for each name of the header, found "
                                + row.cells().size());
                return;
            }
            int before = faults.size();
            double year = number(CurveColumn.TIME, any -> true, "a number");
            if (Double.isNaN(year) && faults.size() == before) {
                fault(row.line(), "column '" + header.heading(CurveColumn.TIME) + "': expected a year, found nothing");
            }
            CurvePoints.Point point = new CurvePoints.Point(
                    row.line(),
                    year,
                    number(CurveColumn.PRICE, price -> price > 0, "a price > 0"),
                    number(CurveColumn.PRODUCTION, made -> made >= 0, "a production >= 0"),
                    number(CurveColumn.CUMULATIVE, made -> made > 0, "a cumulative production > 0"));
            series.computeIfAbsent(name(), one -> new CurvePoints(file, one)).add(point);
        }

        private String name() {
            if (header.has(CurveColumn.SERIES)) {
                return row.cells().get(header.place(CurveColumn.SERIES)).text();
            }
            return String.valueOf(file.getFileName()).replaceFirst("\\.[A-Za-z]+$", "");
        }

        private double number(CurveColumn column, DoublePredicate allowed, String expected) {
            if (!header.has(column)) {
                return Double.NaN;
            }
            Cell cell = row.cells().get(header.place(column));
            if (!cell.isSet() || cell.text().equalsIgnoreCase("nan")) {
                return Double.NaN;
            }
            double number =
                    SampleMatrix.NUMBER.matcher(cell.text()).matches() ? Double.parseDouble(cell.text()) : Double.NaN;
            if (!Double.isFinite(number) || !allowed.test(number)) {
                fault(
                        cell.line(),
                        "column '" + header.heading(column) + "': expected " + expected + ", found '" + cell.text()
                                + "'");
                return Double.NaN;
            }
            return number;
        }

        private void fault(int line, String message) {
            faults.add(Fault.at(new Place(Place.of(file).file(), line, 0), "", message));
        }
    }
}
