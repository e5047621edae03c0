package org.loopwright.experiment;

import java.util.ArrayList;
import java.util.List;
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
import org.loopwright.store.RunRows;

/** The four tables of a study, and what one run adds to them. Immutable. */
final class StudyTables {

    /** Factors that the outcomes have columns for anyway, in full. */
    private static final List<String> KNOWN = List.of(
            ScenarioPaths.SYSTEM,
            ScenarioPaths.INDUSTRY,
            ScenarioPaths.inFull(ScenarioPaths.VERTICAL_INTEGRATION),
            "means");

    private static final int DIGITS = 10;

    private final Study study;
    private final List<Factor> otherFactors;
    private final List<Column> factorColumns;
    private final OutcomeTable outcomes;

    StudyTables(Study study) {
        this.study = study;
        otherFactors = study.factors().stream()
                .filter(factor -> !KNOWN.contains(ScenarioPaths.inFull(factor.path())))
                .toList();
        factorColumns = otherFactors.stream().map(StudyTables::column).toList();
        outcomes = new OutcomeTable(factorColumns);
    }

    List<TableSchema> schemas() {
        return List.of(outcomes.schema(), GenerationTable.SCHEMA, SeriesTable.SCHEMA, SpanTable.SCHEMA);
    }

    RunRows rows(PlannedRun run, Scenario scenario, Observations seen) {
        RunRows.Builder rows = RunRows.builder();
        rows.addAll(outcomes.schema(), outcomes.rows(label(run, scenario), seen));
        double seriesEvery = study.keep().seriesEvery(run);
        for (EconomyObservations economy : seen.economies()) {
            rows.addAll(GenerationTable.SCHEMA, GenerationTable.rows(run.run(), economy));
            rows.addAll(SeriesTable.SCHEMA, SeriesTable.rows(run.run(), economy, seriesEvery));
            if (study.keep().keepsSpans(run)) {
                rows.addAll(
                        SpanTable.SCHEMA,
                        SpanTable.rows(
                                run.run(), economy, span -> study.keep().keepsSpans(run, span.firm(), span.project())));
            }
        }
        return rows.build();
    }

    RunRows failure(PlannedRun run, Scenario scenario, String reason) {
        return RunRows.builder()
                .addAll(outcomes.schema(), outcomes.failedRows(label(run, scenario), reason))
                .build();
    }

    private RunLabel label(PlannedRun run, Scenario scenario) {
        List<Object> levels = new ArrayList<>();
        for (int i = 0; i < otherFactors.size(); i++) {
            String level = run.point().level(otherFactors.get(i).path()).orElseThrow();
            boolean isNumber = factorColumns.get(i).type() == Column.Type.DECIMAL;
            levels.add(isNumber ? (Object) Double.valueOf(level) : level);
        }
        return new RunLabel(run.run(), run.point().number(), scenario, levels, run.replication(), study.seed());
    }

    /** A column of numbers where all levels are numbers, else of text. */
    private static Column column(Factor factor) {
        ParameterPath path = ScenarioPaths.all().stream()
                .filter(known -> known.path().equals(factor.path()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no parameter has the path " + factor.path()));
        boolean numbers = factor.levels().stream().allMatch(StudyTables::isNumber);
        return numbers
                ? Column.decimal(factor.path(), path.unit(), DIGITS, "Factor: " + path.meaning() + ".")
                : Column.text(factor.path(), "Factor: " + path.meaning() + ".");
    }

    private static boolean isNumber(String level) {
        return level.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
    }
}
