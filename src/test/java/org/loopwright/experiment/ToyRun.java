package org.loopwright.experiment;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.loopwright.observation.Column;
import org.loopwright.observation.TableSchema;
import org.loopwright.random.Purpose;
import org.loopwright.random.RandomStream;
import org.loopwright.random.Streams;
import org.loopwright.store.RunKey;
import org.loopwright.store.RunRecord;
import org.loopwright.store.RunRows;
import org.loopwright.store.StudyIdentity;

/** A run without a model: a few numbers from its own streams, after a little while that differs from run to run. */
record ToyRun(int number, boolean throwing) implements SweepRun {

    static final TableSchema OUTCOMES = new TableSchema(
            "outcomes",
            List.of(
                    Column.integer("run", "1", "Run."),
                    Column.text("status", "Status."),
                    Column.text("reason", "Reason."),
                    Column.decimal("value", "1", 10, "Value.")));

    static final TableSchema SERIES = new TableSchema(
            "series", List.of(Column.integer("run", "1", "Run."), Column.decimal("value", "1", 7, "Value.")));

    private static final TableSchema OUTCOME_CONTENT =
            new TableSchema("outcomes", OUTCOMES.columns().subList(3, 4));

    private static final TableSchema SERIES_CONTENT =
            new TableSchema("series", SERIES.columns().subList(1, 2));

    static final StudyIdentity STUDY = new StudyIdentity("toy", "0.1.0", "b".repeat(64), "seed: 9\n");

    /** Runs 1 to n, none of which throws. */
    static Stream<ToyRun> all(int n) {
        return IntStream.rangeClosed(1, n).mapToObj(number -> new ToyRun(number, false));
    }

    @Override
    public RunKey key() {
        return RunKey.of("toy", "scenario", 9, number, "all");
    }

    @Override
    public RunRows simulate() {
        if (throwing) {
            throw new IllegalStateException("out of luck,\nwith a \"reason\"");
        }
        RandomStream luck = new Streams(9, number).of(Purpose.CANDIDATES);
        LockSupport.parkNanos((long) (luck.nextDouble() * 2e6));
        RunRows.Builder rows = RunRows.builder();
        rows.add(OUTCOME_CONTENT, List.of(luck.gaussian()));
        for (int i = 0; i < 30; i++) {
            rows.add(SERIES_CONTENT, List.of(luck.exponential()));
        }
        return rows.build();
    }

    @Override
    public RunRows rows(RunRecord.Status status, String reason, RunRows content) {
        if (status != RunRecord.Status.OK) {
            return RunRows.builder()
                    .add(OUTCOMES, List.of(number, status.column(), reason, Double.NaN))
                    .build();
        }
        return RunRows.builder()
                .addLabelled(OUTCOMES, OUTCOME_CONTENT, content, row -> List.of(number, status.column(), reason))
                .addLabelled(SERIES, SERIES_CONTENT, content, row -> List.of(number))
                .build();
    }
}
