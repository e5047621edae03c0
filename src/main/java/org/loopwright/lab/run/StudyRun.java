package org.loopwright.lab.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.design.StudySheets;
import org.loopwright.lab.file.FileChecksum;
import org.loopwright.lab.file.Folders;
import org.loopwright.lab.file.Integrity;
import org.loopwright.lab.file.JournalException;
import org.loopwright.lab.file.WholeFile;
import org.loopwright.lab.journal.Damage;
import org.loopwright.lab.journal.DistrustedException;
import org.loopwright.lab.journal.Journal;
import org.loopwright.lab.journal.RunRecord;
import org.loopwright.lab.run.calibration.CalibrationTables;
import org.loopwright.lab.run.engine.Allowance;
import org.loopwright.lab.run.engine.EndedRun;
import org.loopwright.lab.run.engine.Executor;
import org.loopwright.lab.run.engine.JournalKeeper;
import org.loopwright.lab.run.engine.Keeper;
import org.loopwright.lab.run.engine.KnownRows;
import org.loopwright.lab.run.engine.PartialAnswer;
import org.loopwright.lab.run.engine.Progress;
import org.loopwright.lab.run.engine.Runner;
import org.loopwright.lab.run.engine.TableExport;
import org.loopwright.lab.run.engine.Terms;
import org.loopwright.lab.table.CsvRow;
import org.loopwright.lab.table.Dictionary;
import org.loopwright.lab.table.RunRows;
import org.loopwright.lab.table.StoredTable;
import org.loopwright.lab.table.TableSchema;

/**
 * A study carried out into a folder: plan, journal, runs, tables, dictionary, manifest. The same call on the same folder
 * takes up where an earlier one stopped, and on a complete one makes no run.
 *
 * @param <S> a scenario of its subject
 */
public final class StudyRun<S extends Record> {

    /**
     * What came of it.
     *
     * @param folder folder of the tables
     * @param rows rows of outcomes [1]
     * @param points design points, those that an adaptive design added included [1]
     * @param runs runs of the study as far as it was decided on [1]
     * @param ok runs that reached their horizon [1]
     * @param failed runs that threw [1]
     * @param timedOut runs that exceeded the time limit [1]
     * @param cancelled runs that the budget left no room for [1]
     * @param made runs carried out now; the others were there already [1]
     * @param damaged numbers of the runs of an earlier session whose rows were damaged, rising
     * @param leftBehind runs that did not react to their interruption, and may be at work still [1]
     * @param stoppedEarly design points that a stopping rule gave fewer than all replications [1]
     * @param damage what was wrong with the file of the journal, a sentence; empty if nothing
     * @param firstFailed numbers of the first runs that failed, rising
     * @param firstTimedOut numbers of the first runs that timed out, rising
     * @param seconds time that the runs took now [s]
     * @param runsPerSecond runs carried out now per second, 0 if there were none [1/s]
     */
    public record Summary(
            Path folder,
            long rows,
            int points,
            int runs,
            int ok,
            int failed,
            int timedOut,
            int cancelled,
            int made,
            List<Integer> damaged,
            int leftBehind,
            int stoppedEarly,
            String damage,
            List<Integer> firstFailed,
            List<Integer> firstTimedOut,
            double seconds,
            double runsPerSecond) {

        /** Copies the lists. */
        public Summary {
            damaged = List.copyOf(damaged);
            firstFailed = List.copyOf(firstFailed);
            firstTimedOut = List.copyOf(firstTimedOut);
        }
    }

    /** What makes records that cannot be is not the disk, if to make them anew does not help so often [1]. */
    private static final int MOST_REPAIRS = 3;

    private final Subject<S> subject;
    private final Study study;
    private final StudySheets<S> sheets;
    private final Path out;
    private final Terms terms;
    private final Manifest.Program program;
    private final boolean extend;
    private final Share share;
    private final boolean triesAgain;

    private StudyRun(
            Subject<S> subject,
            Study study,
            StudySheets<S> sheets,
            Path out,
            Terms terms,
            Manifest.Program program,
            boolean extend,
            Share share,
            boolean triesAgain) {
        this.subject = subject;
        this.study = study;
        this.sheets = sheets;
        this.out = out;
        this.terms = terms;
        this.program = program;
        this.extend = extend;
        this.share = share;
        this.triesAgain = triesAgain;
    }

