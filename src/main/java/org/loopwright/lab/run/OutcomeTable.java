package org.loopwright.lab.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.loopwright.lab.design.Factor;
import org.loopwright.lab.sheet.ParameterPath;
import org.loopwright.lab.sheet.SheetPaths;
import org.loopwright.lab.table.Column;
import org.loopwright.lab.table.Columns;
import org.loopwright.lab.table.Table;
import org.loopwright.lab.table.TableColumn;
import org.loopwright.lab.table.TableSchema;

/**
 * {@code outcomes.csv}: one row per run and case, failed runs included. Its first columns say of which run it is: those
 * of the laboratory are declared here, and stand around those of the subject and of the study's factors. After them come
 * the measures of the subject. What a column means is said where it is declared. Immutable.
 */
public final class OutcomeTable {

    /** Name of the table. */
    public static final String NAME = "outcomes";

    private static final int DIGITS = 10;
    private static final Columns<RunLabel> PLACE = new Columns<>(DIGITS);
    private static final Columns<RunLabel> ENDING = new Columns<>(DIGITS);

    public static final Column RUN = PLACE.integer(
                    "run", "1", "Number of the run within the study, from 1.", RunLabel::run)
            .column();
    public static final Column DESIGN_POINT = PLACE.integer(
                    "design_point", "1", "Number of the design point, from 1.", RunLabel::designPoint)
            .column();

    public static final Column REPLICATION = ENDING.integer(
                    "replication", "1", "Number of the replication, from 1.", RunLabel::replication)
            .column();
    public static final Column SEED = ENDING.text("seed", "Root seed of the study, hexadecimal.", RunLabel::seed)
            .column();
    public static final Column STATUS = ENDING.text(
                    "status",
                    "ok; failed where the run threw, timed_out where it was broken off at the time limit, cancelled where"
                            + " it was planned but not carried out: its measures are then empty.",
                    label -> label.status().column())
            .column();
    public static final Column REASON = ENDING.text(
                    "reason", "Why the run failed or timed out; else empty.", RunLabel::reason)
            .column();

    private final Table<RunLabel> labels;
    private final TableSchema schema;

    /**
     * The table of a study.
     *
     * @param subject columns by which the subject tells cases
     * @param factors that have a column of their own
     * @param paths what is said of them
     * @param measures columns of the subject's measures
     */
    OutcomeTable(List<Column> subject, List<Factor> factors, SheetPaths paths, TableSchema measures) {
        List<TableColumn<RunLabel>> first = new ArrayList<>(PLACE.declared());
        for (int i = 0; i < subject.size(); i++) {
            int place = i;
            first.add(new TableColumn<>(
                    subject.get(i),
                    label -> label.subject().get(place),
                    label -> ((Number) label.subject().get(place)).doubleValue()));
        }
        Columns<RunLabel> varied = new Columns<>(DIGITS);
        for (int i = 0; i < factors.size(); i++) {
            declare(varied, factors.get(i), paths, i);
        }
        first.addAll(varied.declared());
        first.addAll(ENDING.declared());
        labels = new Table<>(NAME, first);
        List<Column> all = new ArrayList<>(labels.schema().columns());
        all.addAll(measures.columns());
        schema = new TableSchema(NAME, all);
    }

    /** A column of numbers where all levels are numbers, else of text. */
    private static void declare(Columns<RunLabel> columns, Factor factor, SheetPaths paths, int place) {
        Optional<ParameterPath> path = paths.path(factor.path());
        String meaning = "Factor: " + path.map(ParameterPath::meaning).orElse("values of " + factor.path()) + ".";
        if (factor.isNumeric()) {
            columns.decimal(factor.label(), path.map(ParameterPath::unit).orElse("1"), meaning, label -> {
                String level = label.factors().get(place);
                return level.isEmpty() ? Double.NaN : Double.parseDouble(level);
            });
        } else {
            columns.text(factor.label(), meaning, label -> label.factors().get(place));
        }
    }

    /** All columns. */
    TableSchema schema() {
        return schema;
    }

    /** The cells of the first columns: of which run a row is. */
    List<Object> head(RunLabel label) {
        return labels.row(label);
    }

    /** The row of a run that did not end well: no measures. */
    List<Object> emptyRow(RunLabel label) {
        return Arrays.asList(
                Arrays.copyOf(head(label).toArray(), schema.columns().size()));
    }
}
