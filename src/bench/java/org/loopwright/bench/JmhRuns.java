package org.loopwright.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Benchmarks of JMH, started from here, and their figures. Confined to one thread. */
final class JmhRuns {

    private final ChainedOptionsBuilder options;

    /**
     * What JMH says of a benchmark.
     *
     * @param benchmark class and method, without the package
     * @param params values of its parameters by rising name
     * @param mean time of one operation [ns]
     * @param error half of the 99.9 % interval of that mean; NaN if it was timed less than three times [ns]
     * @param bytes allocated in one operation [B]
     */
    record Figure(String benchmark, SortedMap<String, String> params, double mean, double error, double bytes) {

        /** The benchmark with its parameters. */
        String label() {
            StringBuilder label = new StringBuilder(benchmark);
            params.forEach(
                    (name, value) -> label.append(' ').append(name).append('=').append(value));
            return label.toString();
        }
    }

    private JmhRuns(ChainedOptionsBuilder options) {
        this.options = options;
    }

    /** The benchmarks of a class, with the values of their parameters that stand there. */
    static JmhRuns of(Class<?> benchmarks, Effort effort) {
        TimeValue length = TimeValue.milliseconds(effort.milliseconds());
        return new JmhRuns(new OptionsBuilder()
                .include(Pattern.quote(benchmarks.getName() + "."))
                .forks(effort.forks())
                .warmupForks(0)
                .warmupIterations(effort.warmUps())
                .warmupTime(length)
                .measurementIterations(effort.timings())
                .measurementTime(length)
                .timeUnit(TimeUnit.NANOSECONDS)
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true));
    }

    /** The same with other values of a parameter. */
    JmhRuns with(String param, List<String> values) {
        options.param(param, values.toArray(String[]::new));
        return this;
    }

    /** Times all of them. */
    List<Figure> time() throws RunnerException {
        List<Figure> figures = new ArrayList<>();
        for (RunResult result : new Runner(options.build()).run()) {
            figures.add(figure(result));
        }
        return figures;
    }

    private static Figure figure(RunResult result) {
        BenchmarkParams params = result.getParams();
        String name = params.getBenchmark();
        SortedMap<String, String> values = new TreeMap<>();
        params.getParamsKeys().forEach(param -> values.put(param, params.getParam(param)));
        Result<?> time = result.getPrimaryResult();
        return new Figure(
                name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1),
                values,
                time.getScore(),
                time.getScoreError(),
                result.getSecondaryResults().get("gc.alloc.rate.norm").getScore());
    }
}
