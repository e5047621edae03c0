package org.loopwright.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What a run of each industry costs, beside the bare schedule, and where the time goes. Confined to one thread. */
final class RunCost {

    private static final double MICRO = 1e6;
    private static final int HOTTEST = 15;

    private final Map<String, Batch> batches;
    private final Effort effort;

    /** All that was measured of one industry. */
    private static final class Measured {
        final double[] run;
        final double[] bare;
        final double[] ratio;
        final Batch.Tally tally;
        double bytes;

        Measured(int repeats, Batch.Tally tally) {
            run = new double[repeats];
            bare = new double[repeats];
            ratio = new double[repeats];
            this.tally = tally;
        }
    }

    RunCost(Map<String, Batch> batches, Effort effort) {
        this.batches = batches;
        this.effort = effort;
    }

    /** The table of industries and the profile. */
    List<BenchTable> measure(Path scratch, Consumer<String> step) throws IOException {
        step.accept("warming up");
        for (int round = 0; round < effort.warmUpRounds(); round++) {
            batches.values().forEach(Batch::simulate);
        }
        step.accept("timing runs of each industry beside the bare schedule");
        Map<String, Measured> measured = new LinkedHashMap<>();
        batches.forEach((industry, batch) -> measured.put(industry, new Measured(effort.repeats(), batch.tally())));
        for (int repeat = 0; repeat < effort.repeats(); repeat++) {
            // Industries take turns, so that a neighbour's load falls on all of them.
            for (Map.Entry<String, Measured> entry : measured.entrySet()) {
                Measured m = entry.getValue();
                long before = allocated();
                m.run[repeat] = batches.get(entry.getKey()).seconds();
                m.bytes = allocated() - before;
                m.bare[repeat] = BareSchedule.seconds(m.tally.events(), (int) Math.max(1, Math.round(m.tally.live())));
                m.ratio[repeat] = m.run[repeat] / m.bare[repeat];
            }
        }
        step.accept("sampling stacks");
        StackSamples samples = StackSamples.of(batches, effort.samplingSeconds(), scratch);
        return List.of(costs(measured, samples), profile(samples));
    }

    private static long allocated() {
        return ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean threads
                ? threads.getThreadAllocatedBytes(Thread.currentThread().getId())
                : 0;
    }

    private BenchTable costs(Map<String, Measured> measured, StackSamples samples) {
        List<BenchTable.Row> rows = new ArrayList<>();
        List<Double> asides = new ArrayList<>();
        measured.forEach((industry, m) -> {
            double runs = batches.get(industry).runs();
            double share = samples.of(industry).searchShare();
            Spread perRun = Spread.of(m.run).times(1e3 / runs);
            double perEvent = Spread.of(m.run).median() * MICRO / m.tally.events();
            Spread ratio = Spread.of(m.ratio);
            asides.add(ratio.median() * (1 - share));
            rows.add(BenchTable.Row.of(
                    industry,
                    perRun.median(),
                    perRun.smallest(),
                    perRun.largest(),
                    m.tally.events() / runs,
                    m.tally.closed() / runs,
                    perEvent,
                    Spread.of(m.run).median() * MICRO / m.tally.closed(),
                    m.bytes / m.tally.events(),
                    100 * share,
                    m.tally.live(),
                    Spread.of(m.bare).median() * MICRO / m.tally.events(),
                    ratio.median(),
                    ratio.median() * (1 - share)));
        });
        double worst = asides.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
        String text = "The closed-loop system at its own depth, ten years, four firms. "
                + Wording.count(effort.repeats(), "timing") + " of " + Wording.count(effort.runs(), "run")
                + " each (replications 1 to " + effort.runs() + "), industries taking turns, after "
                + Wording.count(effort.warmUpRounds(), "round")
                + " of warm-up; the median, and for a run the smallest and the largest. Bytes are those that the thread"
                + " allocated. The share in search is that of "
                + samples.all().samples() + " stack samples (" + Wording.number(effort.samplingSeconds(), 1)
                + " s per industry) that hold the search for winners or for the first design; pooled it is "
                + Wording.number(100 * samples.all().searchShare(), 1)
                + " %. The bare schedule is MASON's own, with as many events and as many live appointments (open"
                + " projects, and three agents of the economy), each step only booking the next at an exponential"
                + " distance from the same kind of stream. Goal: with search aside a run takes at most 4 times as long;"
                + " the largest ratio is " + Wording.number(worst, 1) + ".";
        return new BenchTable(
                "runs",
                "A run of each industry",
                text,
                "industry",
                List.of(
                        new BenchTable.Column("run_median_ms", "run [ms]", 2),
                        new BenchTable.Column("run_smallest_ms", "smallest [ms]", 2),
                        new BenchTable.Column("run_largest_ms", "largest [ms]", 2),
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
