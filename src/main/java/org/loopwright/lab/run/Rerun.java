package org.loopwright.lab.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.loopwright.lab.design.PlannedRun;
import org.loopwright.lab.file.FileChecksum;
import org.loopwright.lab.journal.RunRecord;
import org.loopwright.lab.table.CsvTable;
import org.loopwright.lab.table.RunRows;
import org.loopwright.subject.model.LoopModel;
import org.loopwright.subject.observation.Observations;
import org.loopwright.subject.observation.SeriesTable;
import org.loopwright.subject.observation.SpanTable;
import org.loopwright.subject.scenario.Scenario;
import org.loopwright.subject.study.RunTables;
import org.loopwright.subject.study.Simulator;

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

    /** The model records a point of a series every 30 days, so that one a day is every one. */
    private static final double EVERY_POINT_DAYS = 1;

    /**
     * Makes a run of a stored study again and compares it with its rows.
     *
     * @throws InterruptedException if interrupted; the run is finished before it is thrown
     */
    public static Rerun of(StoredStudy study, PlannedRun run) throws IOException, InterruptedException {
        return of(study, run, LoopModel::simulate);
    }

    static Rerun of(StoredStudy study, PlannedRun run, Simulator simulator) throws IOException, InterruptedException {
        AtomicReference<Observations> seen = new AtomicReference<>();
        StudyRuns maker = study.maker(simulator);
        RunMaker watched = maker.taking((planned, scenario, observed) -> {
            RunRows content = maker.tables().content(planned, scenario, observed);
            seen.set(observed);
            return content;
        });
        Verification.RunCheck check = Verification.repeat(study, watched, List.of(run), 1, Progress.silent())
                .get(0);
        return new Rerun(
                run,
                study.scenario(run.point()),
                Optional.ofNullable(seen.get()),
                check.reason(),
                check.stored(),
                check.stored().filter(Rerun::leftNumbers).isPresent() ? check.difference() : Optional.empty());
    }

    /** True if there are rows to compare with: a run that was not made, or broken off, left none of its own. */
    public boolean isCompared() {
        return stored.filter(Rerun::leftNumbers).isPresent();
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
        try (CsvTable series = CsvTable.create(folder, SeriesTable.TABLE.schema());
                CsvTable spans = CsvTable.create(folder, SpanTable.TABLE.schema())) {
            RunRows content = RunTables.content(seen.get(), RunTables.everything(EVERY_POINT_DAYS));
            List<Object> number = List.of(run.run());
            RunRows rows = RunRows.builder()
                    .addLabelled(SeriesTable.TABLE.schema(), SeriesTable.TABLE.content(), content, row -> number)
                    .addLabelled(SpanTable.TABLE.schema(), SpanTable.TABLE.content(), content, row -> number)
                    .build();
            series.append(rows);
            spans.append(rows);
            return List.of(series.finish(), spans.finish());
        }
    }
}