    /**
     * A study, ready to be carried out within its own budget and time limit.
     *
     * @param subject what is studied
     * @param study what to do
     * @param sheets that it uses
     * @param out folder of the tables, new, empty, or of this same study
     * @param threads threads that run the model, &gt;= 1; no number depends on them
     * @param program what carries it out; its {@link Manifest.Program#modelBuild()} is {@link Subject#build()}
     */
    public static <S extends Record> StudyRun<S> of(
            Subject<S> subject, Study study, StudySheets<S> sheets, Path out, int threads, Manifest.Program program) {
        return new StudyRun<>(subject, study, sheets, out, Terms.of(study, threads), program, false, Share.ALL, false);
    }

    /** The same on other terms than the study's own. */
    StudyRun<S> on(Terms other) {
        return new StudyRun<>(subject, study, sheets, out, other, program, extend, share, triesAgain);
    }

    /**
     * The same, but the folder may hold a study of the same name, seed, version and build in another size: only the runs
     * that are missing are made, and records that are no longer planned stay in the journal.
     */
    public StudyRun<S> extend(boolean allowed) {
        return new StudyRun<>(subject, study, sheets, out, terms, program, allowed, share, triesAgain);
    }

    /**
     * The same, but of the runs that are missing only a share is made; the tables have the others as cancelled.
     *
     * @throws IllegalArgumentException if which runs there are follows from the answers of all
     */
    public StudyRun<S> share(Share part) {
        if (part.shards() > 1 && study.comesInBatches()) {
            throw new IllegalArgumentException("a study that comes in batches is dealt out batch by batch, by shards");
        }
        return new StudyRun<>(subject, study, sheets, out, terms, program, extend, part.requireOf(study), triesAgain);
    }

    /**
     * The same, but runs that did not end well on a shard are tried again too; those of other sweeps always are. A run that
     * ends its process would end that of each who gathers.
     */
    public StudyRun<S> tryAgain(boolean asked) {
        return new StudyRun<>(subject, study, sheets, out, terms, program, extend, share, asked);
    }

    /**
     * Carries the study out as far as it is not, and writes its tables. Where the budget is spent before, the tables have
     * the remaining runs as cancelled, and the same call goes on with them.
     *
     * @throws JournalException if the folder cannot be used; {@code ConflictException} if it
     *     belongs to another study or build
     * @throws org.loopwright.lab.fault.SheetException if the study looks at a measure that there is none of
     * @throws InterruptedException if interrupted; what is done stays done
     */
    public Summary execute(Progress progress) throws IOException, InterruptedException {
        List<String> damages = new ArrayList<>();
        BitSet told = new BitSet();
        for (int again = MOST_REPAIRS; ; again--) {
            try {
                return carryOut(progress, told, damages);
            } catch (DistrustedException impossible) {
                // The record counts no more, and its run is made anew.
                if (again == 0) {
                    throw impossible;
                }
            }
        }
    }

