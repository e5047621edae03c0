package org.loopwright.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.loopwright.design.PlannedRun;
import org.loopwright.model.LoopModel;
import org.loopwright.observation.TableSchema;
import org.loopwright.random.Streams;
import org.loopwright.scenario.Scenario;
import org.loopwright.store.Checksums;
import org.loopwright.store.CsvRow;
import org.loopwright.store.RunRows;
import org.loopwright.store.StoredTable;

/**
 * Repeats runs of a stored study and compares every row of every table with the stored one, character by character.
 */
public final class Verification {

    /**
     * What came of a run.
     *
     * @param run the run
     * @param difference where it differs; empty if every row is the same
     */
    public record RunCheck(PlannedRun run, Optional<Difference> difference) {}

    /** Runs under way per thread: enough that a slow one does not hold up the others, few enough to be in memory. */
    private static final int AHEAD = 4;

    private final StoredStudy stored;
    private final Simulator simulator;

    private Verification(StoredStudy stored, Simulator simulator) {
        this.stored = stored;
        this.simulator = simulator;
    }

    /** A verification with this program's model. */
    public static Verification of(StoredStudy stored) {
        return of(stored, LoopModel::simulate);
    }

    static Verification of(StoredStudy stored, Simulator simulator) {
        return new Verification(stored, simulator);
    }

    /**
     * Picks runs that are spread over all: the runs are cut into as many parts of equal length as are asked for, and of
     * each part one is picked by lot. An even step would meet the same replication or level again and again.
     *
     * @param runs all runs
     * @param count how many to pick, &gt;= 1; all if there are no more
     * @param choice seed of the lot
     */
    public static List<PlannedRun> spread(List<PlannedRun> runs, int count, long choice) {
        if (count < 1) {
            throw new IllegalArgumentException("count must be >= 1, was " + count);
        }
        if (count >= runs.size()) {
            return List.copyOf(runs);
        }
        List<PlannedRun> picked = new ArrayList<>();
        for (int part = 0; part < count; part++) {
            long from = (long) part * runs.size() / count;
            long to = (long) (part + 1) * runs.size() / count;
            picked.add(runs.get((int) (from + Long.remainderUnsigned(mix(choice, part), to - from))));
        }
        return picked;
    }

    /** A number that looks as if drawn, the same on every machine: the first 64 bits of a digest. */
    private static long mix(long choice, int part) {
        return Long.parseUnsignedLong(
                Checksums.sha256("pick " + choice + " " + part).substring(0, 16), 16);
    }

    /**
     * Repeats runs.
     *
     * @param runs the runs, in the order of their numbers
     * @param threads threads that run the model, &gt;= 1
     * @throws org.loopwright.store.JournalException if a stored table cannot be read
     * @throws InterruptedException if interrupted; the runs under way are then given up
     */
    public List<RunCheck> repeat(List<PlannedRun> runs, int threads, Progress progress)
            throws IOException, InterruptedException {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be >= 1, was " + threads);
        }
        List<RunCheck> checks = new ArrayList<>();
        List<StoredTable> tables = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (TableSchema schema : stored.schemas()) {
                tables.add(StoredTable.open(stored.folder(), schema));
            }
            List<Future<RunRows>> underWay = new ArrayList<>();
            long start = System.nanoTime();
            int failed = 0;
            progress.at(0, runs.size(), 0, 0);
            for (int i = 0; i < runs.size(); i++) {
                while (underWay.size() < Math.min(runs.size(), i + AHEAD * threads)) {
                    PlannedRun next = runs.get(underWay.size());
                    underWay.add(pool.submit(() -> rows(next)));
                }
                RunRows repeated = underWay.set(i, null).get();
                RunCheck check = compare(runs.get(i), tables, repeated);
                checks.add(check);
                failed += check.difference().isPresent() ? 1 : 0;
                progress.at(i + 1, runs.size(), failed, (i + 1) / (1e-9 * (System.nanoTime() - start)));
            }
            return checks;
        } catch (ExecutionException fault) {
            throw new IllegalStateException("a run could neither be made nor recorded as failed", fault.getCause());
        } finally {
            pool.shutdownNow();
            for (StoredTable table : tables) {
                table.close();
            }
        }
    }

    private static RunCheck compare(PlannedRun run, List<StoredTable> tables, RunRows repeated) throws IOException {
        Difference.Search search = new Difference.Search();
        for (StoredTable table : tables) {
            List<CsvRow> again = CsvRow.parse(repeated.lines(table.schema()));
            search.compare(table.schema(), table.rowsOf(run.run()), again);
        }
        return new RunCheck(run, search.result());
    }

    /** The rows of a run, or of its failure, just as a sweep lays them down. */
    private RunRows rows(PlannedRun run) {
        Scenario scenario = stored.scenario(run.point());
        try {
            return stored.rows(
                    run,
                    scenario,
                    simulator.simulate(scenario, new Streams(stored.study().seed(), run.replication())));
        } catch (Exception | StackOverflowError | AssertionError thrown) {
            return stored.failure(run, scenario, Failures.reason(thrown));
        }
    }
}
