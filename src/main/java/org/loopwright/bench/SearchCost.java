package org.loopwright.bench;

import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.scenario.Scenario;
import org.loopwright.subject.technology.Chance;
import org.loopwright.subject.technology.DesignStructureMatrix;
import org.loopwright.subject.technology.MatrixMaker;
import org.loopwright.subject.technology.McNerneyKernel;

/** Attempts of the simulator in the limit without latency beside plain loops. Confined to one thread. */
final class SearchCost {

    private static final int COMPONENTS = 10;
    private static final int DEGREE = 2;

    private SearchCost() {}

    /** Times the simulator and the loops by turns. */
    static BenchTable measure(ParameterFolder limits, Effort effort) {
        long attempts = (long) FastMath.pow(10, effort.decades());
        Scenario limit = limits.scenario(
                "limit",
                List.of(
                        new Setting("industry.architecture.dsm.components", Integer.toString(COMPONENTS)),
                        new Setting("industry.architecture.dsm.degree", Integer.toString(DEGREE)),
                        new Setting("horizon", Long.toString(attempts))));
        Batch batch = new Batch(limit, 1);
        RandomStream luck = new Streams(1, 1).of(Chance.MATURITY);
        DesignStructureMatrix matrix = MatrixMaker.fixed(COMPONENTS, DEGREE, 1, luck);
        Batch.Tally tally = batch.tally();
        loops(matrix, effort.decades(), luck);
        double[] simulator = new double[effort.repeats()];
        double[] loops = new double[effort.repeats()];
        double[] ratio = new double[effort.repeats()];
        for (int repeat = 0; repeat < effort.repeats(); repeat++) {
            simulator[repeat] = batch.seconds() / tally.projects();
            loops[repeat] = loops(matrix, effort.decades(), luck) / attempts;
            ratio[repeat] = simulator[repeat] / loops[repeat];
        }
        return table(effort, tally, simulator, loops, ratio);
    }

    /** Time of all attempts of the kernel [s]. */
    private static double loops(DesignStructureMatrix matrix, int decades, RandomStream luck) {
        long start = System.nanoTime();
        double[] costs = McNerneyKernel.run(matrix, 1, decades, luck);
        long end = System.nanoTime();
        if (!(costs[decades] > 0)) {
            throw new IllegalStateException("the plain loops found a product that costs nothing");
        }
        return 1e-9 * (end - start);
    }

    private static BenchTable table(
            Effort effort, Batch.Tally tally, double[] simulator, double[] loops, double[] ratio) {
        Spread simulated = Spread.of(simulator).times(1e6);
        Spread looped = Spread.of(loops).times(1e6);
        Spread ratios = Spread.of(ratio);
        return new BenchTable(
                "search",
                "Attempts in the limit of McNerney et al.",
                "One firm, " + COMPONENTS + " components, out-sets of " + DEGREE
                        + ", no latency, simulation, generation or experience (params/limits): one attempt a day through"
                        + " all eight stages of the simulator, some ten events each, beside the same attempts in plain"
                        + " loops that draw, add and compare (McNerneyKernel). Median, smallest and largest of "
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
