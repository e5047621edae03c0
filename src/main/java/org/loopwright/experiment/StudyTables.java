package org.loopwright.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.loopwright.design.Factor;
import org.loopwright.design.PlannedRun;
import org.loopwright.design.Study;
import org.loopwright.observation.Columns;
import org.loopwright.observation.GenerationTable;
import org.loopwright.observation.Kept;
import org.loopwright.observation.Observations;
import org.loopwright.observation.OutcomeTable;
import org.loopwright.observation.RunLabel;
import org.loopwright.observation.SeriesTable;
import org.loopwright.observation.SpanTable;
import org.loopwright.observation.TableSchema;
import org.loopwright.scenario.IndustrialSystem;
import org.loopwright.scenario.ParameterPath;
import org.loopwright.scenario.Scenario;
import org.loopwright.scenario.ScenarioPaths;
import org.loopwright.store.RunRecord;
import org.loopwright.store.RunRows;

/** The four tables of a study: what a run says, labelled with where in the study it stands. Immutable. */
final class StudyTables {

    private final Study study;
    private final List<Factor> otherFactors;
    private final OutcomeTable outcomes;

    StudyTables(Study study) {
        Responses.check(study);
        this.study = study;
        otherFactors = study.factors().stream().filter(Factor::hasOwnColumn).toList();
        Columns<RunLabel> columns = OutcomeTable.otherFactors();
        for (int i = 0; i < otherFactors.size(); i++) {
            declare(columns, otherFactors.get(i), i);
        }
        outcomes = new OutcomeTable(columns);
    }

    /** A column of numbers where all levels are numbers, else of text. */
    private static void declare(Columns<RunLabel> columns, Factor factor, int place) {
        Optional<ParameterPath> path = ScenarioPaths.all().stream()
                .filter(known -> known.path().equals(factor.path()))
                .findFirst();
        String meaning = "Factor: " + path.map(ParameterPath::meaning).orElse("values of " + factor.path()) + ".";
        if (factor.isNumeric()) {
            columns.decimal(factor.label(), path.map(ParameterPath::unit).orElse("1"), meaning, label -> {
                String level = label.otherFactors().get(place);
                return level.isEmpty() ? Double.NaN : Double.parseDouble(level);
            });
        } else {
            columns.text(factor.label(), meaning, label -> label.otherFactors().get(place));
        }
    }

    /** The outcomes as they stand in the tables. */
    TableSchema outcomes() {
        return outcomes.schema();
    }

    List<TableSchema> schemas() {
        return List.of(
                outcomes.schema(),
                GenerationTable.TABLE.schema(),
                SeriesTable.TABLE.schema(),
                SpanTable.TABLE.schema());
    }

    /** What is kept of series and spans of a run. */
    static Kept kept(Study study, PlannedRun run) {
        return new Kept(
                study.keep().seriesEvery(run),
                study.keep().spans(run).map(rule -> new Kept.Spans(rule.firms(), rule.everyNthProject())));
    }

    /** The rows of a run that reached its horizon, without the columns that say where in the study the run stands. */
    RunRows content(PlannedRun run, Scenario scenario, Observations seen) {
        int systems = scenario.systems().size();
        if (seen.economies().size() != systems) {
            throw new IllegalArgumentException("the scenario has " + systems + " systems, but was observed in "
                    + seen.economies().size() + " economies");
        }
        return RunTables.content(seen, kept(study, run));
    }

    /**
     * Adds the rows of a run from its record.
     *
     * @param content what {@link #content} gave; not looked at unless it ended well
     * @throws IllegalArgumentException if the content cannot be that of the run
     */
    void label(
            RunRows.Builder rows,
            PlannedRun run,
            Scenario scenario,
            RunRecord.Status status,
            String reason,
            RunRows content) {
        List<RunLabel> labels = labels(run, scenario, status, reason);
        if (status != RunRecord.Status.OK) {
            labels.forEach(label -> rows.add(outcomes.schema(), outcomes.emptyRow(label)));
            return;
        }
        int systems = scenario.systems().size();
        if (content.count(OutcomeTable.content()) != systems) {
            throw new IllegalArgumentException(
                    systems + " systems have " + content.count(OutcomeTable.content()) + " rows of outcomes");
        }
        List<Object> number = List.of(run.run());
        rows.addLabelled(
                        outcomes.schema(), OutcomeTable.content(), content, system -> outcomes.head(labels.get(system)))
                .addLabelled(GenerationTable.TABLE.schema(), GenerationTable.TABLE.content(), content, row -> number)
                .addLabelled(SeriesTable.TABLE.schema(), SeriesTable.TABLE.content(), content, row -> number)
                .addLabelled(SpanTable.TABLE.schema(), SpanTable.TABLE.content(), content, row -> number);
    }

    /** A label for each economy, in the order of the scenario. */
    private List<RunLabel> labels(PlannedRun run, Scenario scenario, RunRecord.Status status, String reason) {
        List<String> levels = new ArrayList<>();
        for (Factor factor : otherFactors) {
            // Where a factor does not count, its cell is empty.
            levels.add(run.point().level(factor.path()).map(factor::shown).orElse(""));
        }
        List<RunLabel> labels = new ArrayList<>();
        for (IndustrialSystem system : scenario.systems()) {
            labels.add(new RunLabel(
                    run.run(),
                    run.point().number(),
                    system.name(),
                    scenario.industry().name(),
                    system.integration().depth(),
                    scenario.means().column(),
                    levels,
                    run.replication(),
                    study.seed(),
                    status.column(),
                    reason));
        }
        return labels;
    }
}
