package org.loopwright.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.loopwright.lab.journal.Frame;
import org.loopwright.lab.journal.Key;
import org.loopwright.lab.journal.Kind;
import org.loopwright.lab.journal.RunLog;
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
    private RunLog log;
    private int replication;

    /** A journal of its own for each timing, so that none grows without bound. */
    @Setup(Level.Iteration)
    public void open() throws IOException {
        folder = Files.createTempDirectory("loopwright-bench");
        log = RunLog.read(folder);
    }

    /** Removes it. */
    @TearDown(Level.Iteration)
    public void close() throws IOException {
        log.close();
        Site.remove(folder);
    }

    /** One run, forced to the disk on its own. */
    @Benchmark
    public void alone() throws IOException {
        write();
        log.force();
    }

    /** A run of many that are forced to the disk together, as a sweep does. */
    @Benchmark
    @OperationsPerInvocation(TOGETHER)
    public void together() throws IOException {
        for (int i = 0; i < TOGETHER; i++) {
            write();
        }
        log.force();
    }

    private void write() throws IOException {
        Key key = Key.ofScenario("", "", 1).ofRun(++replication, "");
        log.runs().note(key, Kind.OK, log.write(Frame.of(Kind.OK, key, rows.encode())));
    }
}
