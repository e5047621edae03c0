package org.loopwright.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.loopwright.lab.journal.Journal;
import org.loopwright.lab.journal.RunKey;
import org.loopwright.lab.journal.RunRecord;
import org.loopwright.lab.journal.StudyIdentity;
import org.loopwright.lab.table.RunRows;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Runs appended to a journal: key, packing, writing, and the disk's word that they are there. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class JournalBenchmark {

    private static final int TOGETHER = 256;

    private final RunRows rows = SampleRows.content();
    private Path folder;
    private Journal journal;
    private int replication;

    /** A journal of its own for each timing, so that none grows without bound. */
    @Setup(Level.Iteration)
    public void open() throws IOException {
        folder = Files.createTempDirectory("loopwright-bench");
        journal = Journal.open(folder, new StudyIdentity("bench", "", "", ""));
    }

    /** Removes it. */
    @TearDown(Level.Iteration)
    public void close() throws IOException {
        journal.close();
        Site.remove(folder);
    }

    /** One run, forced to the disk on its own. */
    @Benchmark
    public void alone() {
        journal.write(List.of(next()));
    }

    /** A run of many that are forced to the disk together, as a sweep does. */
    @Benchmark
    @OperationsPerInvocation(TOGETHER)
    public void together() {
        journal.write(IntStream.range(0, TOGETHER).mapToObj(run -> next()).toList());
    }

    private RunRecord next() {
        return RunRecord.ok(RunKey.of("", "", 1, ++replication, ""), rows);
    }
}
