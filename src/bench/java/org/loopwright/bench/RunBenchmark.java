package org.loopwright.bench;

import java.util.concurrent.TimeUnit;
import org.loopwright.lab.sheet.Setting;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A run of the closed-loop system: the mean over the same few replications each time. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RunBenchmark {

    /** Replications. */
    static final int RUNS = 6;

    /** Name of the industry. */
    @Param("batteries")
    public String industry;

    /** A further setting, such as {@code horizon=730}; empty: none. */
    @Param("")
    public String setting;

    private Batch batch;

    /** What is run, for those who tell how much happens in it. */
    static Batch batch(String industry, String setting) {
        String[] pair = setting.split("=", 2);
        return new Batch(
                setting.isEmpty()
                        ? Site.closedLoop(industry)
                        : Site.closedLoop(industry, new Setting(pair[0], pair[1])),
                RUNS);
    }

    /** Resolves the scenario. */
    @Setup
    public void resolve() {
        batch = batch(industry, setting);
    }

    /** The runs, one after the other. */
    @Benchmark
    @OperationsPerInvocation(RUNS)
    public long run() {
        return batch.simulate();
    }
}
