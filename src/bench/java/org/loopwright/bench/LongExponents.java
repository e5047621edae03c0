package org.loopwright.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.model.ExogenousStream;
import org.loopwright.subject.scenario.Scenario;
import org.loopwright.subject.technology.Chance;
import org.loopwright.subject.technology.DesignStructureMatrix;
import org.loopwright.subject.technology.McNerneyKernel;
import org.loopwright.subject.theory.Limit;
import org.loopwright.subject.theory.LimitReader;

/**
 * Exponents of cost to 10^7 attempts, hundred times further than the limits in {@code params/limits} go: the same
 * scenarios and matrices in the plain loops of {@link McNerneyKernel}, since bottlenecks rule only late. A
 * question of science rather than of time: JMH has no part in it.
 */
final class LongExponents {

    private static final String PREFIX = "exponent-";

    private LongExponents() {}

    /** Runs every limit that asks for an exponent: slopes are taken over the last two decades. */
    static List<BenchTable> measure(Site site) throws InterruptedException {
        int runs = site.effort().limitRuns();
        int decades = site.effort().decades();
        List<BenchTable.Row> rows = new ArrayList<>();
        for (String name : LimitReader.names(Site.sheets())) {
            if (name.startsWith(PREFIX)) {
                site.step().accept(name + " to 10^" + decades + " attempts");
                rows.add(row(name, LimitReader.read(name, Site.sheets()), runs, decades));
            }
        }
        return List.of(new BenchTable(
                "exponents",
                "Exponents after 10^" + decades + " attempts",
                "Slope of ln cost against ln attempts over the last two decades, mean of " + runs
                        + " runs, each beside 1/(γ d*) of its own matrix; theory is their mean. The distance is in"
                        + " standard errors of the difference. Plain loops, no schedule.",
                "limit",
                List.of(
                        new BenchTable.Column("theory", "theory", 4),
                        new BenchTable.Column("observed", "observed", 4),
                        new BenchTable.Column("standard_error", "standard error", 4),
                        new BenchTable.Column("distance_standard_errors", "distance", 2),
                        new BenchTable.Column("attempts_per_s", "attempts per s", 0)),
                rows));
    }

    private static BenchTable.Row row(String name, Limit limit, int runs, int decades) throws InterruptedException {
        long start = System.nanoTime();
        ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        List<Future<double[]>> slopes = new ArrayList<>();
        for (int run = 1; run <= runs; run++) {
            Streams streams = new Streams(limit.seed(), run);
            slopes.add(pool.submit(() -> slope(limit.scenario(), streams, decades)));
        }
        pool.shutdown();
        SummaryStatistics theory = new SummaryStatistics();
        SummaryStatistics beyond = new SummaryStatistics();
        for (Future<double[]> slope : slopes) {
            double[] seen = result(slope);
            theory.addValue(seen[1]);
            beyond.addValue(seen[0] - seen[1]);
        }
        double seconds = (System.nanoTime() - start) * 1e-9;
        double error = beyond.getStandardDeviation() / Math.sqrt(runs);
        return BenchTable.Row.of(
                name,
                theory.getMean(),
                theory.getMean() + beyond.getMean(),
                error,
                beyond.getMean() / error,
                runs * Math.pow(10, decades) / seconds);
    }

    private static double[] slope(Scenario scenario, Streams streams, int decades) {
        DesignStructureMatrix matrix = ExogenousStream.architecture(scenario, streams);
        double difficulty = scenario.industry().cost().difficulty();
        double[] costs = McNerneyKernel.run(matrix, difficulty, decades, streams.of(Chance.CANDIDATES));
        double slope = Math.log(costs[decades - 2] / costs[decades]) / Math.log(100);
        return new double[] {slope, 1 / (difficulty * matrix.designComplexity())};
    }

    private static double[] result(Future<double[]> slope) throws InterruptedException {
        try {
            return slope.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a run of the kernel failed", failed.getCause());
        }
    }
}
