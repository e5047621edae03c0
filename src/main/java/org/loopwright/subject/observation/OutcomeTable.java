package org.loopwright.subject.observation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.loopwright.lab.table.Column;
import org.loopwright.lab.table.Columns;
import org.loopwright.lab.table.Table;
import org.loopwright.lab.table.TableColumn;
import org.loopwright.lab.table.TableSchema;

/**
 * {@code outcomes.csv}: one row per run and system, failed runs included. Its first columns are declared here and say of
 * which run it is; the measures after them are declared in {@link OutcomeMeasures}. What a column means is said where it
 * is declared.
 */
public final class OutcomeTable {

    private static final int DIGITS = 10;
    private static final Columns<RunLabel> PLACE = new Columns<>(DIGITS);
    private static final Columns<RunLabel> ENDING = new Columns<>(DIGITS);

    public static final TableColumn<RunLabel> RUN =
            PLACE.integer("run", "1", "Number of the run within the study, from 1.", RunLabel::run);
    public static final TableColumn<RunLabel> DESIGN_POINT =
            PLACE.integer("design_point", "1", "Number of the design point, from 1.", RunLabel::designPoint);
    public static final TableColumn<RunLabel> SYSTEM =
            PLACE.text("system", "Industrial system of the economy.", RunLabel::system);
    public static final TableColumn<RunLabel> INDUSTRY = PLACE.text("industry", "Industry.", RunLabel::industry);
    public static final TableColumn<RunLabel> VERTICAL_INTEGRATION = PLACE.decimal(
            "vertical_integration",
            "1",
            "Share of the reference unit cost made in-house.",
            RunLabel::verticalIntegration);
    public static final TableColumn<RunLabel> MEANS = PLACE.text(
            "means", "Whether systems have their own means (observed) or the same ones (equal).", RunLabel::means);

    public static final TableColumn<RunLabel> REPLICATION =
            ENDING.integer("replication", "1", "Number of the replication, from 1.", RunLabel::replication);
    public static final TableColumn<RunLabel> SEED =
            ENDING.text("seed", "Root seed of the study, hexadecimal.", label -> hex(label.seed()));
    public static final TableColumn<RunLabel> STATUS = ENDING.text(
            "status",
            "ok; failed where the run threw, timed_out where it was broken off at the time limit, cancelled where it"
                    + " was planned but not carried out: its measures are then empty.",
            RunLabel::status);
    public static final TableColumn<RunLabel> REASON =
            ENDING.text("reason", "Why the run failed or timed out; else empty.", RunLabel::reason);

    private final Table<RunLabel> labels;
    private final TableSchema schema;

    /**
     * The table of a study.
     *
     * @param otherFactors columns of the factors besides system, industry, vertical integration and means
     */
    public OutcomeTable(Columns<RunLabel> otherFactors) {
        List<TableColumn<RunLabel>> first = new ArrayList<>(PLACE.declared());
        first.addAll(otherFactors.declared());
        first.addAll(ENDING.declared());
        labels = new Table<>(content().name(), first);
        List<Column> all = new ArrayList<>(labels.schema().columns());
        all.addAll(content().columns());
        schema = new TableSchema(content().name(), all);
    }

    /** No columns of other factors yet. */
    public static Columns<RunLabel> otherFactors() {
        return new Columns<>(DIGITS);
    }

    /** All columns. */
    public TableSchema schema() {
        return schema;
    }

    /** The columns that hang on the run itself and not on where it stands in a study. */
    public static TableSchema content() {
        return OutcomeMeasures.TABLE.schema();
    }

    /** The cells of the first columns: of which run a row is. */
    public List<Object> head(RunLabel label) {
        return labels.row(label);
    }

    /** The row of a run that did not end well: no measures. */
    public List<Object> emptyRow(RunLabel label) {
        return Arrays.asList(
                Arrays.copyOf(head(label).toArray(), schema.columns().size()));
    }

    static String hex(long bits) {
        return "0x" + HexFormat.of().toHexDigits(bits);
    }
}
