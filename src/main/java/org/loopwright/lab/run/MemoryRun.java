package org.loopwright.lab.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.design.StudySheets;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.journal.RunRecord.Status;
import org.loopwright.lab.run.engine.Allowance;
import org.loopwright.lab.run.engine.EndedRun;
import org.loopwright.lab.run.engine.Keeper;
import org.loopwright.lab.run.engine.Progress;
import org.loopwright.lab.run.engine.Runner;
import org.loopwright.lab.run.engine.Terms;
import org.loopwright.lab.table.RunRows;

/**
 * A study carried out without a single file: the runs of {@link StudyRun}, by the same course, with the rows of all runs
 * in memory. For one use.
 */
final class MemoryRun {

    /** Holds runs by their numbers. */
    private static final class Memory implements Keeper {

        private final Map<Integer, EndedRun> ended = new ConcurrentHashMap<>();

        @Override
        public Batch open(Consumer<Boolean> kept) {
            return (run, next) -> {
                ended.put(run.run(), run);
                kept.accept(run.isOk());
            };
        }

        @Override
        public Optional<RunRows> content(int run) {
            return Optional.ofNullable(ended.get(run)).filter(EndedRun::isOk).map(EndedRun::content);
        }
    }

    private final Terms terms;
    private final StudyRuns<?> runs;
    private final StudyCourse course;

    <S extends Record> MemoryRun(Subject<S> subject, Study study, StudySheets<S> sheets, Terms terms) {
        this.terms = terms;
        this.runs = new StudyRuns<>(subject, study, sheets, subject.build());
        this.course = StudyCourse.of(runs, sheets);
    }

    /**
     * Carries out what the budget allows.
     *
     * @return the rows of each run as they would stand in the tables, by rising number of the run
     * @throws SheetException if the study looks at a measure that there is none of
     * @throws InterruptedException if interrupted; the runs under way are finished before it is thrown
     */
    List<RunRows> carryOut() throws InterruptedException {
        Memory memory = new Memory();
        try {
            new Runner(Allowance.of(terms.budget()), Progress.silent())
                    .carryOut(course, terms.localThreads(runs), memory);
        } catch (IOException fault) {
            throw new UncheckedIOException("memory needs no file", fault);
        }
        List<RunRows> rows = new ArrayList<>();
        Arrays.stream(course.decided())
                .forEach(run -> rows.add(Optional.ofNullable(memory.ended.get(run))
                        .map(runs::labelled)
                        .orElseGet(() -> runs.labelled(run, Status.CANCELLED, "", RunRows.NONE))));
        return rows;
    }
}
