package org.loopwright.bench;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;

/** The pieces of which runs and their keeping are made, each by itself. */
final class PieceCost {

    private static final List<Class<?>> PIECES = List.of(
            StreamBenchmark.class,
            SearchBenchmark.class,
            ScheduleBenchmark.class,
            JournalBenchmark.class,
            CsvBenchmark.class);

    private PieceCost() {}

    static List<BenchTable> measure(Site site) throws RunnerException {
        List<BenchTable.Row> rows = new ArrayList<>();
        for (Class<?> piece : PIECES) {
            site.step().accept(piece.getSimpleName());
            for (JmhRuns.Figure figure : JmhRuns.of(piece, site.effort()).time()) {
                rows.add(
                        BenchTable.Row.of(figure.label(), 1e-3 * figure.mean(), 1e-3 * figure.error(), figure.bytes()));
            }
        }
        return List.of(new BenchTable(
                "pieces",
                "Pieces",
                "Streams of random numbers, the search for the best of a number of candidates with a number of parts, a"
                        + " step of MASON's schedule with a number of agents, a run appended to the journal, and the line of"
                        + " an outcome, each by itself. " + site.effort().words() + ".",
                "piece",
                List.of(
                        new BenchTable.Column("time_mean_us", "time [µs]", 4),
                        new BenchTable.Column("time_error_us", "± [µs]", 4),
                        new BenchTable.Column("allocated_bytes", "allocated [B]", 0)),
                rows));
    }
}
