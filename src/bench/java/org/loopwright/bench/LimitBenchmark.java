package org.loopwright.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.technology.Chance;
import org.loopwright.subject.technology.DesignStructureMatrix;
import org.loopwright.subject.technology.MatrixMaker;
import org.loopwright.subject.technology.McNerneyKernel;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Attempts in the limit of McNerney et al., where nothing takes time: through the simulator and in plain loops. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class LimitBenchmark {

    /** Attempts of one operation are 10 to this power. */
    static final int DECADES = 4;

    static final int ATTEMPTS = 10_000;
    static final int COMPONENTS = 10;
    static final int DEGREE = 2;

    private final Batch batch = batch();
    private final RandomStream luck = new Streams(1, 1).of(Chance.MATURITY);
    private final DesignStructureMatrix matrix = MatrixMaker.fixed(COMPONENTS, DEGREE, 1, luck);

    /** One run with one attempt a day. */
    static Batch batch() {
        ParameterFolder limits =
                new ParameterFolder(Site.sheets().root().resolve("limits").resolve("sheets"));
        return new Batch(
                limits.scenario(
                        "limit",
                        List.of(
                                new Setting("industry.architecture.dsm.components", Integer.toString(COMPONENTS)),
                                new Setting("industry.architecture.dsm.degree", Integer.toString(DEGREE)),
                                new Setting("horizon", Integer.toString(ATTEMPTS)))),
                1);
    }

    /** All attempts through all stages. */
    @Benchmark
    public long simulator() {
        return batch.simulate();
    }

    /** All attempts, each a draw, a sum and a comparison. */
    @Benchmark
    public double[] plainLoops() {
        return McNerneyKernel.run(matrix, 1, DECADES, luck);
    }
}
