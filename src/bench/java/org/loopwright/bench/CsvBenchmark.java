package org.loopwright.bench;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.loopwright.lab.table.RunRows;
import org.loopwright.lab.table.TableRows;
import org.loopwright.lab.table.TableSchema;
import org.loopwright.subject.observation.OutcomeMeasures;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The outcome of a run as a line of CSV: laid out, and read. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CsvBenchmark {

    private static final int LINES = 1000;

    private final TableSchema schema = OutcomeMeasures.TABLE.schema();
    private final List<Object> cells = SampleRows.outcome();
    private final String lines = laidOut().lines(schema).repeat(LINES);

    /** A line from its cells. */
    @Benchmark
    public RunRows laidOut() {
        return RunRows.builder().add(schema, cells).build();
    }

    /** A line of many into its cells. */
    @Benchmark
    @OperationsPerInvocation(LINES)
    public long read() throws IOException {
        long cellsRead = 0;
        try (TableRows rows = new TableRows(new StringReader(lines))) {
            while (rows.next()) {
                cellsRead += rows.size();
            }
        }
        return cellsRead;
    }
}
