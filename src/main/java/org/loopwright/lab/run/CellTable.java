package org.loopwright.lab.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.loopwright.lab.analysis.Interval;
import org.loopwright.lab.analysis.TInterval;
import org.loopwright.lab.file.FileChecksum;
import org.loopwright.lab.journal.RunRecord.Status;
import org.loopwright.lab.table.CellText;
import org.loopwright.lab.table.Column;
import org.loopwright.lab.table.CsvTable;
import org.loopwright.lab.table.TableSchema;
import org.loopwright.lab.table.TextTable;

/**
 * Outcomes by cell: for each design point, each of its cases and each measure, the mean over replications with Student's
 * t-interval. Replications are taken as independent; runs that did not end well are counted and have no part in means.
 * Immutable.
 */
public final class CellTable {

    private static final Column UNIT = Column.text("unit", "Unit of mean, low and high.");
    /** Significant digits of means and ends of intervals [1]. */
    private static final int DIGITS = 7;

    /**
     * A measure of a case at a design point.
     *
     * @param label the design point, the case and the levels of factors, as outcomes have them
     * @param measure column of the outcomes
     * @param unwell runs that failed, timed out or were cancelled [1]
     * @param interval mean over the runs in which the measure could be told; NaN where there is none
     */
    public record Cell(List<String> label, Column measure, int unwell, Interval interval) {

        /** Copies the list. */
        public Cell {
            label = List.copyOf(label);
        }
    }

    /** What is looked at of the runs of a case at a design point; their rows are not held, for there may be many. */
    private static final class Gathered {
        private final List<double[]> runs = new ArrayList<>();
        private int unwell;

        void add(Runs.Row row, List<Column> measured) {
            unwell += row.text(OutcomeTable.STATUS.name()).equals(Status.OK.column()) ? 0 : 1;
            runs.add(measured.stream()
                    .mapToDouble(measure -> row.number(measure.name()))
                    .toArray());
        }
    }

    private final List<Column> labels;
    private final List<Cell> cells;

    private CellTable(List<Column> labels, List<Cell> cells) {
        this.labels = List.copyOf(labels);
        this.cells = List.copyOf(cells);
    }

    /**
     * Tabulates the outcomes of runs.
     *
     * @param level confidence level of the intervals, in (0, 1) [1]
     * @param measures columns of numbers among the measures; none: all of them
     * @throws IllegalArgumentException if there is no such column, or no such level
     */
    public static CellTable of(Runs runs, double level, String... measures) throws IOException {
        TableSchema outcomes = runs.tables().get(0);
        int from = outcomes.index(OutcomeTable.DESIGN_POINT.name());
        int to = outcomes.index(OutcomeTable.REPLICATION.name());
        List<Column> measured = measures.length == 0
                ? outcomes.columns().stream()
                        .skip(outcomes.index(OutcomeTable.REASON.name()) + 1L)
                        .filter(CellTable::isNumber)
                        .toList()
                : Stream.of(measures)
                        .map(name -> outcomes.columns().get(outcomes.index(name)))
                        .toList();
        // Adaptive designs and stopping rules have runs of a point anywhere, and cells stand where they were met first.
        Map<List<String>, Gathered> byCell = new LinkedHashMap<>();
        try (Stream<Runs.Row> rows = runs.rows(OutcomeTable.NAME)) {
            rows.forEach(row -> byCell.computeIfAbsent(
                            List.copyOf(row.cells().subList(from, to)), label -> new Gathered())
                    .add(row, measured));
        }
        List<Cell> cells = new ArrayList<>();
        byCell.forEach((label, gathered) -> {
            for (int m = 0; m < measured.size(); m++) {
                int place = m;
                double[] values =
                        gathered.runs.stream().mapToDouble(run -> run[place]).toArray();
                cells.add(new Cell(label, measured.get(m), gathered.unwell, TInterval.of(values, level)));
            }
        });
        return new CellTable(outcomes.columns().subList(from, to), cells);
    }

    private static boolean isNumber(Column column) {
        return column.type() == Column.Type.DECIMAL || column.type() == Column.Type.INTEGER;
    }

    /** The cells by design point and case, in the order of the outcomes. */
    public List<Cell> cells() {
        return cells;
    }

    /**
     * Writes {@code <name>.csv}, whole or not at all.
     *
     * @param name of the table
     */
    public FileChecksum write(Path folder, String name) throws IOException {
        List<Column> columns = new ArrayList<>();
        labels.forEach(label -> columns.add(Column.text(label.name(), label.meaning())));
        columns.add(Column.text("measure", "Column of the outcomes."));
        columns.add(UNIT);
        columns.add(Column.integer("runs", "1", "Runs in which the measure could be told."));
        columns.add(Column.integer("unwell", "1", "Runs that failed, timed out or were cancelled."));
        columns.add(Column.decimal("mean", "see unit", DIGITS, "Mean over those runs."));
        columns.add(Column.decimal("low", "see unit", DIGITS, "Lower end of its interval."));
        columns.add(Column.decimal("high", "see unit", DIGITS, "Upper end of its interval."));
        try (CsvTable table = CsvTable.create(folder, new TableSchema(name, columns))) {
            for (Cell cell : cells) {
                List<Object> row = new ArrayList<>(cell.label());
                row.addAll(List.of(cell.measure().name(), cell.measure().unit()));
                row.addAll(List.of(cell.interval().count(), cell.unwell()));
                row.addAll(List.of(
                        cell.interval().mean(),
                        cell.interval().low(),
                        cell.interval().high()));
                table.append(row);
            }
            return table.finish();
        }
    }

    /** Prints the cells as aligned text. */
    public void print(PrintWriter out) {
        TextTable text = new TextTable();
        labels.forEach(
                label -> text.column(label.name(), isNumber(label) ? TextTable.Side.RIGHT : TextTable.Side.LEFT));
        text.column("measure", TextTable.Side.LEFT);
        Stream.of("runs", "unwell", "mean", "low", "high").forEach(name -> text.column(name, TextTable.Side.RIGHT));
        for (Cell cell : cells) {
            List<String> row = new ArrayList<>(cell.label());
            row.add(cell.measure().name());
            row.add(Integer.toString(cell.interval().count()));
            row.add(Integer.toString(cell.unwell()));
            row.add(shown(cell.interval().mean()));
            row.add(shown(cell.interval().low()));
            row.add(shown(cell.interval().high()));
            text.row(row);
        }
        text.print(out);
        out.flush();
    }

    private static String shown(double x) {
        StringBuilder text = new StringBuilder();
        CellText.append(text, x, DIGITS);
        return text.toString();
    }
}
