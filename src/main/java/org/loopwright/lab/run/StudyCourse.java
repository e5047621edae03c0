package org.loopwright.lab.run;

import java.util.BitSet;
import java.util.Optional;
import java.util.function.IntFunction;
import org.loopwright.lab.design.PlannedRun;
import org.loopwright.lab.run.engine.Course;
import org.loopwright.lab.run.sequence.Answers;
import org.loopwright.lab.run.sequence.RunSequence;
import org.loopwright.lab.sheet.Sheets;
import org.loopwright.lab.table.RunRows;

/** The course of a study: before a batch is decided on, its sequence is told the answers of the one before it. */
final class StudyCourse implements Course {

    private final StudyRuns<?> runs;
    private final RunSequence sequence;
    private int[] last = new int[0];
    private final BitSet decided = new BitSet();

    private StudyCourse(StudyRuns<?> runs, RunSequence sequence) {
        this.runs = runs;
        this.sequence = sequence;
    }

    /** The course of a study before its first run. */
    static StudyCourse of(StudyRuns<?> runs, Sheets<?> sheets) {
        return new StudyCourse(runs, RunSequence.of(runs.study(), sheets));
    }

    @Override
    public int[] next(IntFunction<Optional<RunRows>> kept) {
        for (Answers asked : sequence.asked()) {
            for (int run : last) {
                PlannedRun planned = runs.planned(run);
                kept.apply(run)
                        .ifPresent(rows -> asked.add(
                                planned.point().number(),
                                planned.replication(),
                                runs.response(asked.response(), run, rows)));
            }
        }
        last = sequence.next();
        runs.grow(sequence.study());
        for (int run : last) {
            decided.set(run);
        }
        return last;
    }

    /** All runs decided on so far, rising. */
    int[] decided() {
        return decided.stream().toArray();
    }

    /** Design points that got fewer than the most replications, because their intervals were narrow enough [1]. */
    int stoppedEarly() {
        return sequence.stoppedEarly();
    }
}
