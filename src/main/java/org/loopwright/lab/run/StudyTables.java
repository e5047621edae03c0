package org.loopwright.lab.run;

import java.util.ArrayList;
import java.util.List;
import org.loopwright.lab.design.DesignPoint;
import org.loopwright.lab.design.Factor;
import org.loopwright.lab.design.PlannedRun;
import org.loopwright.lab.design.SeedText;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.journal.RunRecord.Status;
import org.loopwright.lab.sheet.SheetPaths;
import org.loopwright.lab.table.RunRows;
import org.loopwright.lab.table.TableSchema;

/** The tables of a study: what a run says, labelled with where in the study it stands. Immutable. */
final class StudyTables {

    /** A table behind the outcomes, with the number of the run before what the subject says. */
    private record Numbered(TableSchema schema, TableSchema content) {}

    private final String seed;
    private final List<Factor> ownColumns;
    private final TableSchema measures;
    private final OutcomeTable outcomes;
    private final List<Numbered> others;

    /**
     * The tables of a study.
     *
     * @param paths what is said of its factors
     * @throws org.loopwright.lab.fault.SheetException if the study looks at a measure that there is none of
     */
    StudyTables(Study study, Subject<?> subject, SheetPaths paths) {
        Responses.check(study, subject, paths);
        seed = SeedText.format(study.seed());
        ownColumns = study.factors().stream().filter(Factor::hasOwnColumn).toList();
        measures = subject.tables().get(0);
        outcomes = new OutcomeTable(subject.labels(), ownColumns, paths, measures);
        others = subject.tables().stream()
                .skip(1)
                .map(content -> new Numbered(content.behind(OutcomeTable.RUN), content))
                .toList();
    }

    /** The outcomes as they stand in the tables. */
    TableSchema outcomes() {
        return outcomes.schema();
    }

    /** All tables, outcomes first. */
    List<TableSchema> schemas() {
        List<TableSchema> schemas = new ArrayList<>(List.of(outcomes.schema()));
        others.forEach(table -> schemas.add(table.schema()));
        return schemas;
    }

    /**
     * Adds the rows of a run from its record.
     *
     * @param cases cells by which the subject tells the run's cases
     * @param levels of its design point, {@link #levels}
     * @param content what the subject gave; not looked at unless the run ended well
     * @throws IllegalArgumentException if the content cannot be that of the run
     */
    void label(
            RunRows.Builder rows,
            PlannedRun run,
            List<List<Object>> cases,
            List<String> levels,
            Status status,
            String reason,
            RunRows content) {
        // A label for each case, in their order.
        List<RunLabel> labels = cases.stream()
                .map(one -> new RunLabel(
                        run.run(), run.point().number(), one, levels, run.replication(), seed, status, reason))
                .toList();
        if (status != Status.OK) {
            labels.forEach(label -> rows.add(outcomes.schema(), outcomes.emptyRow(label)));
            return;
        }
        if (content.count(measures) != cases.size()) {
            throw new IllegalArgumentException(
                    cases.size() + " cases have " + content.count(measures) + " rows of outcomes");
        }
        rows.addLabelled(outcomes.schema(), measures, content, row -> outcomes.head(labels.get(row)));
        List<Object> number = List.of(run.run());
        others.forEach(table -> rows.addLabelled(table.schema(), table.content(), content, row -> number));
    }

    /** Cells of the factors that have a column of their own; empty where a factor does not count. */
    List<String> levels(DesignPoint point) {
        return ownColumns.stream()
                .map(factor -> point.level(factor.path()).map(factor::shown).orElse(""))
                .toList();
    }
}
