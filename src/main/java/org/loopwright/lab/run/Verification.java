package org.loopwright.lab.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.loopwright.lab.design.PlannedRun;
import org.loopwright.lab.file.Checksums;
import org.loopwright.lab.run.engine.Allowance;
import org.loopwright.lab.run.engine.Course;
import org.loopwright.lab.run.engine.Progress;
import org.loopwright.lab.run.engine.RunMaker;
import org.loopwright.lab.run.engine.Runner;
import org.loopwright.lab.run.engine.Terms;

/**
 * Repeats runs of a stored study and compares every row of every table with the stored one, character by character.
 */
public final class Verification {

    /**
     * What came of a run.
     *
     * @param run the run
     * @param reason why it did not end well this time; empty if it did
     * @param stored how it ended, as its stored outcomes have it; empty if there are none
     * @param difference where it differs; empty if every row is the same
     */
    public record RunCheck(PlannedRun run, String reason, Optional<String> stored, Optional<Difference> difference) {}

    private Verification() {}

    /**
     * Picks runs that are spread over all: the runs are cut into as many parts of equal length as are asked for, and of
     * each part one is picked by lot. An even step would meet the same replication or level again and again.
     *
     * @param runs all runs
     * @param count how many to pick, &gt;= 1; all if there are no more
     * @param choice seed of the lot
     */
    public static List<PlannedRun> spread(List<PlannedRun> runs, int count, long choice) {
        if (count < 1) {
            throw new IllegalArgumentException("count must be >= 1, was " + count);
        }
        if (count >= runs.size()) {
            return List.copyOf(runs);
        }
        List<PlannedRun> picked = new ArrayList<>();
        for (int part = 0; part < count; part++) {
            long from = (long) part * runs.size() / count;
            long to = (long) (part + 1) * runs.size() / count;
            picked.add(runs.get((int) (from + Long.remainderUnsigned(mix(choice, part), to - from))));
        }
        return picked;
    }

    /** A number that looks as if drawn, the same on every machine: the first 64 bits of a digest. */
    private static long mix(long choice, int part) {
        return Long.parseUnsignedLong(
                Checksums.sha256("pick " + choice + " " + part).substring(0, 16), 16);
    }

    /**
     * Repeats runs. One that exceeds the time limit differs from one that did not, so that the limit must be far beyond
     * what a slow machine takes.
     *
     * @param stored the study
     * @param runs the runs, in the order of their numbers
     * @param terms threads and time limit; when its budget is spent, the runs that are left are not repeated
     * @throws org.loopwright.lab.file.JournalException if a stored table cannot be read
     * @throws InterruptedException if interrupted; the runs under way are finished before it is thrown
     */
    public static List<RunCheck> repeat(StoredStudy<?> stored, List<PlannedRun> runs, Terms terms, Progress progress)
            throws IOException, InterruptedException {
        RunMaker maker = stored.maker();
        Comparison comparison = new Comparison(stored, maker, runs);
        Course course = Course.of(runs.stream().mapToInt(PlannedRun::run).toArray());
        try {
            new Runner(Allowance.of(terms.budget()), progress).carryOut(course, terms.localThreads(maker), comparison);
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
        return comparison.checks();
    }
}
