package org.loopwright.lab.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.loopwright.lab.design.DesignPoint;
import org.loopwright.lab.design.Factor;
import org.loopwright.lab.journal.RunRecord.Status;
import org.loopwright.lab.sheet.ParameterPath;
import org.loopwright.lab.sheet.SheetPaths;
import org.loopwright.lab.table.Column;
import org.loopwright.lab.table.CsvLine;
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

    public static final Column RUN = Column.integer("run", "1", "Number of the run within the study, from 1.");
    public static final Column DESIGN_POINT =
            Column.integer("design_point", "1", "Number of the design point, from 1.");
    public static final Column REPLICATION = Column.integer("replication", "1", "Number of the replication, from 1.");
    public static final Column SEED = Column.text("seed", "Root seed of the study, hexadecimal.");
    public static final Column STATUS = Column.text(
            "status",
            "ok; failed where the run threw, timed_out where it was broken off at the time limit, cancelled where"
                    + " it was planned but not carried out: its measures are then empty.");
    public static final Column REASON = Column.text("reason", "Why the run failed or timed out; else empty.");

    private final String seed;
    private final List<Factor> factors;
    private final TableSchema schema;
    private final CsvLine.Common well;
    private final CsvLine.Common missing;

    /**
     * The table of a study.
     *
     * @param seed root seed of the study, as it is written
     * @param subject columns by which the subject tells cases
     * @param factors that have a column of their own
     * @param paths what is said of them
     * @param measures columns of the subject's measures
     */
    OutcomeTable(String seed, List<Column> subject, List<Factor> factors, SheetPaths paths, TableSchema measures) {
        this.seed = seed;
        this.factors = List.copyOf(factors);
        List<Column> columns = new ArrayList<>(List.of(RUN, DESIGN_POINT));
        columns.addAll(subject);
        factors.forEach(factor -> columns.add(column(factor, paths)));
        columns.addAll(List.of(REPLICATION, SEED, STATUS, REASON));
        columns.addAll(measures.columns());
        schema = new TableSchema(NAME, columns);
        well = ending(Status.OK, "");
        missing = CsvLine.common(
                schema,
                schema.index(REASON.name()) + 1,
                Collections.nCopies(measures.columns().size(), null));
    }

    /** A column of numbers where all levels are numbers, else of text. */
    private static Column column(Factor factor, SheetPaths paths) {
        Optional<ParameterPath> path = paths.path(factor.path());
        String meaning = "Factor: " + path.map(ParameterPath::meaning).orElse("values of " + factor.path()) + ".";
        return factor.isNumeric()
                ? Column.decimal(factor.label(), path.map(ParameterPath::unit).orElse("1"), DIGITS, meaning)
                : Column.text(factor.label(), meaning);
    }

    /** All columns. */
    TableSchema schema() {
        return schema;
    }

    /**
     * What rows of a case have in common at a design point; empty where a factor does not count.
     *
     * @param subject cells by which the subject tells the case, {@link Subject#cases}
     */
    CsvLine.Common place(DesignPoint point, List<Object> subject) {
        List<Object> cells = new ArrayList<>();
        cells.add(point.number());
        cells.addAll(subject);
        for (Factor factor : factors) {
            String level = point.level(factor.path()).map(factor::shown).orElse("");
            cells.add(factor.isNumeric() ? number(level) : level);
        }
        return CsvLine.common(schema, 1, cells);
    }

    private static double number(String level) {
        return level.isEmpty() ? Double.NaN : Double.parseDouble(level);
    }

    private CsvLine.Common ending(Status status, String reason) {
        return CsvLine.common(schema, schema.index(SEED.name()), List.of(seed, status.column(), reason));
    }

    /** The cells of the first columns: of which run a row is, and how the run ended. */
    List<Object> head(int run, CsvLine.Common place, int replication, Status status, String reason) {
        return List.of(run, place, replication, status == Status.OK ? well : ending(status, reason));
    }

    /** The row of a run that did not end well: no measures. */
    List<Object> emptyRow(int run, CsvLine.Common place, int replication, Status status, String reason) {
        List<Object> row = new ArrayList<>(head(run, place, replication, status, reason));
        row.add(missing);
        return row;
    }
}
