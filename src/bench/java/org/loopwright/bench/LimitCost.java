package org.loopwright.bench;

import java.util.Comparator;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;

/** Attempts of the simulator in the limit without latency beside plain loops. */
final class LimitCost {

    private LimitCost() {}

    static List<BenchTable> measure(Site site) throws RunnerException {
        site.step().accept("attempts in the limit");
        Batch.Tally tally = LimitBenchmark.batch().tally();
        List<JmhRuns.Figure> figures = JmhRuns.of(LimitBenchmark.class, site.effort()).time().stream()
                .sorted(Comparator.comparing(JmhRuns.Figure::benchmark))
                .toList();
        JmhRuns.Figure loops = figures.get(0);
        JmhRuns.Figure simulator = figures.get(1);
        double perLoop = loops.mean() / LimitBenchmark.ATTEMPTS;
        double perProject = simulator.mean() / tally.projects();
        return List.of(new BenchTable(
                "limit",
                "Attempts in the limit of McNerney et al.",
                "One firm, " + LimitBenchmark.COMPONENTS + " components, out-sets of " + LimitBenchmark.DEGREE
                        + ", no latency, simulation, generation or experience (params/limits): one attempt a day through"
                        + " all eight stages of the simulator, some ten events each, beside as many attempts in plain"
                        + " loops that draw, add and compare (McNerneyKernel). "
                        + site.effort().words() + ".",
                "engine",
                List.of(
                        new BenchTable.Column("time_per_attempt_us", "per attempt [µs]", 4),
                        new BenchTable.Column("time_error_us", "± [µs]", 4),
                        new BenchTable.Column("events_per_attempt", "events", 1),
                        new BenchTable.Column("ratio_to_plain_loops", "ratio", 0)),
                List.of(
                        BenchTable.Row.of(
                                "simulator",
                                1e-3 * perProject,
                                1e-3 * simulator.error() / tally.projects(),
                                (double) tally.events() / tally.projects(),
                                perProject / perLoop),
                        BenchTable.Row.of(
                                "plain loops",
                                1e-3 * perLoop,
                                1e-3 * loops.error() / LimitBenchmark.ATTEMPTS,
                                Double.NaN,
                                1))));
    }
}
