package org.loopwright.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.loopwright.store.FileChecksum;
import org.loopwright.store.Journal;

/** A sweep of toy runs; as a program of its own, one to be killed. */
final class ToySweep {

    private ToySweep() {}

    /** Arguments: folder, threads, number of runs. Prints how many runs are durable, a line each time. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<ToyRun> runs = ToyRun.all(Integer.parseInt(arguments[2])).toList();
        carryOut(Path.of(arguments[0]), Integer.parseInt(arguments[1]), runs, (done, total, failed, rate) -> {
            System.out.println(done);
            System.out.flush();
        });
    }

    static Sweep.Session carryOut(Path folder, int threads, List<ToyRun> runs, Progress progress)
            throws IOException, InterruptedException {
        try (Journal journal = Journal.open(folder, ToyRun.STUDY)) {
            return new Sweep(folder, journal, threads).run(runs, progress);
        }
    }

    /** The tables of runs 1 to n; those that are not in the journal are cancelled. */
    static List<FileChecksum> export(Path folder, int n) throws IOException, InterruptedException {
        try (Journal journal = Journal.open(folder, ToyRun.STUDY)) {
            List<ToyRun> runs = ToyRun.all(n).toList();
            return TableExport.write(journal, runs, List.of(ToyRun.OUTCOMES, ToyRun.SERIES), folder, 2)
                    .tables()
                    .stream()
                    .map(TableExport.Table::file)
                    .toList();
        }
    }
}
