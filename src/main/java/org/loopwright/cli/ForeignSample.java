package org.loopwright.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.loopwright.observation.OutcomeTable;
import org.loopwright.scenario.Fault;
import org.loopwright.scenario.Place;
import org.loopwright.scenario.SheetException;
import org.loopwright.store.EmaResults;
import org.loopwright.store.SalibProblem;
import org.loopwright.store.SampleMatrix;

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
        SalibProblem problem = SalibProblem.read(problemFile);
        List<SampleMatrix.Row> rows = SampleMatrix.rows(matrix, false);
        List<SalibProblem.Factor> factors = problem.factors();
        List<Place> places = rows.stream()
                .map(row -> new Place(Place.of(matrix).file(), row.line(), 0))
                .toList();
        int found = rows.get(0).numbers().length;
        if (found != factors.size()) {
            throw new SheetException(Fault.at(
                    places.get(0),
                    "",
                    "expected " + factors.size() + " columns, one for each name of " + Place.of(problemFile)
                            + ", found " + found));
        }
        List<Column> columns = new ArrayList<>();
        for (int j = 0; j < found; j++) {
            int column = j;
            columns.add(new Column(
                    factors.get(j).name(),
                    Optional.of(factors.get(j)),
                    rows.stream()
                            .map(row -> Double.toString(row.numbers()[column]))
                            .toList()));
        }
        return new ForeignSample(Place.of(problemFile), List.copyOf(columns), places);
    }

    /** The experiments of results of the EMA Workbench. */
    static ForeignSample ema(Path archive) throws IOException {
        EmaResults results = EmaResults.read(archive);
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
