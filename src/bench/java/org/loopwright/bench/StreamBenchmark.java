package org.loopwright.bench;

import java.util.concurrent.TimeUnit;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.technology.Chance;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Streams of random numbers: opened, and drawn from. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class StreamBenchmark {

    private final Streams streams = new Streams(1, 1);
    private final RandomStream stream = streams.of(Chance.CANDIDATES);
    private int project;

    /** A stream of its own for another project. */
    @Benchmark
    public RandomStream opened() {
        return streams.of(Chance.CANDIDATES, 1, ++project);
    }

    /** Uniform. */
    @Benchmark
    public double uniform() {
        return stream.nextDouble();
    }

    /** Exponential. */
    @Benchmark
    public double exponential() {
        return stream.exponential();
    }

    /** Standard normal. */
    @Benchmark
    public double gaussian() {
        return stream.gaussian();
    }

    /** Gamma, as a wait of a project. */
    @Benchmark
    public double gamma() {
        return stream.gamma(4, 30);
    }

    /** Poisson, as a number of candidates. */
    @Benchmark
    public int poisson() {
        return stream.poisson(1000);
    }
}
