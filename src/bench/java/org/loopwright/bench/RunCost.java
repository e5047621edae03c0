package org.loopwright.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/** What a run of each industry costs, beside the bare schedule, and where the time goes. */
final class RunCost {

    private static final int HOTTEST = 15;

    private RunCost() {}

    /** The table of industries and the profile. */
    static List<BenchTable> measure(Site site) throws IOException, RunnerException {
        Map<String, Batch> batches = new LinkedHashMap<>();
        site.industries().forEach(industry -> batches.put(industry, RunBenchmark.batch(industry, "")));
        Map<String, Batch.Tally> tallies = new LinkedHashMap<>();
        batches.forEach((industry, batch) -> tallies.put(industry, batch.tally()));
        site.step().accept("runs of each industry");
        Map<String, JmhRuns.Figure> runs =
                by("industry", List.copyOf(batches.keySet()), JmhRuns.of(RunBenchmark.class, site.effort()));
        site.step().accept("the bare schedule with as many appointments");
        List<String> lives =
                tallies.values().stream().map(RunCost::live).distinct().toList();
        Map<String, JmhRuns.Figure> bare = by("live", lives, JmhRuns.of(ScheduleBenchmark.class, site.effort()));
        site.step().accept("samples of stacks");
        StackSamples samples = StackSamples.of(batches, site.effort().samplingSeconds(), site.scratch());
        List<BenchTable.Row> rows = new ArrayList<>();
        tallies.forEach((industry, tally) -> rows.add(row(
                industry,
                tally,
                runs.get(industry),
                bare.get(live(tally)),
                samples.of(industry).searchShare())));
        return List.of(costs(site.effort(), rows, samples), profile(samples));
    }

    /** Figures by the value of a parameter that is given values. */
    private static Map<String, JmhRuns.Figure> by(String param, List<String> values, JmhRuns runs)
            throws RunnerException {
        Map<String, JmhRuns.Figure> figures = new LinkedHashMap<>();
        for (JmhRuns.Figure figure : runs.with(param, values).time()) {
            figures.put(figure.params().get(param), figure);
        }
        return figures;
    }

    private static String live(Batch.Tally tally) {
        return Long.toString(Math.max(1, Math.round(tally.live())));
    }

    private static BenchTable.Row row(
            String industry, Batch.Tally tally, JmhRuns.Figure run, JmhRuns.Figure bare, double inSearch) {
        double events = (double) tally.events() / RunBenchmark.RUNS;
        double closed = (double) tally.closed() / RunBenchmark.RUNS;
        double ratio = run.mean() / events / bare.mean();
        return BenchTable.Row.of(
                industry,
                1e-6 * run.mean(),
                1e-6 * run.error(),
                events,
                closed,
                1e-3 * run.mean() / events,
                1e-3 * run.mean() / closed,
                run.bytes() / events,
                100 * inSearch,
                tally.live(),
                1e-3 * bare.mean(),
                ratio,
                ratio * (1 - inSearch));
    }

    private static BenchTable costs(Effort effort, List<BenchTable.Row> rows, StackSamples samples) {
        String text = String.format(
                Locale.ROOT,
                "The closed-loop system at its own depth, ten years, four firms, the mean of replications 1 to %d. %s."
                        + " Bytes are those that the thread allocated. The share in search is that of %d stack samples"
                        + " (%.1f s per industry) that hold the search for winners or for the first design; pooled it is"
                        + " %.1f %%. The bare schedule is MASON's own with as many live appointments (open projects, and"
                        + " three agents of the economy), each step only booking the next at an exponential distance from"
                        + " the same kind of stream. Goal: with search aside an event takes at most 4 times as long.",
                RunBenchmark.RUNS,
                effort.words(),
                samples.all().samples(),
                effort.samplingSeconds(),
                100 * samples.all().searchShare());
        return new BenchTable(
                "runs",
                "A run of each industry",
                text,
                "industry",
                List.of(
                        new BenchTable.Column("run_mean_ms", "run [ms]", 2),
                        new BenchTable.Column("run_error_ms", "± [ms]", 2),
                        new BenchTable.Column("events_per_run", "events", 0),
                        new BenchTable.Column("closed_projects_per_run", "closed projects", 0),
                        new BenchTable.Column("time_per_event_us", "per event [µs]", 2),
                        new BenchTable.Column("time_per_closed_project_us", "per closed project [µs]", 1),
                        new BenchTable.Column("allocated_per_event_bytes", "per event [B]", 0),
                        new BenchTable.Column("search_share_percent", "in search [%]", 1),
                        new BenchTable.Column("live_appointments", "live", 1),
                        new BenchTable.Column("bare_schedule_per_event_us", "bare schedule [µs]", 3),
                        new BenchTable.Column("ratio_to_bare_schedule", "ratio", 1),
                        new BenchTable.Column("ratio_without_search", "ratio, search aside", 1)),
                rows);
    }

    private static BenchTable profile(StackSamples samples) {
        double n = samples.all().samples();
        List<BenchTable.Row> rows = new ArrayList<>();
        for (Map.Entry<String, Long> method : samples.hottest(HOTTEST)) {
            double share = method.getValue() / n;
            rows.add(BenchTable.Row.of(
                    method.getKey(), 100 * share, 100 * Math.sqrt(share * (1 - share) / n), method.getValue()));
        }
        return new BenchTable(
                "profile",
                "Where the time goes",
                "The same stack samples, all industries together, by the innermost method of the project or of MASON:"
                        + " library calls, such as logarithms, count for the method that makes them.",
                "method",
                List.of(
                        new BenchTable.Column("time_share_percent", "share [%]", 1),
                        new BenchTable.Column("standard_error_percent", "standard error [%]", 1),
                        new BenchTable.Column("samples", "samples", 0)),
                rows);
    }
}
