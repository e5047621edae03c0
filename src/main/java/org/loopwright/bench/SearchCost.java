package org.loopwright.bench;

import java.util.List;
import org.loopwright.scenario.ParameterFolder;
import org.loopwright.scenario.Scenario;
import org.loopwright.scenario.Setting;

/** Attempts of the simulator in the limit without latency beside plain loops. Confined to one thread. */
final class SearchCost {

    private static final int COMPONENTS = 10;
    private static final int DEGREE = 2;

    private SearchCost() {}

    /** Times the simulator and the loops by turns. */
    static BenchTable measure(ParameterFolder limits, Effort effort) {
        Scenario limit = limits.scenario(
                "limit",
                List.of(
                        new Setting("industry.architecture.dsm.components", Integer.toString(COMPONENTS)),
                        new Setting("industry.architecture.dsm.degree", Integer.toString(DEGREE)),
                        new Setting("horizon", Integer.toString(effort.attempts()))));
        Batch batch = new Batch(limit, 1);
        PlainSearch plain = new PlainSearch(COMPONENTS, DEGREE);
        Batch.Tally tally = batch.tally();
        plain.seconds(effort.attempts());
        double[] simulator = new double[effort.repeats()];
        double[] loops = new double[effort.repeats()];
        double[] ratio = new double[effort.repeats()];
        for (int repeat = 0; repeat < effort.repeats(); repeat++) {
            simulator[repeat] = batch.seconds() / tally.projects();
            loops[repeat] = plain.seconds(effort.attempts()) / effort.attempts();
            ratio[repeat] = simulator[repeat] / loops[repeat];
        }
        Spread simulated = Spread.of(simulator).times(1e6);
        Spread looped = Spread.of(loops).times(1e6);
        Spread ratios = Spread.of(ratio);
        return new BenchTable(
                "search",
                "Attempts in the limit of McNerney et al.",
                "One firm, " + COMPONENTS + " components, out-sets of " + DEGREE
                        + ", no latency, simulation, generation or experience (params/limits): one attempt a day through"
                        + " all eight stages of the simulator, some ten events each, beside the same attempts in plain"
                        + " loops that draw, add and compare. Median, smallest and largest of "
                        + Wording.count(effort.repeats(), "timing") + ".",
                "engine",
                List.of(
                        new BenchTable.Column("time_per_attempt_us", "per attempt [µs]", 4),
                        new BenchTable.Column("time_per_attempt_smallest_us", "smallest [µs]", 4),
                        new BenchTable.Column("time_per_attempt_largest_us", "largest [µs]", 4),
                        new BenchTable.Column("events_per_attempt", "events", 1),
                        new BenchTable.Column("ratio_to_plain_loops", "ratio", 0)),
                List.of(
                        BenchTable.Row.of(
                                "simulator",
                                simulated.median(),
                                simulated.smallest(),
                                simulated.largest(),
                                (double) tally.events() / tally.projects(),
                                ratios.median()),
                        BenchTable.Row.of(
                                "plain loops", looped.median(), looped.smallest(), looped.largest(), Double.NaN, 1)));
    }
}
