package org.loopwright.lab.run;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.loopwright.lab.design.PlannedRun;
import org.loopwright.lab.journal.RunRecord;
import org.loopwright.lab.run.engine.Progress;
import org.loopwright.lab.run.engine.Terms;

/**
 * One run of a stored study, made again by itself.
 *
 * @param run the run
 * @param scenario its scenario
 * @param reason why it failed; empty if it did not
 * @param stored how it ended, as its stored outcomes have it; empty if there are none
 * @param difference where its rows differ from the stored ones; empty if they do not, or there are none to compare
 * @param <S> a scenario
 */
public record Rerun<S extends Record>(
        PlannedRun run, S scenario, String reason, Optional<String> stored, Optional<Difference> difference) {

    /**
     * Makes a run of a stored study again and compares it with its rows.
     *
     * @param terms with one thread
     * @throws InterruptedException if interrupted; the run is finished before it is thrown
     */
    public static <S extends Record> Rerun<S> of(StoredStudy<S> study, PlannedRun run, Terms terms)
            throws IOException, InterruptedException {
        Verification.RunCheck check = Verification.repeat(study, List.of(run), terms, Progress.silent())
                .get(0);
        return new Rerun<>(
                run,
                study.scenario(run.point()),
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
}
