package org.loopwright.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.loopwright.design.PlannedRun;
import org.loopwright.model.LoopModel;
import org.loopwright.observation.EconomyObservations;
import org.loopwright.observation.Observations;
import org.loopwright.observation.TableSchema;
import org.loopwright.random.Streams;
import org.loopwright.scenario.Scenario;
import org.loopwright.store.CsvRow;
import org.loopwright.store.CsvTable;
import org.loopwright.store.FileChecksum;
import org.loopwright.store.RunRecord;
import org.loopwright.store.RunRows;
import org.loopwright.store.StoredTable;

/**
 * One run of a stored study, made again by itself.
 *
 * @param run the run
 * @param scenario its scenario
 * @param seen what was observed; empty if it failed
 * @param reason why it failed; empty if it did not
 * @param stored how it ended, as its stored outcomes have it; empty if there are none
 * @param difference where its rows differ from the stored ones; empty if they do not, or there are none to compare
 */
public record Rerun(
        PlannedRun run,
        Scenario scenario,
        Optional<Observations> seen,
        String reason,
        Optional<String> stored,
        Optional<Difference> difference) {

    private static final String OUTCOMES = "outcomes";

    /** The model records a point of a series every 30 days, so that one a day is every one. */
    private static final double EVERY_POINT_DAYS = 1;

    /** Makes a run of a stored study again and compares it with its rows. */
    public static Rerun of(StoredStudy study, PlannedRun run) throws IOException {
        return of(study, run, LoopModel::simulate);
    }

    static Rerun of(StoredStudy study, PlannedRun run, Simulator simulator) throws IOException {
        Scenario scenario = study.scenario(run.point());
        Optional<Observations> seen = Optional.empty();
        String reason = "";
        RunRows rows;
        try {
            Observations observed =
                    simulator.simulate(scenario, new Streams(study.study().seed(), run.replication()));
            rows = study.rows(run, scenario, observed);
            seen = Optional.of(observed);
        } catch (RuntimeException | StackOverflowError | AssertionError thrown) {
            reason = Failures.reason(thrown);
            rows = study.failure(run, scenario, reason);
        }
        Difference.Search search = new Difference.Search();
        Optional<String> stored = Optional.empty();
        for (TableSchema schema : study.schemas()) {
            try (StoredTable table = StoredTable.open(study.folder(), schema)) {
                List<CsvRow> before = table.rowsOf(run.run());
                if (schema.name().equals(OUTCOMES) && !before.isEmpty()) {
                    stored = Optional.of(before.get(0).cells().get(schema.index("status")));
                }
                search.compare(schema, before, CsvRow.parse(rows.lines(schema)));
            }
        }
        return new Rerun(
                run,
                scenario,
                seen,
                reason,
                stored,
                stored.isPresent() && leftNumbers(stored.get()) ? search.result() : Optional.empty());
    }

    /** True if there are rows to compare with: a run that was not made, or broken off, left none of its own. */
    public boolean isCompared() {
        return stored.isPresent() && leftNumbers(stored.get());
    }

    private static boolean leftNumbers(String status) {
        return !status.equals(RunRecord.Status.CANCELLED.column())
                && !status.equals(RunRecord.Status.TIMED_OUT.column());
    }

    /**
     * Writes the series and the spans of the run in full, whatever the study keeps of them.
     *
     * @return the tables written; none if the run failed
     */
    public List<FileChecksum> writeInFull(Path folder) throws IOException {
        if (seen.isEmpty()) {
            return List.of();
        }
        try (CsvTable series = CsvTable.create(folder, SeriesTable.SCHEMA);
                CsvTable spans = CsvTable.create(folder, SpanTable.SCHEMA)) {
            RunRows.Builder content = RunRows.builder();
            for (EconomyObservations economy : seen.get().economies()) {
                content.addAll(SeriesTable.CONTENT, SeriesTable.rows(economy, EVERY_POINT_DAYS));
                content.addAll(SpanTable.CONTENT, SpanTable.rows(economy, span -> true));
            }
            RunRows rows = RunRows.builder()
                    .addLabelled(SeriesTable.SCHEMA, SeriesTable.CONTENT, content.build(), row -> List.of(run.run()))
                    .addLabelled(SpanTable.SCHEMA, SpanTable.CONTENT, content.build(), row -> List.of(run.run()))
                    .build();
            series.append(rows);
            spans.append(rows);
            return List.of(series.finish(), spans.finish());
        }
    }
}
