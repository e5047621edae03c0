package org.loopwright.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.loopwright.design.Factor;
import org.loopwright.design.PlannedRun;
import org.loopwright.design.Study;
import org.loopwright.observation.Column;
import org.loopwright.observation.EconomyObservations;
import org.loopwright.observation.Observations;
import org.loopwright.observation.TableSchema;
import org.loopwright.scenario.ParameterPath;
import org.loopwright.scenario.Scenario;
import org.loopwright.scenario.ScenarioPaths;
import org.loopwright.store.RunRecord;
import org.loopwright.store.RunRows;

/** The four tables of a study, and what one run adds to them. Immutable. */
final class StudyTables {

    private static final int DIGITS = 10;

    private final Study study;
    private final List<Factor> otherFactors;
    private final List<Column> factorColumns;
    private final OutcomeTable outcomes;

    StudyTables(Study study) {
        Responses.check(study);
        this.study = study;
        otherFactors = study.factors().stream().filter(Factor::hasOwnColumn).toList();
        factorColumns = otherFactors.stream().map(StudyTables::column).toList();
        outcomes = new OutcomeTable(factorColumns);
    }

    /** The outcomes as they stand in the tables. */
    TableSchema outcomes() {
        return outcomes.schema();
    }

    /** The outcomes as a journal keeps them, without labels. */
    TableSchema outcomeContent() {
        return outcomes.content();
    }

    List<TableSchema> schemas() {
        return List.of(outcomes.schema(), GenerationTable.SCHEMA, SeriesTable.SCHEMA, SpanTable.SCHEMA);
    }

    /**
     * What is kept of series and spans of a run, in words: equal for runs of which the same rows are kept.
     */
    static String kept(Study study, PlannedRun run) {
        String spans = study.keep()
                .spans()
                .filter(rule -> rule.keeps(run))
                .map(rule -> "firms " + rule.firms() + " every " + rule.everyNthProject())
                .orElse("none");
        return "series every " + study.keep().seriesEvery(run) + ", spans " + spans;
    }

    /** The rows of a run that reached its horizon. */
    RunRows rows(PlannedRun run, Scenario scenario, Observations seen) {
        return labelled(run, scenario, RunRecord.Status.OK, "", content(run, scenario, seen));
    }

    /** The same without the columns that say where in the study the run stands. */
    RunRows content(PlannedRun run, Scenario scenario, Observations seen) {
        Soundness.require(seen);
        RunRows.Builder rows = RunRows.builder();
        rows.addAll(outcomes.content(), outcomes.rows(scenario, seen));
        double seriesEvery = study.keep().seriesEvery(run);
        for (EconomyObservations economy : seen.economies()) {
            rows.addAll(GenerationTable.CONTENT, GenerationTable.rows(economy));
            rows.addAll(SeriesTable.CONTENT, SeriesTable.rows(economy, seriesEvery));
            if (study.keep().keepsSpans(run)) {
                rows.addAll(
                        SpanTable.CONTENT,
                        SpanTable.rows(economy, span -> study.keep().keepsSpans(run, span.firm(), span.project())));
            }
        }
        return rows.build();
    }

    /**
     * The rows of a run from its record.
     *
     * @param content what {@link #content} gave; not looked at unless it ended well
     */
    RunRows labelled(PlannedRun run, Scenario scenario, RunRecord.Status status, String reason, RunRows content) {
        RunLabel label = label(run, scenario);
        RunRows.Builder rows = RunRows.builder();
        if (status != RunRecord.Status.OK) {
            return rows.addAll(outcomes.schema(), outcomes.emptyRows(label, status, reason))
                    .build();
        }
        List<Object> number = List.of(run.run());
        return rows.addLabelled(
                        outcomes.schema(),
                        outcomes.content(),
                        content,
                        system -> outcomes.head(label, system, status, reason))
                .addLabelled(GenerationTable.SCHEMA, GenerationTable.CONTENT, content, row -> number)
                .addLabelled(SeriesTable.SCHEMA, SeriesTable.CONTENT, content, row -> number)
                .addLabelled(SpanTable.SCHEMA, SpanTable.CONTENT, content, row -> number)
                .build();
    }

    /** The rows of a run that threw. */
    RunRows failure(PlannedRun run, Scenario scenario, String reason) {
        return labelled(run, scenario, RunRecord.Status.FAILED, reason, RunRows.NONE);
    }

    private RunLabel label(PlannedRun run, Scenario scenario) {
        List<Object> levels = new ArrayList<>();
        for (int i = 0; i < otherFactors.size(); i++) {
            Factor factor = otherFactors.get(i);
            // Where a factor does not count, its cell is empty.
            Optional<String> shown = run.point().level(factor.path()).map(factor::shown);
            boolean isNumber = factorColumns.get(i).type() == Column.Type.DECIMAL;
            levels.add(isNumber ? (Object) shown.map(Double::valueOf).orElse(Double.NaN) : shown.orElse(""));
        }
        return new RunLabel(run.run(), run.point().number(), scenario, levels, run.replication(), study.seed());
    }

    /** A column of numbers where all levels are numbers, else of text. */
    private static Column column(Factor factor) {
        Optional<ParameterPath> path = ScenarioPaths.all().stream()
                .filter(known -> known.path().equals(factor.path()))
                .findFirst();
        String meaning = "Factor: " + path.map(ParameterPath::meaning).orElse("values of " + factor.path()) + ".";
        return factor.isNumeric()
                ? Column.decimal(factor.label(), path.map(ParameterPath::unit).orElse("1"), DIGITS, meaning)
                : Column.text(factor.label(), meaning);
    }
}