    private Summary carryOut(Progress progress, BitSet told, List<String> damages)
            throws IOException, InterruptedException {
        StudyRuns<S> runs = new StudyRuns<>(subject, study, sheets, program.modelBuild());
        StudyText<S> text = StudyText.of(runs, sheets);
        try (Journal journal = Journal.open(out, text.identity(program), extend)) {
            journal.damage().map(Damage::sentence).ifPresent(damages::add);
            if (journal.readOnly()) {
                return standing(out, runs.tables().outcomes());
            }
            WholeFile.clear(out);
            Folders.delete(out.resolve(Manifest.SEAL));
            Executor executor = terms.localThreads(runs);
            Provenance provenance = new Provenance(
                    subject,
                    study,
                    sheets,
                    text.sheets(),
                    out,
                    terms.threads(),
                    executor.engine(),
                    ShardSession.of(journal.sittings()),
                    program);
            StudyCourse course = StudyCourse.of(runs, sheets);
            boolean again = triesAgain
                    || journal.sittings().stream().allMatch(one -> one.shard().isEmpty());
            Consumer<EndedRun> rows = rows(runs, progress, told);
            JournalKeeper keeper = new JournalKeeper(
                    journal, runs, out, answers(runs, progress).andThen(rows), again);
            Keeper seen = progress.wantsRows() ? new KnownRows(keeper, journal, rows) : keeper;
            Runner.Session session = new Runner(Allowance.of(terms.budget()), provenance.watching(progress))
                    .carryOut(course, executor, share.isAll() ? seen : share.of(seen, study));
            TableExport.Export export = TableExport.write(
                    journal, course.decided(), keeper::key, runs, runs.tables().schemas(), out, terms.threads());
            List<FileChecksum> files = new ArrayList<>(export.files());
            List<TableSchema> schemas = new ArrayList<>(runs.tables().schemas());
            if (course.calibrated().isPresent()) {
                CalibrationTables tables =
                        new CalibrationTables(course.calibrated().get(), sheets.paths());
                files.addAll(tables.write(out));
                schemas.addAll(tables.schemas());
            }
            files.add(dictionary(schemas));
            boolean complete = session.complete() && export.cancelled() == 0;
            Optional<TableBlocks> blocks = export.blocks().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new TableBlocks(TableExport.BLOCK, export.blocks()));
            provenance.finish(runs.study(), session, export.ok(), export.failed(), complete, files, blocks);
            return new Summary(
                    out,
                    export.rows(),
                    runs.study().design().size(),
                    course.decided().length,
                    export.ok(),
                    export.failed(),
                    export.timedOut(),
                    export.cancelled(),
                    session.made(),
                    List.copyOf(keeper.damaged()),
                    session.leftBehind(),
                    session.complete() ? course.stoppedEarly() : 0,
                    String.join(" ", damages),
                    export.firstFailed(),
                    export.firstTimedOut(),
                    session.seconds(),
                    session.runsPerSecond());
        }
    }

    /**
     * What is said of a complete study in a folder that cannot be written, if its tables are there and as they were
     * written.
     *
     * @throws JournalException if they are not, so that the folder would have to be written
     */
    private static Summary standing(Path folder, TableSchema outcomes) throws IOException {
        Manifest manifest = Manifest.read(folder);
        if (!manifest.complete()) {
            throw new JournalException("The folder " + folder + " cannot be written, and the study in it is not"
                    + " complete. Copy it to where it can; the same sweep there goes on with the rest.");
        }
        List<String> faults = Integrity.faults(folder, manifest.files());
        if (!faults.isEmpty()) {
            throw new JournalException("The folder " + folder + " cannot be written, and its files are not as they were"
                    + " written: " + faults.get(0) + ". Copy it to where it can; the same sweep there writes them"
                    + " again.");
        }
        int status = outcomes.index(OutcomeTable.STATUS.name());
        long rows = 0;
        int[] endings = new int[RunRecord.Status.values().length];
        try (StoredTable table = StoredTable.open(folder, outcomes)) {
            for (List<CsvRow> run = table.next(); !run.isEmpty(); run = table.next()) {
                rows += run.size();
                endings[RunRecord.Status.of(run.get(0).cells().get(status)).ordinal()]++;
            }
        }
        return new Summary(
                folder,
                rows,
                manifest.designPoints(),
                manifest.runs(),
                endings[RunRecord.Status.OK.ordinal()],
                endings[RunRecord.Status.FAILED.ordinal()],
                endings[RunRecord.Status.TIMED_OUT.ordinal()],
                endings[RunRecord.Status.CANCELLED.ordinal()],
                0,
                List.of(),
                0,
                0,
                "",
                List.of(),
                List.of(),
                0,
                0);
    }

    /** Tells whoever wants to know what runs say, each of them once. */
    private static Consumer<EndedRun> rows(StudyRuns<?> runs, Progress progress, BitSet told) {
        return ended -> {
            if (progress.wantsRows()) {
                RunRows labelled = runs.labelled(ended);
                synchronized (told) {
                    if (!told.get(ended.run())) {
                        told.set(ended.run());
                        progress.rows(runs.tables().outcomes(), labelled);
                    }
                }
            }
        };
    }

    /** Tells whoever wants to know what the study's response is so far. */
    private static Consumer<EndedRun> answers(StudyRuns<?> runs, Progress progress) {
        // A calibration tells no system apart, so that it shows none either.
        if (!progress.wantsAnswers() || runs.study().calibration().isPresent()) {
            return ended -> {};
        }
        PartialAnswer answer = new PartialAnswer(runs.response());
        return ended -> {
            if (ended.isOk()) {
                Map<String, Double> values = runs.response(answer.response(), ended.run(), ended.content());
                // One thread at a time: whoever listens need not care how many make runs.
                synchronized (answer) {
                    values.forEach(answer::add);
                    progress.answer(answer);
                }
            }
        };
    }

    private FileChecksum dictionary(List<TableSchema> tables) throws IOException {
        List<TableSchema> schemas = new ArrayList<>(tables);
        schemas.add(Dictionary.SCHEMA);
        return Dictionary.write(out, schemas);
    }
}
