package org.loopwright.lab.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.design.StudySheets;
import org.loopwright.lab.run.engine.Allowance;
import org.loopwright.lab.run.engine.Course;
import org.loopwright.lab.run.engine.EndedRun;
import org.loopwright.lab.run.engine.Keeper;
import org.loopwright.lab.run.engine.Progress;
import org.loopwright.lab.run.engine.Runner;
import org.loopwright.lab.run.engine.Terms;

/** The runs of a study with their results thrown away: the yardstick for what it costs to keep them. */
public final class DiscardedRuns {

    private DiscardedRuns() {}

    /**
     * Carries all runs out.
     *
     * @param threads threads that run the model, &gt;= 1
     * @throws IllegalStateException if a run does not end well
     */
    public static <S extends Record> void carryOut(Subject<S> subject, Study study, StudySheets<S> sheets, int threads)
            throws InterruptedException {
        StudyRuns<S> runs = new StudyRuns<>(subject, study, sheets, subject.build());
        Course course = Course.of(IntStream.rangeClosed(1, study.runs()).toArray());
        try {
            new Runner(Allowance.UNLIMITED, Progress.silent())
                    .carryOut(course, Terms.of(study, threads).localThreads(runs), Keeper.of(DiscardedRuns::requireOk));
        } catch (IOException fault) {
            throw new UncheckedIOException("nothing is written", fault);
        }
    }

    private static void requireOk(EndedRun ended) {
        if (!ended.isOk()) {
            throw new IllegalStateException("run " + ended.run() + " did not end well: " + ended.reason());
        }
    }
}
