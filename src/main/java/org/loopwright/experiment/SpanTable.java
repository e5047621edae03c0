package org.loopwright.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.loopwright.observation.Column;
import org.loopwright.observation.EconomyObservations;
import org.loopwright.observation.Span;
import org.loopwright.observation.TableSchema;
import org.loopwright.observation.Wait;

/** {@code spans.csv}: the critical paths of the projects that the study keeps. */
final class SpanTable {

    private static final int DIGITS = 10;

    static final TableSchema SCHEMA = new TableSchema(
            "spans",
            List.of(
                    Column.integer("run", "1", "Number of the run within the study, from 1."),
                    Column.text("system", "Industrial system of the economy."),
                    Column.integer("firm", "1", "Number of the firm within its economy, from 1."),
                    Column.integer("project", "1", "Number of the project within its firm, from 1."),
                    Column.integer("component", "1", "Leading component of the project, from 1."),
                    Column.integer("out_set_size", "1", "Components that the project changes."),
                    Column.text("stage", "Stage of the loop."),
                    Column.text("wait", "What is waited for; empty for work."),
                    Column.text("waited_for", "The agent waited for; empty for work."),
                    Column.decimal("start_day", "days", DIGITS, "Start of the span."),
                    Column.decimal("end_day", "days", DIGITS, "End of the span, the start of the project's next one."),
                    Column.text("outcome", "How the project ended: shipped, screened_out, failed_trial or open.")));

    /** The columns that hang on the run itself and not on its number. */
    static final TableSchema CONTENT = new TableSchema(
            SCHEMA.name(), SCHEMA.columns().subList(1, SCHEMA.columns().size()));

    private SpanTable() {}

    /** The rows of one economy, without the number of the run, for the spans that are kept. */
    static List<List<Object>> rows(EconomyObservations economy, Predicate<Span> kept) {
        List<List<Object>> rows = new ArrayList<>();
        for (Span span : economy.spans()) {
            if (kept.test(span)) {
                rows.add(List.of(
                        economy.system(),
                        span.firm(),
                        span.project(),
                        span.component(),
                        span.outSetSize(),
                        span.stage().column(),
                        span.cause() == Wait.NONE ? "" : span.cause().column(),
                        span.waitedFor(),
                        span.startDay(),
                        span.endDay(),
                        span.outcome().column()));
            }
        }
        return rows;
    }
}
