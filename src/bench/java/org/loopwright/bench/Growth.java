package org.loopwright.bench;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.apache.commons.math3.util.FastMath;
import org.openjdk.jmh.runner.RunnerException;

/** How a run's cost grows with firms, components and horizon. */
final class Growth {

    private static final String INDUSTRY = "consumer-electronics";

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

    private final Effort effort;
    private final List<BenchTable.Row> costs = new ArrayList<>();
    private final List<BenchTable.Row> fits = new ArrayList<>();

    private Growth(Effort effort) {
        this.effort = effort;
    }

    /** The table of costs and that of exponents. */
    static List<BenchTable> measure(Site site) throws RunnerException {
        Growth growth = new Growth(site.effort());
        for (Size size : SIZES) {
            site.step().accept("growth with " + size.name());
            growth.grow(size);
        }
        return List.of(growth.costTable(), growth.fitTable());
    }

    private void grow(Size size) throws RunnerException {
        SimpleRegression time = new SimpleRegression();
        SimpleRegression events = new SimpleRegression();
        SimpleRegression each = new SimpleRegression();
        for (int step = 0; step < effort.steps(); step++) {
            int value = size.least() << step;
            String setting = size.path() + "=" + value;
            JmhRuns.Figure run = JmhRuns.of(RunBenchmark.class, effort)
                    .with("industry", List.of(INDUSTRY))
                    .with("setting", List.of(setting))
                    .time()
                    .get(0);
            double kept = (double) RunBenchmark.batch(INDUSTRY, setting).tally().events() / RunBenchmark.RUNS;
            double x = FastMath.log(value);
            time.addData(x, FastMath.log(run.mean()));
            events.addData(x, FastMath.log(kept));
            each.addData(x, FastMath.log(run.mean() / kept));
            costs.add(BenchTable.Row.of(
                    size.name() + " " + value, 1e-6 * run.mean(), 1e-6 * run.error(), kept, 1e-3 * run.mean() / kept));
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

    private BenchTable costTable() {
        return new BenchTable(
                "growth",
                "Cost against size",
                "Consumer electronics, the closed-loop system; one size grows, the others are those of the sheets (24"
                        + " components, 4 firms, 3650 days). " + effort.words()
                        + "; a run is the mean of replications 1 to "
                        + RunBenchmark.RUNS + ".",
                "size",
                List.of(
                        new BenchTable.Column("run_mean_ms", "run [ms]", 2),
                        new BenchTable.Column("run_error_ms", "± [ms]", 2),
                        new BenchTable.Column("events_per_run", "events", 0),
                        new BenchTable.Column("time_per_event_us", "per event [µs]", 2)),
                costs);
    }

    private BenchTable fitTable() {
        return new BenchTable(
                "growth_exponents",
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
