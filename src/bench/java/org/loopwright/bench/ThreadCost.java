package org.loopwright.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.loopwright.lab.design.Factor;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.run.DiscardedRuns;
import org.loopwright.lab.run.Manifest;
import org.loopwright.lab.run.StudyRun;
import org.loopwright.lab.run.engine.Progress;
import org.loopwright.lab.sheet.ScenarioSpec;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.scenario.SeriesAndSpans;
import org.loopwright.subject.study.LoopSubject;

/**
 * The same batch of runs on one thread and on more, with and without the store: the gain is a ratio of two batches timed by
 * turns, which JMH, one benchmark after the other, cannot pair. Confined to one thread.
 */
final class ThreadCost {

    private static final double SERIES_EVERY = 90;

    private final ParameterFolder sheets = Site.sheets();
    private final Effort effort;
    private final Path scratch;
    private final Study study;

    /** A way of carrying the batch out. */
    @FunctionalInterface
    private interface Way {
        void carryOut(int threads) throws IOException, InterruptedException;
    }

    private ThreadCost(Site site) {
        effort = site.effort();
        scratch = site.scratch();
        study = new Study(
                "bench",
                "Batch of the bench",
                1,
                effort.batchReplications(),
                new ScenarioSpec("bench", "bench", List.of()),
                List.of(
                        new Factor("system", sheets.systems(), Place.COMMAND_LINE, sheets.paths()),
                        new Factor("industry", site.industries(), Place.COMMAND_LINE, sheets.paths())),
                new SeriesAndSpans(SERIES_EVERY, SERIES_EVERY, Optional.empty()),
                scratch.resolve("bench.yaml"));
    }

    static List<BenchTable> measure(Site site) throws IOException, InterruptedException {
        site.step().accept("one thread and two");
        return List.of(new ThreadCost(site).table());
    }

    private BenchTable table() throws IOException, InterruptedException {
        List<BenchTable.Row> rows =
                List.of(row("runs alone", this::runsAlone), row("with journal and tables", this::withStore));
        return new BenchTable(
                "threads",
                "Threads",
                "Systems and industries, replications 1 to " + effort.batchReplications() + ", " + study.runs()
                        + " runs: the same batch on one thread and on two, by turns (pairs: "
                        + effort.batchRepeats()
                        + "); the gain is the median, the smallest and the largest of the paired ratios. With the store"
                        + " it is the whole sweep into a new folder: plan, journal, tables, manifest. Goal: 1.8 or"
                        + " more.",
                "batch",
                List.of(
                        new BenchTable.Column("runs", "runs", 0),
                        new BenchTable.Column("one_thread_s", "1 thread [s]", 2),
                        new BenchTable.Column("two_threads_s", "2 threads [s]", 2),
                        new BenchTable.Column("two_threads_runs_per_s", "2 threads [runs/s]", 0),
                        new BenchTable.Column("gain_ratio", "gain", 2),
                        new BenchTable.Column("gain_smallest_ratio", "smallest", 2),
                        new BenchTable.Column("gain_largest_ratio", "largest", 2)),
                rows);
    }

    private BenchTable.Row row(String label, Way way) throws IOException, InterruptedException {
        int repeats = effort.batchRepeats();
        double[] one = new double[repeats];
        double[] two = new double[repeats];
        double[] gain = new double[repeats];
        if (repeats > 1) {
            way.carryOut(2);
        }
        for (int repeat = 0; repeat < repeats; repeat++) {
            one[repeat] = seconds(way, 1);
            two[repeat] = seconds(way, 2);
            gain[repeat] = one[repeat] / two[repeat];
        }
        Spread gains = Spread.of(gain);
        double twoThreads = Spread.of(two).median();
        return BenchTable.Row.of(
                label,
                study.runs(),
                Spread.of(one).median(),
                twoThreads,
                study.runs() / twoThreads,
                gains.median(),
                gains.smallest(),
                gains.largest());
    }

    private static double seconds(Way way, int threads) throws IOException, InterruptedException {
        long start = System.nanoTime();
        way.carryOut(threads);
        return 1e-9 * (System.nanoTime() - start);
    }

    private void runsAlone(int threads) throws InterruptedException {
        DiscardedRuns.carryOut(Batch.simulatedOnly(), study, sheets, threads);
    }

    private void withStore(int threads) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(scratch, "batch");
        Manifest.Program program = new Manifest.Program("bench", "", null, new LoopSubject().build());
        StudyRun.Summary done = StudyRun.of(new LoopSubject(), study, sheets, folder, threads, program)
                .execute(Progress.silent());
        if (done.failed() > 0) {
            throw new IllegalStateException(done.failed() + " runs of the bench failed");
        }
        Site.remove(folder);
    }
}
