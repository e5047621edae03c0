package org.loopwright.faces.cli.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.loopwright.faces.exchange.EmaResults;
import org.loopwright.faces.exchange.EmaResultsReader;
import org.loopwright.faces.exchange.SalibProblem;
import org.loopwright.faces.exchange.SalibReader;
import org.loopwright.faces.exchange.SampleMatrix;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.Nearest;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.run.OutcomeTable;

/**
 * A sample that another program has drawn.
 *
 * @param named where the names of the columns are written
 * @param columns in order, each with a cell for each row
 * @param rows where each row is written, at least one
 */
record ForeignSample(Place named, List<Column> columns, List<Place> rows) {

    /** What an experiment of {@code report --ema} was, besides its design point. */
    private static final String REPLICATION = OutcomeTable.REPLICATION.name();

    /**
     * A column.
     *
     * @param name as the other program has it
     * @param spread least and most, where the other program says so
     * @param cells numbers with 17 digits, or texts
     */
    record Column(String name, Optional<SalibProblem.Factor> spread, List<String> cells) {}

    /** A sample of SALib. */
    static ForeignSample salib(Path problemFile, Path matrix) throws IOException {
        SalibProblem problem = SalibReader.read(problemFile);
        SampleMatrix.Table table = SampleMatrix.table(matrix, false);
        List<String> names =
                problem.factors().stream().map(SalibProblem.Factor::name).toList();
        int[] places = places(names, table, Place.of(problemFile), Place.of(matrix));
        List<Column> columns = new ArrayList<>();
        for (int j = 0; j < places.length; j++) {
            int place = places[j];
            columns.add(new Column(
                    names.get(j),
                    Optional.of(problem.factors().get(j)),
                    table.rows().stream()
                            .map(row -> Double.toString(row.numbers()[place]))
                            .toList()));
        }
        List<Place> rows = table.rows().stream()
                .map(row -> new Place(Place.of(matrix).file(), row.line(), 0))
                .toList();
        return new ForeignSample(Place.of(problemFile), List.copyOf(columns), rows);
    }

    /** Where each name has its column: where the header says, or in order; a first one may number the rows. */
    private static int[] places(List<String> names, SampleMatrix.Table table, Place problem, Place matrix) {
        List<String> header = table.names();
        int expected = header.isEmpty() ? names.size() : header.size();
        // R's write.table gives the numbers of the rows no name.
        int first = table.width() == expected + 1 && table.isNumbered(0, "") ? 1 : 0;
        if (table.width() - first != expected) {
            String each = header.isEmpty() ? "one for each name of " + problem : "one for each name of the header";
            Place place = new Place(matrix.file(), table.rows().get(0).line(), 0);
            throw fault(place, "expected " + expected + " columns, " + each + ", found " + table.width());
        }
        if (header.isEmpty()) {
            return IntStream.range(first, table.width()).toArray();
        }
        Place place = new Place(matrix.file(), table.line(), 0);
        boolean leading = true;
        for (int column = 0; column < header.size(); column++) {
            String name = header.get(column);
            leading &= !names.contains(name) && table.isNumbered(column + first, name);
            if (!names.contains(name) && !leading) {
                throw fault(place, "'" + name + "' is no name of " + problem + Nearest.hint(name, names));
            }
            if (header.indexOf(name) != column) {
                throw fault(place, "'" + name + "' is there twice");
            }
        }
        for (String name : names) {
            if (!header.contains(name)) {
                throw fault(place, "has no column '" + name + "', a name of " + problem);
            }
        }
        return names.stream()
                .mapToInt(header::indexOf)
                .map(column -> column + first)
                .toArray();
    }

    private static SheetException fault(Place place, String message) {
        return new SheetException(Fault.at(place, "", message));
    }

    /** The experiments of results of the EMA Workbench. */
    static ForeignSample ema(Path archive) throws IOException {
        EmaResults results = EmaResultsReader.read(archive);
        Place place = Place.of(archive);
        List<Column> columns = results.experiments().stream()
                .filter(column -> !EmaResults.LABELS.contains(column.name())
                        && !column.name().equals(REPLICATION))
                .map(ForeignSample::column)
                .toList();
        if (columns.isEmpty() || results.count() == 0) {
            throw new SheetException(Fault.at(
                    place,
                    "",
                    "has no experiments with other columns than " + String.join(", ", EmaResults.LABELS) + " and "
                            + REPLICATION));
        }
        // Pandas writes an experiment a line, below the header.
        return new ForeignSample(
                place,
                columns,
                IntStream.range(0, results.count())
                        .mapToObj(row -> new Place(place.file() + "!experiments.csv", row + 2, 0))
                        .toList());
    }

    private static Column column(EmaResults.Column column) {
        List<String> cells = column.cells().stream()
                .map(cell -> switch (column.type()) {
                    case BOOLEAN -> cell.equals("True") ? "true" : cell.equals("False") ? "false" : cell;
                    case CATEGORY, INTEGER, DECIMAL -> cell;
                })
                .toList();
        return new Column(column.name(), Optional.empty(), cells);
    }
}
