package org.loopwright.lab.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.table.RunRows;
import org.loopwright.subject.model.LoopModel;
import org.loopwright.subject.scenario.ParameterFolder;

/** The runs of a study with their results thrown away: the yardstick for what it costs to keep them. */
public final class DiscardedRuns {

    /** What is still done with a run. */
    public enum Way {
        /** It is simulated, and no more. */
        SIMULATED,
        /** Its measures are taken and its rows laid out, as for a sweep. */
        MEASURED
    }

    private DiscardedRuns() {}

    /**
     * Carries all runs out.
     *
     * @param threads threads that run the model, &gt;= 1
     * @return events of all runs, so that nothing can be left out [1]
     */
    public static long carryOut(Study study, ParameterFolder parameters, int threads, Way way)
            throws InterruptedException {
        AtomicLong events = new AtomicLong();
        StudyRuns all = new StudyRuns(study, parameters, ModelBuild.id(), LoopModel::simulate);
        StudyRuns runs = all.taking((run, scenario, seen) -> {
            events.addAndGet(seen.events());
            return way == Way.SIMULATED ? RunRows.NONE : all.tables().content(run, scenario, seen);
        });
        Course course = Course.of(IntStream.rangeClosed(1, study.runs()).toArray());
        try {
            new Runner(Allowance.UNLIMITED, Progress.silent())
                    .carryOut(course, Terms.of(study, threads).localThreads(runs), Keeper.of(DiscardedRuns::requireOk));
        } catch (IOException fault) {
            throw new UncheckedIOException("nothing is written", fault);
        }
        return events.get();
    }

    private static void requireOk(EndedRun ended) {
        if (!ended.isOk()) {
            throw new IllegalStateException("run " + ended.run() + " did not end well: " + ended.reason());
        }
    }
}
