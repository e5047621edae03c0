package org.loopwright.bench;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.scenario.Scenario;

/** How a run's cost grows with firms, components and horizon. Confined to one thread. */
final class Growth {

    private static final int MOST_RUNS = 50;

    /**
     * What grows.
     *
     * @param name for people
     * @param path path of the setting
     * @param least value at the multiple 1
     */
    private record Size(String name, String path, int least) {}

    private static final List<Size> SIZES = List.of(
            new Size("firms", "system.means.firms", 2),
            new Size("components", "industry.architecture.dsm.components", 12),
            new Size("horizon", "horizon", 730));

    private final ParameterFolder sheets;
    private final Effort effort;
    private final List<BenchTable.Row> costs = new ArrayList<>();
    private final List<BenchTable.Row> fits = new ArrayList<>();

    Growth(ParameterFolder sheets, Effort effort) {
        this.sheets = sheets;
        this.effort = effort;
    }

    /** The table of costs and that of exponents. */
    List<BenchTable> measure() {
        SIZES.forEach(this::grow);
        return List.of(costTable(), fitTable());
    }

    private void grow(Size size) {
        SimpleRegression time = new SimpleRegression();
        SimpleRegression events = new SimpleRegression();
        SimpleRegression each = new SimpleRegression();
        for (int step = 0; step < effort.steps(); step++) {
            int value = size.least() << step;
            Scenario scenario = sheets.scenario(
                    "consumer-electronics",
                    List.of(new Setting("system", "closed-loop"), new Setting(size.path(), Integer.toString(value))));
            Spread perRun = timed(scenario);
            double kept = new Batch(scenario, 1).tally().events();
            double x = FastMath.log(value);
            time.addData(x, FastMath.log(perRun.median()));
            events.addData(x, FastMath.log(kept));
            each.addData(x, FastMath.log(perRun.median() / kept));
            costs.add(BenchTable.Row.of(
                    size.name() + " " + value,
                    perRun.median() * 1e3,
                    perRun.smallest() * 1e3,
                    perRun.largest() * 1e3,
                    kept,
                    perRun.median() * 1e6 / kept));
        }
        fits.add(BenchTable.Row.of(
                size.name(),
                time.getSlope(),
                time.getSlopeStdErr(),
                events.getSlope(),
                events.getSlopeStdErr(),
                each.getSlope(),
                each.getSlopeStdErr()));
    }

    /** Seconds per run: as many runs per timing as fit into its length. */
    private Spread timed(Scenario scenario) {
        Batch one = new Batch(scenario, 1);
        double spent = 0;
        int made = 0;
        while (made == 0 || spent < 2 * effort.growthSeconds()) {
            spent += one.seconds();
            made++;
        }
        int runs = (int) Math.max(1, Math.min(MOST_RUNS, Math.rint(effort.growthSeconds() / (spent / made))));
        Batch batch = new Batch(scenario, runs);
        double[] perRun = new double[effort.repeats()];
        for (int repeat = 0; repeat < perRun.length; repeat++) {
            perRun[repeat] = batch.seconds() / runs;
        }
        return Spread.of(perRun);
    }

    private BenchTable costTable() {
        return new BenchTable(
                "growth",
                "Cost against size",
                "Consumer electronics, the closed-loop system; one size grows, the others are those of the sheets (24"
                        + " components, 4 firms, 3650 days). Median, smallest and largest of "
                        + Wording.count(effort.repeats(), "timing") + "; events are those of replication 1.",
                "size",
                List.of(
                        new BenchTable.Column("run_median_ms", "run [ms]", 2),
                        new BenchTable.Column("run_smallest_ms", "smallest [ms]", 2),
                        new BenchTable.Column("run_largest_ms", "largest [ms]", 2),
                        new BenchTable.Column("events_per_run", "events", 0),
                        new BenchTable.Column("time_per_event_us", "per event [µs]", 2)),
                costs);
    }

    private BenchTable fitTable() {
        return new BenchTable(
                "exponents",
                "Exponents",
                "Slopes of the logarithm of the cost on the logarithm of the size, by ordinary least squares over "
                        + effort.steps() + " sizes, with standard errors.",
                "size",
                List.of(
                        new BenchTable.Column("time_exponent", "time", 2),
                        new BenchTable.Column("time_standard_error", "± s.e.", 2),
                        new BenchTable.Column("events_exponent", "events", 2),
                        new BenchTable.Column("events_standard_error", "± s.e.", 2),
                        new BenchTable.Column("time_per_event_exponent", "time per event", 2),
                        new BenchTable.Column("time_per_event_standard_error", "± s.e.", 2)),
                fits);
    }
}
