package org.loopwright.lab.run.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.loopwright.lab.journal.Journal;
import org.loopwright.lab.journal.JournalWriter;
import org.loopwright.lab.journal.Key;
import org.loopwright.lab.journal.Kind;
import org.loopwright.lab.journal.RunKeys;
import org.loopwright.lab.journal.RunRecord;
import org.loopwright.lab.journal.RunRecord.Status;
import org.loopwright.lab.journal.Standings;
import org.loopwright.lab.table.RunRows;

/** Writes runs to a journal, and asks only for those that it does not hold. Confined to one thread, but for its batches. */
public final class JournalKeeper implements Keeper {

    private static final Key[] NOBODY = {};

    private final Journal journal;
    private final RunMaker runs;
    private final FailureTraces traces;
    private final Consumer<EndedRun> listener;
    private final boolean triesAgain;
    private final NavigableSet<Integer> damaged = new TreeSet<>();

    /** Made once, since a digest takes a while, and a million of them a second. */
    private final RunKeys keys = new RunKeys();

    /**
     * A keeper.
     *
     * @param folder where the traces of runs go that do not end well
     * @param listener told of each run that ended, from many threads, before it is durable
     * @param triesAgain whether it asks for runs, too, that did not end well
     */
    public JournalKeeper(Journal journal, RunMaker runs, Path folder, Consumer<EndedRun> listener, boolean triesAgain) {
        this.journal = journal;
        this.runs = runs;
        this.traces = new FailureTraces(folder);
        this.listener = listener;
        this.triesAgain = triesAgain;
    }

    /** The key of a run of a batch that was asked for. */
    public Key key(int run) {
        return keys.get(run);
    }

    /** Runs asked for whose records were found damaged, rising. */
    public NavigableSet<Integer> damaged() {
        return damaged;
    }

    @Override
    public int[] missing(int[] batch) {
        keys.reserve(batch);
        Standings known = journal.runs();
        known.expect(batch.length);
        Arrays.stream(batch).parallel().forEach(run -> keys.set(run, runs.key(run)));
        int[] missing = new int[batch.length];
        int count = 0;
        for (int run : batch) {
            Key key = key(run);
            if (known.isDamaged(key)) {
                damaged.add(run);
            }
            if (known.ask(key) && (triesAgain || !known.has(key))) {
                missing[count++] = run;
            }
        }
        return Arrays.copyOf(missing, count);
    }

    @Override
    public Batch open(Consumer<Boolean> kept) {
        JournalWriter writer = new JournalWriter(journal, (key, kind) -> kept.accept(kind == Kind.OK));
        return new Batch() {
            @Override
            public int deaths(int run) {
                return journal.runs().deaths(key(run));
            }

            @Override
            public void begun(int run) {
                writer.begun(key(run));
            }

            @Override
            public void keep(EndedRun ended, int next) throws IOException, InterruptedException {
                traces.note(ended);
                listener.accept(ended);
                RunRecord record = new RunRecord(key(ended.run()), ended.status(), ended.reason(), ended.content());
                writer.record(record, next == 0 ? NOBODY : new Key[] {key(next)});
            }

            @Override
            public void close() {
                writer.close();
            }
        };
    }

    @Override
    public Optional<RunRows> content(int run) {
        return journal.find(key(run))
                .filter(record -> record.status() == Status.OK)
                .map(record -> possible(run, record.rows()));
    }

    /** Rows that are looked at before they are in a table must be those of a run too. */
    private RunRows possible(int run, RunRows rows) {
        try {
            runs.labelled(run, Status.OK, "", rows);
            return rows;
        } catch (IllegalArgumentException impossible) {
            throw journal.distrust(key(run), String.valueOf(impossible.getMessage()));
        }
    }
}
