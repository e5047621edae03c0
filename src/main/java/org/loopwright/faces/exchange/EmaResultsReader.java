package org.loopwright.faces.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.file.ForeignFile;
import org.loopwright.lab.file.Json;
import org.loopwright.lab.table.Cell;
import org.loopwright.lab.table.CsvException;
import org.loopwright.lab.table.ForeignRows;
import org.loopwright.lab.table.Origin;
import org.loopwright.lab.table.Row;

/** Reads {@link EmaResults}. Confined to one thread. */
public final class EmaResultsReader {

    private final Path file;
    private final Map<String, byte[]> files;

    private EmaResultsReader(Path file) throws IOException {
        this.file = file;
        this.files = TarArchive.unpack(file);
    }

    /**
     * Reads results.
     *
     * @throws SheetException with the line of the first fault
     */
    public static EmaResults read(Path file) throws IOException {
        return new EmaResultsReader(file).results();
    }

    private EmaResults results() {
        EmaResults.Metadata metadata = Json.read(
                Place.of(file) + ": " + EmaResults.METADATA, text(EmaResults.METADATA), EmaResults.Metadata.class);
        List<EmaResults.Column> columns = columns(metadata.experiments());
        List<EmaResults.Outcome> read = new ArrayList<>();
        metadata.outcomes().forEach(outcome -> read.add(outcome(outcome)));
        try {
            return new EmaResults(columns, read);
        } catch (IllegalArgumentException refused) {
            throw ForeignFile.fault(file, 0, 0, refused.getMessage());
        }
    }

    private List<EmaResults.Column> columns(Map<String, String> types) {
        List<Row> rows = rows(EmaResults.EXPERIMENTS);
        if (rows.isEmpty()) {
            throw fault(EmaResults.EXPERIMENTS, 0, "has no header");
        }
        List<String> header = rows.get(0).cells().stream().map(Cell::text).toList();
        List<List<String>> cells = new ArrayList<>();
        header.forEach(none -> cells.add(new ArrayList<>()));
        for (Row row : rows.subList(1, rows.size())) {
            for (int c = 0; c < header.size(); c++) {
                cells.get(c).add(row.cells().get(c).text());
            }
        }
        List<EmaResults.Column> columns = new ArrayList<>();
        for (int c = 0; c < header.size(); c++) {
            String name = header.get(c);
            if (!types.containsKey(name)) {
                throw fault(EmaResults.METADATA, 0, "has no type of column " + name);
            }
            columns.add(new EmaResults.Column(name, EmaResults.Type.of(types.get(name)), cells.get(c)));
        }
        return columns;
    }

    private EmaResults.Outcome outcome(List<String> entry) {
        if (entry.size() != 3) {
            throw fault(EmaResults.METADATA, 0, "needs kind, name and file of each outcome, found " + entry);
        }
        String kind = entry.get(0);
        String name = entry.get(2);
        if (name.endsWith(".npy")) {
            throw fault(name, 0, "is an outcome of more than two dimensions, of which none can be read");
        }
        boolean series = !kind.equals("ScalarOutcome") && !kind.equals("Constraint");
        List<Row> rows = rows(name);
        if (kind.equals("TimeSeriesOutcome") && !rows.isEmpty()) {
            rows = rows.subList(1, rows.size());
        }
        double[][] values = new double[rows.size()][];
        for (int i = 0; i < values.length; i++) {
            values[i] = new double[rows.get(i).cells().size()];
            for (int j = 0; j < values[i].length; j++) {
                values[i][j] = number(name, rows.get(i), j);
            }
        }
        try {
            return new EmaResults.Outcome(entry.get(1), series, values);
        } catch (IllegalArgumentException refused) {
            throw ForeignFile.fault(file, 0, 0, refused.getMessage());
        }
    }

    private double number(String name, Row row, int column) {
        String cell = row.cells().get(column).text();
        if (cell.isEmpty() || cell.equalsIgnoreCase("nan")) {
            return Double.NaN;
        }
        if (cell.equals("True") || cell.equals("False")) {
            return cell.equals("True") ? 1 : 0;
        }
        double number = SampleMatrix.NUMBER.matcher(cell).matches() ? Double.parseDouble(cell) : Double.NaN;
        if (!Double.isFinite(number)) {
            throw fault(
                    name, row.line(), "column " + (column + 1) + ": expected a finite number, found '" + cell + "'");
        }
        return number;
    }

    private List<Row> rows(String name) {
        List<Row> rows = all(name);
        for (Row row : rows) {
            int expected = rows.get(0).cells().size();
            if (row.cells().size() != expected) {
                throw fault(
                        name,
                        row.line(),
                        "expected " + expected + " cells as in the first row, found "
                                + row.cells().size());
            }
        }
        return rows;
    }

    private List<Row> all(String name) {
        List<CsvException> faults = new ArrayList<>();
        try {
            List<Row> rows = new ForeignRows(Origin.PANDAS, new StringReader(text(name))).rest(faults::add);
            for (CsvException fault : faults) {
                throw fault(name, fault.line(), fault.getMessage());
            }
            return rows;
        } catch (IOException fault) {
            throw new UncheckedIOException("reading from memory failed", fault);
        }
    }

    private String text(String name) {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            throw ForeignFile.fault(
                    file, 0, 0, "has no " + name + ", which results of the EMA Workbench from 2.4 on have");
        }
        return ForeignFile.text(file, bytes);
    }

    private SheetException fault(String name, int line, String message) {
        return ForeignFile.fault(file, 0, 0, name + (line > 0 ? ":" + line : "") + ": " + message);
    }
}
