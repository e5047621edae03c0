package org.loopwright.bench;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.technology.Candidate;
import org.loopwright.subject.technology.Chance;
import org.loopwright.subject.technology.WinnerSearch;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The best of the candidate designs that a simulator shows. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SearchBenchmark {

    private static final double DIFFICULTY = 1;
    private static final double LOG_ERROR = 0.3;

    /** Mean number of candidates [1]. */
    @Param({"10", "1000", "100000"})
    public double candidates;

    /** Parts of the sum that is searched: components of an out-set [1]. */
    @Param({"2", "6"})
    public int parts;

    private final RandomStream stream = new Streams(1, 1).of(Chance.CANDIDATES);
    private double[] scales;

    /** Parts of equal scale. */
    @Setup
    public void scales() {
        scales = new double[parts];
        Arrays.fill(scales, 1.0 / parts);
    }

    /** The best candidate by prediction. */
    @Benchmark
    public List<Candidate> best() {
        return WinnerSearch.best(1, scales, DIFFICULTY, LOG_ERROR, candidates, stream);
    }
}
