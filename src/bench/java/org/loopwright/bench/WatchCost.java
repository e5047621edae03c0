package org.loopwright.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.loopwright.faces.gui.WatchedRun;
import org.loopwright.subject.scenario.ParameterFolder;

/**
 * What it costs to watch a run: processor time of a run stepped frame by frame with some charts followed, in proportion to
 * the same run in one go. The two take turns, which JMH cannot pair. Confined to one thread.
 */
final class WatchCost {

    private final Effort effort;
    private final ParameterFolder sheets = Site.sheets();

    private WatchCost(Site site) {
        effort = site.effort();
    }

    static List<BenchTable> measure(Site site) {
        site.step().accept("watching");
        return List.of(new WatchCost(site).table());
    }

    private int pairs() {
        return 2 * effort.timings() - 1;
    }

    private BenchTable table() {
        List<BenchTable.Row> rows = new ArrayList<>();
        for (int charts : new int[] {0, 1, WatchedRun.scoreboard(), 7, 10, WatchedRun.charts()}) {
            rows.add(row(charts));
        }
        return new BenchTable(
                "watching",
                "Watching",
                "Batteries, two systems, without windows, five days per frame: processor time of the stepping thread in"
                        + " proportion to the run in one go, by turns (pairs: " + pairs()
                        + "); the median, the smallest"
                        + " and the largest ratio. One chart is unit cost, " + WatchedRun.scoreboard()
                        + " are those that the scoreboard reads, " + WatchedRun.charts()
                        + " are all. Goal: at most 1.5 with"
                        + " seven.",
                "charts",
                List.of(
                        new BenchTable.Column("headless_ms", "in one go [ms]", 1),
                        new BenchTable.Column("ratio", "ratio", 2),
                        new BenchTable.Column("smallest_ratio", "smallest", 2),
                        new BenchTable.Column("largest_ratio", "largest", 2)),
                rows);
    }

    private BenchTable.Row row(int charts) {
        double[] alone = new double[pairs()];
        double[] ratio = new double[pairs()];
        LongSupplier headless = () -> WatchedRun.headless(sheets);
        LongSupplier stepped = () -> WatchedRun.stepped(sheets, charts);
        long state = headless.getAsLong();
        for (int round = -effort.warmUps(); round < pairs(); round++) {
            double one = milliseconds(headless, state);
            double other = milliseconds(stepped, state);
            if (round >= 0) {
                alone[round] = one;
                ratio[round] = other / one;
            }
        }
        Spread ratios = Spread.of(ratio);
        return BenchTable.Row.of(
                Integer.toString(charts),
                Spread.of(alone).median(),
                ratios.median(),
                ratios.smallest(),
                ratios.largest());
    }

    private static double milliseconds(LongSupplier run, long state) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        if (run.getAsLong() != state) {
            throw new IllegalStateException("a run that is watched must be the same run");
        }
        return 1e-6 * (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
    }
}
