package org.loopwright.lab.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.loopwright.lab.design.DesignPoint;
import org.loopwright.lab.design.PlannedRun;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.design.StudyReader;
import org.loopwright.lab.design.StudySheets;
import org.loopwright.lab.file.FileBlocks;
import org.loopwright.lab.file.Integrity;
import org.loopwright.lab.file.JournalException;
import org.loopwright.lab.file.PlainFile;
import org.loopwright.lab.journal.RunRecord;
import org.loopwright.lab.table.Dictionary;
import org.loopwright.lab.table.StoredTable;
import org.loopwright.lab.table.TableSchema;

/**
 * A study as its folder of results holds it: read again from the inputs kept there and from nothing else. Immutable.
 *
 * @param <S> a scenario of its subject
 */
public final class StoredStudy<S extends Record> {

    private final Subject<S> subject;
    private final Path folder;
    private final Manifest manifest;
    private final StudySheets<S> sheets;
    private final Study study;
    private final StudyTables tables;
    private final Optional<TableBlocks.Range> blocks;

    private StoredStudy(
            Subject<S> subject,
            Path folder,
            Manifest manifest,
            StudySheets<S> sheets,
            Study study,
            Optional<TableBlocks.Range> blocks) {
        this.subject = subject;
        this.folder = folder;
        this.manifest = manifest;
        this.sheets = sheets;
        this.study = study;
        this.tables = new StudyTables(study, subject, sheets.paths());
        this.blocks = blocks;
    }

    /** The same, but of its tables only some blocks are looked at, which it must have. */
    public StoredStudy<S> within(TableBlocks.Range some) {
        return new StoredStudy<>(subject, folder, manifest, sheets, study, Optional.of(some));
    }

    /** A table, or what is looked at of it. */
    StoredTable table(TableSchema schema) throws IOException {
        if (blocks.isEmpty()) {
            return StoredTable.open(folder, schema);
        }
        FileBlocks file = manifest.blocks().orElseThrow().table(schema.name() + ".csv");
        return StoredTable.open(
                folder,
                schema,
                file.start(blocks.get().first()),
                file.start(blocks.get().last() + 1));
    }

    /**
     * Reads the study of a folder of results.
     *
     * @param subject what was studied
     * @throws JournalException if the folder holds no results, or none that can be repeated
     * @throws org.loopwright.lab.fault.SheetException if its inputs are faulty
     */
    public static <S extends Record> StoredStudy<S> open(Subject<S> subject, Path folder) throws IOException {
        Manifest manifest = Manifest.read(folder);
        StudySheets<S> sheets = sheets(subject, folder);
        Study study = AddedPoints.read(sheets.root(), begun(folder, manifest, sheets));
        if (study.seed() != manifest.seed() || study.replications() != manifest.replications()) {
            throw new JournalException("the inputs in " + folder + " do not give the study of its manifest again:"
                    + " seed or replications differ");
        }
        return new StoredStudy<>(subject, folder, manifest, sheets, study, Optional.empty());
    }

    /** The sheets that were kept with results. */
    static <S extends Record> StudySheets<S> sheets(Subject<S> subject, Path folder) {
        StudySheets<S> sheets = subject.sheets(folder.resolve(StudyInputs.FOLDER));
        sheets.files().keepWithin();
        return sheets;
    }

    /**
     * The study of a folder of results as it was before an adaptive design grew.
     *
     * @throws JournalException if it cannot be had from the folder alone
     */
    static Study begun(Path folder, Manifest manifest, StudySheets<?> sheets) throws IOException {
        requireInputs(folder, manifest);
        return begun(folder, manifest.inputs(), sheets);
    }

    /** The same, of inputs that are known to be complete. */
    static Study begun(Path folder, Manifest.Inputs inputs, StudySheets<?> sheets) throws IOException {
        Path file = Integrity.inside(folder, inputs.study())
                .orElseThrow(() -> new JournalException(folder + " names a study outside itself: " + inputs.study()));
        PlainFile.requirePlain(folder, StudyInputs.FOLDER);
        return StudyReader.read(file, sheets, inputs.settings(file));
    }

    /**
     * Refuses results whose inputs were not kept, or not completely.
     *
     * @throws JournalException with the reason
     */
    public static void requireInputs(Path folder, Manifest manifest) {
        Manifest.Inputs inputs = manifest.inputs();
        if (inputs == null) {
            throw new JournalException(
                    folder + " was written by a version (" + manifest.program().version()
                            + ") that kept no inputs beside its tables: its runs cannot be repeated from the folder alone");
        }
        if (!inputs.fault().isEmpty()) {
            throw new JournalException(
                    "the inputs kept with these results do not give the study again: " + inputs.fault());
        }
    }

    /** The sheets that were kept with the results. */
    public StudySheets<S> sheets() {
        return sheets;
    }

    /** What the folder says of itself. */
    public Manifest manifest() {
        return manifest;
    }

