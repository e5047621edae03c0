package org.loopwright.lab.run.engine;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.loopwright.lab.journal.Key;
import org.loopwright.lab.journal.RunRecord;
import org.loopwright.lab.journal.StudyIdentity;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;
import org.loopwright.lab.table.Column;
import org.loopwright.lab.table.RunRows;
import org.loopwright.lab.table.TableSchema;
import org.loopwright.subject.technology.Chance;

/**
 * Runs without a model: a few numbers from their own streams, after a little while that differs from run to run.
 *
 * @param failing the run that throws; 0 if none does
 */
record ToyRuns(int failing) implements RunMaker {

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

    /** None of them throws. */
    static final ToyRuns SOUND = new ToyRuns(0);

    @Override
    public Key key(int run) {
        return Key.ofScenario("toy", "scenario", 9).ofRun(run, "all");
    }

    @Override
    public RunRows make(int run) {
        if (run == failing) {
            throw new IllegalStateException("out of luck,\nwith a \"reason\"");
        }
        RandomStream luck = new Streams(9, run).of(Chance.CANDIDATES);
        LockSupport.parkNanos((long) (luck.nextDouble() * 2e6));
        RunRows.Builder rows = RunRows.builder();
        rows.add(OUTCOME_CONTENT, List.of(luck.gaussian()));
        for (int i = 0; i < 30; i++) {
            rows.add(SERIES_CONTENT, List.of(luck.exponential()));
        }
        return rows.build();
    }

    @Override
    public void label(RunRows.Builder rows, int run, RunRecord.Status status, String reason, RunRows content) {
        if (status != RunRecord.Status.OK) {
            rows.add(OUTCOMES, List.of(run, status.column(), reason, Double.NaN));
            return;
        }
        rows.addLabelled(OUTCOMES, OUTCOME_CONTENT, content, row -> List.of(run, status.column(), reason))
                .addLabelled(SERIES, SERIES_CONTENT, content, row -> List.of(run));
    }
}
