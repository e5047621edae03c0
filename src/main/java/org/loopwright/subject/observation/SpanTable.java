package org.loopwright.subject.observation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.loopwright.lab.table.Columns;
import org.loopwright.lab.table.TableColumn;

/**
 * {@code spans.csv}: the critical paths of the projects that the study keeps. What a column means is said where it is
 * declared.
 */
public final class SpanTable {

    private static final int DIGITS = 10;
    private static final Columns<Span> COLUMNS = new Columns<>(DIGITS);

    public static final TableColumn<Span> FIRM =
            COLUMNS.integer("firm", "1", "Number of the firm within its economy, from 1.", Span::firm);
    public static final TableColumn<Span> PROJECT =
            COLUMNS.integer("project", "1", "Number of the project within its firm, from 1.", Span::project);
    public static final TableColumn<Span> COMPONENT =
            COLUMNS.integer("component", "1", "Leading component of the project, from 1.", Span::component);
    public static final TableColumn<Span> COMPONENT_NAME = COLUMNS.text(
            "component_name", "Its name; empty if the matrix of the industry names none.", Span::componentName);
    public static final TableColumn<Span> OUT_SET_SIZE =
            COLUMNS.integer("out_set_size", "1", "Components that the project changes.", Span::outSetSize);
    public static final TableColumn<Span> STAGE =
            COLUMNS.text("stage", "Stage of the loop.", span -> span.stage().column());
    public static final TableColumn<Span> WAIT = COLUMNS.text(
            "wait",
            "What is waited for; empty for work.",
            span -> span.cause() == Wait.NONE ? "" : span.cause().column());
    public static final TableColumn<Span> WAITED_FOR =
            COLUMNS.text("waited_for", "The agent waited for; empty for work.", Span::waitedFor);
    public static final TableColumn<Span> START_DAY =
            COLUMNS.decimal("start_day", "days", "Start of the span.", Span::startDay);
    public static final TableColumn<Span> END_DAY =
            COLUMNS.decimal("end_day", "days", "End of the span, the start of the project's next one.", Span::endDay);
    public static final TableColumn<Span> OUTCOME = COLUMNS.text(
            "outcome",
            "How the project ended: shipped, screened_out, failed_trial or open.",
            span -> span.outcome().column());

    public static final EconomyTable<Span> TABLE = new EconomyTable<>("spans", COLUMNS);

    private SpanTable() {}

    /** The rows of one economy, without the number of the run, for the spans that are kept. */
    public static List<List<Object>> rows(EconomyObservations economy, Predicate<Span> kept) {
        List<List<Object>> rows = new ArrayList<>();
        for (Span span : economy.spans()) {
            if (kept.test(span)) {
                rows.add(TABLE.row(economy.system(), span));
            }
        }
        return rows;
    }
}