    /** The study. */
    public Study study() {
        return study;
    }

    /** The folder. */
    public Path folder() {
        return folder;
    }

    /** Its tables, outcomes first. */
    public List<TableSchema> schemas() {
        return tables.schemas();
    }

    /** Makes its runs again. */
    StudyRuns<S> maker() {
        return new StudyRuns<>(subject, study, sheets, manifest.program().modelBuild());
    }

    /** The scenario of a design point. */
    public S scenario(DesignPoint point) {
        return study.scenario(point, sheets);
    }

    /**
     * The runs that the folder has outcomes of.
     *
     * @param repeatable those that ended of themselves, well or not, in the order of their numbers
     * @param ok how many of them ended well [1]
     * @param others runs that the clock or somebody ended, or that were never made; their rows hold no numbers [1]
     */
    public record Outcomes(List<PlannedRun> repeatable, int ok, int others) {

        /** Copies the list. */
        public Outcomes {
            repeatable = List.copyOf(repeatable);
        }
    }

    /**
     * The runs that the folder has outcomes of.
     *
     * @throws JournalException if a row names a run that the study does not have
     */
    public Outcomes runs() throws IOException {
        List<PlannedRun> runs = new ArrayList<>();
        TableSchema outcomes = schemas().get(0);
        int point = outcomes.index(OutcomeTable.DESIGN_POINT.name());
        int replication = outcomes.index(OutcomeTable.REPLICATION.name());
        int status = outcomes.index(OutcomeTable.STATUS.name());
        int ok = 0;
        int others = 0;
        try (StoredTable table = table(outcomes)) {
            for (int run = table.nextRun(); run != 0; run = table.nextRun()) {
                List<String> cells = table.next().get(0).cells();
                PlannedRun planned = planned(run, cells.get(point), cells.get(replication));
                boolean endedWell = cells.get(status).equals(RunRecord.Status.OK.column());
                if (endedWell || cells.get(status).equals(RunRecord.Status.FAILED.column())) {
                    runs.add(planned);
                    ok += endedWell ? 1 : 0;
                } else {
                    others++;
                }
            }
        }
        return new Outcomes(runs, ok, others);
    }

    /**
     * What the manifest counts and the tables do not have, and what the dictionary says of them that they are not.
     *
     * @return one sentence for each
     */
    public List<String> miscounted(Outcomes outcomes) throws IOException {
        List<String> faults = new ArrayList<>();
        Dictionary.difference(folder, tables.schemas()).ifPresent(what -> faults.add("dictionary.csv: " + what));
        if (blocks.isPresent()) {
            return faults;
        }
        if (outcomes.ok() != manifest.ok()) {
            faults.add("outcomes.csv: has " + outcomes.ok() + " runs that ended well, the manifest counts "
                    + manifest.ok());
        }
        int found = outcomes.repeatable().size() + outcomes.others();
        // A stopping rule leaves runs out.
        if (manifest.complete() && study.stop().isEmpty() && found != study.runs()) {
            faults.add("outcomes.csv: has " + found + " runs, the study has " + study.runs());
        }
        if (manifest.complete()
                && (manifest.runs() != study.runs()
                        || manifest.designPoints() != study.design().size())) {
            faults.add(Manifest.FILE + ": counts " + manifest.runs() + " runs of " + manifest.designPoints()
                    + " design points, the study has " + study.runs() + " of "
                    + study.design().size());
        }
        return faults;
    }

    /**
     * Tables with rows of runs that have no outcomes, which no sweep writes.
     *
     * @param outcomes the runs with outcomes
     * @return one sentence for each such table
     */
    public List<String> strangers(Outcomes outcomes) throws IOException {
        BitSet known = new BitSet();
        outcomes.repeatable().forEach(run -> known.set(run.run()));
        List<String> strangers = new ArrayList<>();
        for (TableSchema schema : schemas().subList(1, schemas().size())) {
            try (StoredTable table = table(schema)) {
                int run = table.nextRun();
                while (run != 0 && known.get(run)) {
                    table.next();
                    run = table.nextRun();
                }
                if (run != 0) {
                    strangers.add(schema.name() + ".csv: has rows of run " + run + ", which has no outcomes");
                }
            }
        }
        return strangers;
    }

    private PlannedRun planned(int run, String point, String replication) {
        Optional<PlannedRun> planned = run <= study.runs() ? Optional.of(study.run(run)) : Optional.empty();
        return planned.filter(one -> point.equals(Integer.toString(one.point().number()))
                        && replication.equals(Integer.toString(one.replication())))
                .orElseThrow(() -> new JournalException("outcomes.csv has a run that the study does not have: run "
                        + run + ", design point " + point + ", replication " + replication));
    }

    /** A run by its number; empty if the study has none of that number. */
    public Optional<PlannedRun> run(int number) {
        return number >= 1 && number <= study.runs() ? Optional.of(study.run(number)) : Optional.empty();
    }
}
