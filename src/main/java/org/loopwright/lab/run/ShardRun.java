package org.loopwright.lab.run;

import java.io.IOException;
import java.nio.file.Path;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.design.StudySheets;
import org.loopwright.lab.journal.Journal;
import org.loopwright.lab.journal.Shard;
import org.loopwright.lab.journal.Standings;
import org.loopwright.lab.journal.StudyIdentity;
import org.loopwright.lab.run.engine.Allowance;
import org.loopwright.lab.run.engine.Course;
import org.loopwright.lab.run.engine.Executor;
import org.loopwright.lab.run.engine.JournalKeeper;
import org.loopwright.lab.run.engine.Progress;
import org.loopwright.lab.run.engine.Runner;
import org.loopwright.lab.run.engine.Terms;

/**
 * One shard of a study carried out: its runs go into segments of its own, in a folder that it has for itself or shares
 * with the others. It writes neither tables nor a manifest; a sweep of the whole into that folder does, once all are
 * there. What did not end well is not tried again, since a shard is begun anew by its engine whenever a machine was lost.
 *
 * @param <S> a scenario of its subject
 */
public final class ShardRun<S extends Record> {

    /**
     * What came of it.
     *
     * @param folder folder of the segments
     * @param shard which of the shards, from 1
     * @param shards how many there are [1]
     * @param runs runs of the shard [1]
     * @param ok those of them that ended well, now or before [1]
     * @param unwell those of them that failed or timed out [1]
     * @param made runs carried out now [1]
     * @param seconds time that they took [s]
     */
    public record Summary(Path folder, int shard, int shards, int runs, int ok, int unwell, int made, double seconds) {}

    /** Where the runs of a shard are made, if not on threads of this machine. */
    @FunctionalInterface
    public interface Engine {
        /**
         * What makes them.
         *
         * @param study as far as its design has grown
         */
        Executor of(Study study) throws IOException;
    }

    private final Subject<S> subject;
    private final Study study;
    private final StudySheets<S> sheets;
    private final Path out;
    private final int threads;
    private final Manifest.Program program;
    private final Share share;
    private final boolean extend;
    private final Engine engine;

    /**
     * A shard that has not begun.
     *
     * @param subject what is studied
     * @param study what to do, within its own budget and time limit
     * @param sheets that it uses
     * @param out folder of the segments, new, empty, or of this same study
     * @param threads threads that run the model, &gt;= 1
     * @param program what carries it out
     * @param share which runs
     * @param extend whether the folder may hold a study of the same name and seed in another size
     * @throws IllegalArgumentException if the share is one of replications that the study does not have by themselves
     */
    public ShardRun(
            Subject<S> subject,
            Study study,
            StudySheets<S> sheets,
            Path out,
            int threads,
            Manifest.Program program,
            Share share,
            boolean extend) {
        this(subject, study, sheets, out, threads, program, share.requireOf(study), extend, null);
    }

    private ShardRun(
            Subject<S> subject,
            Study study,
            StudySheets<S> sheets,
            Path out,
            int threads,
            Manifest.Program program,
            Share share,
            boolean extend,
            Engine engine) {
        this.subject = subject;
        this.study = study;
        this.sheets = sheets;
        this.out = out;
        this.threads = threads;
        this.program = program;
        this.share = share;
        this.extend = extend;
        this.engine = engine;
    }

    /** The same, but its runs are made elsewhere. */
    public ShardRun<S> on(Engine elsewhere) {
        return new ShardRun<>(subject, study, sheets, out, threads, program, share, extend, elsewhere);
    }

    /**
     * Makes the runs that are missing; of a study that comes in batches those of the batch that is under way.
     *
     * @throws org.loopwright.lab.file.JournalException if the folder cannot be used
     * @throws InterruptedException if interrupted; what is done stays done
     */
    public Summary execute(Progress progress) throws IOException, InterruptedException {
        StudyRuns<S> runs = new StudyRuns<>(subject, study, sheets, program.modelBuild());
        Terms terms = Terms.of(study, threads);
        StudyIdentity identity = StudyText.brief(study, sheets, program);
        int[] mine = share.of(DecidedBatches.last(runs, sheets, out), study);
        Executor executor = engine == null ? terms.localThreads(runs) : engine.of(runs.study());
        Shard shard = new Shard(
                share.shard(),
                share.shards(),
                Workplace.here(executor.engine(), threads).text());
        try (Journal journal = Journal.open(out, identity, shard, inputs(runs, mine), extend)) {
            JournalKeeper keeper = new JournalKeeper(journal, runs, out, ended -> {}, false);
            Runner.Session session =
                    new Runner(Allowance.of(terms.budget()), progress).carryOut(Course.of(mine), executor, keeper);
            int ok = 0;
            int there = 0;
            Standings known = journal.runs();
            for (int run : mine) {
                ok += known.isWell(keeper.key(run)) ? 1 : 0;
                there += known.has(keeper.key(run)) ? 1 : 0;
            }
            return new Summary(
                    out, share.shard(), share.shards(), mine.length, ok, there - ok, session.made(), session.seconds());
        }
    }

    /** What the study was read from. All sheets that it names were read with it; a scenario tells those that it does not name. */
    private byte[] inputs(StudyRuns<S> runs, int... mine) throws IOException {
        if (mine.length == 0) {
            return PackedInputs.NONE;
        }
        StudyText<S> text = new StudyText<>(study, sheets);
        text.use(runs.scenario(runs.planned(mine[0]).point().number()));
        return StudyInputs.packed(subject, study, sheets, text.sheets());
    }
}
