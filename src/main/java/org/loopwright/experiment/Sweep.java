package org.loopwright.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.loopwright.design.DurationText;
import org.loopwright.store.Journal;
import org.loopwright.store.JournalWriter;
import org.loopwright.store.KeySet;
import org.loopwright.store.RunKey;
import org.loopwright.store.RunRecord;
import org.loopwright.store.RunRows;

/**
 * Carries out the runs that a journal does not hold yet, on a fixed number of threads. One run is one task; nothing is
 * shared between runs, and each is recorded as soon as it ends, so that a killed sweep loses only the runs under way and
 * those of the moment before. A run that throws, or exceeds the time limit, is recorded as such and the others go on.
 * When the budget is spent no further run is begun, and those under way are finished.
 */
public final class Sweep {

    /**
     * What a session of a sweep did.
     *
     * @param made runs carried out in this session [1]
     * @param failed those of them that threw [1]
     * @param timedOut those of them that exceeded the time limit [1]
     * @param leftBehind those of them that did not react to their interruption, and may be at work still [1]
     * @param complete whether all runs were carried out, in this session or before; false if the budget was spent
     * @param seconds length of the session [s]
     */
    public record Session(int made, int failed, int timedOut, int leftBehind, boolean complete, double seconds) {

        /** Runs carried out per second [1/s]. */
        public double runsPerSecond() {
            return made == 0 ? 0 : made / seconds;
        }
    }

    /** Runs in batches, where what a batch is may follow from those before it. */
    @FunctionalInterface
    public interface Batches {
        /**
         * The next runs, in the order in which they are to be carried out; none if there are no more. Everything given
         * before is durable, and the journal is free to be read.
         */
        List<? extends SweepRun> next() throws IOException;
    }

    /** Is told of runs that ended well, from many threads, before they are durable. */
    @FunctionalInterface
    interface Listener {
        void ended(SweepRun run, RunRows content);
    }

    private final Path folder;
    private final Journal journal;
    private final Terms terms;

    /**
     * A sweep into a folder, without limits.
     *
     * @param folder folder of the journal, where the traces of failed runs go too
     * @param journal its journal
     * @param threads threads that carry out runs, &gt;= 1
     */
    public Sweep(Path folder, Journal journal, int threads) {
        this(folder, journal, new Terms(threads));
    }

    /**
     * A sweep into a folder.
     *
     * @param folder folder of the journal, where the traces of failed runs go too
     * @param journal its journal
     * @param terms threads and limits
     */
    public Sweep(Path folder, Journal journal, Terms terms) {
        this.folder = folder;
        this.journal = journal;
        this.terms = terms;
    }

    /**
     * Carries out what is missing, in the order given, and returns when all of it is durable.
     *
     * @throws InterruptedException if interrupted; the runs under way are finished and recorded before it is thrown
     */
    public Session run(List<? extends SweepRun> runs, Progress progress) throws InterruptedException {
        Iterator<List<? extends SweepRun>> once =
                List.<List<? extends SweepRun>>of(runs, List.of()).iterator();
        try {
            return run(once::next, progress, (run, content) -> {});
        } catch (IOException e) {
            throw new IllegalStateException("a list of runs needs no file", e);
        }
    }

    /** The same for batches, which end with an empty one or with the budget. */
    Session run(Batches batches, Progress progress, Listener listener) throws IOException, InterruptedException {
        Count count = new Count(progress);
        Allowance allowance = new Allowance(terms.budget());
        Failures failures = new Failures(folder);
        Crew crew = new Crew(
                terms.threads(),
                terms.timeLimit(),
                terms.grace(),
                (run, ending) -> count.writer.record(record(run, ending, failures, listener)));
        KeySet given = new KeySet();
        for (List<? extends SweepRun> batch = batches.next(); !batch.isEmpty(); batch = batches.next()) {
            // A run remembers its key: made on all cores, those of a million take no time.
            batch.parallelStream().forEach(SweepRun::key);
            List<SweepRun> missing = new ArrayList<>();
            for (SweepRun run : batch) {
                RunKey key = run.key();
                if (!journal.isComplete(key) && given.add(key)) {
                    missing.add(run);
                }
            }
            count.begin(batch.size(), missing.size());
            if (missing.isEmpty()) {
                continue;
            }
            try (JournalWriter writer = new JournalWriter(journal, count::recorded)) {
                count.writer = writer;
                crew.carryOut(allowance.of(missing));
            }
            if (allowance.isSpent()) {
                break;
            }
        }
        return count.session(crew.leftBehind(), !allowance.isSpent());
    }

    private RunRecord record(SweepRun run, Crew.Ending ending, Failures failures, Listener listener)
            throws IOException {
        if (ending instanceof Crew.Finished finished) {
            failures.clear(run.number());
            listener.ended(run, finished.content());
            return RunRecord.ok(run.key(), finished.content());
        }
        if (ending instanceof Crew.Threw threw) {
            failures.write(run.number(), threw.thrown());
            return RunRecord.failed(run.key(), Failures.reason(threw.thrown()));
        }
        Optional<Throwable> thrown = ((Crew.OutOfTime) ending).thrown();
        failures.write(
                run.number(),
                thrown.orElseGet(() -> new IllegalStateException("the run did not react to its interruption")));
        // Where it stood is in the trace: the row must not depend on how fast the machine is any more than it does.
        return RunRecord.timedOut(run.key(), overdue(terms.timeLimit().orElseThrow()));
    }

    /** The reason of a run that exceeded a time limit. */
    static String overdue(Duration limit) {
        return "no end within the time limit of "
                + (limit.toMillisPart() == 0 ? DurationText.format(limit) : limit.toMillis() + "ms");
    }

    /** Counts what has been recorded; used by one thread at a time: the journal's while a batch is under way. */
    private static final class Count {

        private final Progress progress;
        private final long start = System.nanoTime();
        private int total;
        private int before;
        private int made;
        private int failed;
        private int timedOut;

        /** Set before the crew begins and replaced after it has ended. */
        private volatile JournalWriter writer;

        Count(Progress progress) {
            this.progress = progress;
        }

        void begin(int runs, int missing) {
            total += runs;
            before += runs - missing;
            tell();
        }

        void recorded(RunRecord run) {
            made++;
            switch (run.status()) {
                case FAILED -> failed++;
                case TIMED_OUT -> timedOut++;
                case OK, CANCELLED -> {
                    // Nothing to count: a run that was cancelled has no record.
                }
            }
            tell();
        }

        private void tell() {
            progress.at(before + made, total, failed + timedOut, made == 0 ? 0 : made / seconds());
        }

        Session session(int leftBehind, boolean complete) {
            return new Session(made, failed, timedOut, leftBehind, complete, seconds());
        }

        private double seconds() {
            return Math.max(1e-9, (System.nanoTime() - start) * 1e-9);
        }
    }
}
