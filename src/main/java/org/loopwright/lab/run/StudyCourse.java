package org.loopwright.lab.run;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.loopwright.lab.design.PlannedRun;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.run.calibration.CalibrationResult;
import org.loopwright.lab.run.calibration.CalibrationSequence;
import org.loopwright.lab.run.engine.Course;
import org.loopwright.lab.run.sequence.Asked;
import org.loopwright.lab.run.sequence.RunSequence;
import org.loopwright.lab.run.sequence.SelectionSequence;
import org.loopwright.lab.run.sequence.Sequence;
import org.loopwright.lab.sheet.Sheets;
import org.loopwright.lab.table.RunRows;

/** The course of a study: before a batch is decided on, its sequence is told the answers of the one before it. */
final class StudyCourse implements Course {

    private final StudyRuns<?> runs;
    private final Sequence sequence;
    private int[] last = new int[0];
    private final BitSet decided = new BitSet();

    private StudyCourse(StudyRuns<?> runs, Sequence sequence) {
        this.runs = runs;
        this.sequence = sequence;
    }

    /** The course of a study before its first run. */
    static StudyCourse of(StudyRuns<?> runs, Sheets<?> sheets) {
        return new StudyCourse(runs, sequence(runs, sheets));
    }

    private static Sequence sequence(StudyRuns<?> runs, Sheets<?> sheets) {
        Study study = runs.study();
        if (study.calibration().isPresent()) {
            return CalibrationSequence.of(study, sheets, runs.measures());
        }
        return study.selection().isPresent() ? new SelectionSequence(study) : RunSequence.of(study, sheets);
    }

    @Override
    public int[] next(IntFunction<Optional<RunRows>> kept) {
        List<Asked> asked = sequence.asked();
        for (int run : asked.isEmpty() ? new int[0] : last) {
            PlannedRun planned = runs.planned(run);
            kept.apply(run)
                    .ifPresent(rows -> asked.forEach(one -> one.add(
                            planned.point().number(),
                            planned.replication(),
                            runs.response(one.response(), run, rows))));
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

    /** What a calibration found; empty of any other study, and before its last batch. */
    Optional<CalibrationResult> calibrated() {
        return sequence instanceof CalibrationSequence calibrated ? calibrated.result() : Optional.empty();
    }

    /** Design points that got fewer than the most replications, because a stopping rule had seen enough of them [1]. */
    int stoppedEarly() {
        return sequence.stoppedEarly();
    }
}
