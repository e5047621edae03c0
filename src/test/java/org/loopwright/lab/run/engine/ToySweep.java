package org.loopwright.lab.run.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.loopwright.lab.file.FileChecksum;
import org.loopwright.lab.journal.Journal;
import org.loopwright.lab.table.TableSchema;

/** A sweep of toy runs; as a program of its own, one to be killed. */
final class ToySweep {

    private ToySweep() {}

    /** Arguments: folder, threads, number of runs. Prints how many runs are durable, a line each time. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int[] runs = upTo(Integer.parseInt(arguments[2]));
        carryOut(
                Path.of(arguments[0]),
                Integer.parseInt(arguments[1]),
                ToyRuns.SOUND,
                runs,
                (done, total, failed, rate) -> {
                    System.out.println(done);
                    System.out.flush();
                });
    }

    static int[] upTo(int n) {
        return IntStream.rangeClosed(1, n).toArray();
    }

    static Runner.Session carryOut(Path folder, int threads, int n) throws IOException, InterruptedException {
        return carryOut(folder, threads, ToyRuns.SOUND, upTo(n), Progress.silent());
    }

    static Runner.Session carryOut(Path folder, int threads, ToyRuns maker, int[] runs, Progress progress)
            throws IOException, InterruptedException {
        return carryOut(folder, new Terms(threads).localThreads(maker), maker, runs, progress);
    }

    static Runner.Session carryOut(Path folder, Executor executor, ToyRuns maker, int[] runs, Progress progress)
            throws IOException, InterruptedException {
        try (Journal journal = Journal.open(folder, ToyRuns.STUDY, false)) {
            return new Runner(Allowance.UNLIMITED, progress)
                    .carryOut(Course.of(runs), executor, new JournalKeeper(journal, maker, folder, ended -> {}, true));
        }
    }

    /** The tables of runs 1 to n; those that are not in the journal are cancelled. */
    static List<FileChecksum> export(Path folder, int n) throws IOException, InterruptedException {
        try (Journal journal = Journal.open(folder, ToyRuns.STUDY, false)) {
            List<TableSchema> schemas = List.of(ToyRuns.OUTCOMES, ToyRuns.SERIES);
            return TableExport.write(journal, upTo(n), ToyRuns.SOUND::key, ToyRuns.SOUND, schemas, folder, 2)
                    .files();
        }
    }
}
