package org.loopwright.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.loopwright.design.DesignPoint;
import org.loopwright.design.PlannedRun;
import org.loopwright.design.Study;
import org.loopwright.model.LoopModel;
import org.loopwright.observation.TableSchema;
import org.loopwright.random.Streams;
import org.loopwright.scenario.ParameterFolder;
import org.loopwright.scenario.Scenario;
import org.loopwright.scenario.ScenarioText;
import org.loopwright.store.Checksums;
import org.loopwright.store.Dictionary;
import org.loopwright.store.FileChecksum;
import org.loopwright.store.Journal;
import org.loopwright.store.Manifest;
import org.loopwright.store.RunKey;
import org.loopwright.store.RunRows;
import org.loopwright.store.StudyIdentity;

/**
 * A study carried out into a folder: plan, journal, runs, tables, dictionary, manifest. The same call on the same folder
 * takes up where an earlier one stopped, and on a complete one makes no run.
 */
public final class StudyRun {

    /**
     * What came of it.
     *
     * @param folder folder of the tables
     * @param rows rows of outcomes [1]
     * @param runs runs of the study [1]
     * @param ok runs that reached their horizon [1]
     * @param failed runs that threw [1]
     * @param made runs carried out now; the others were there already [1]
     * @param damaged runs of an earlier session whose rows were damaged, and that were made anew [1]
     * @param seconds time that the runs took now [s]
     * @param runsPerSecond runs carried out now per second, 0 if there were none [1/s]
     */
    public record Summary(
            Path folder,
            long rows,
            int runs,
            int ok,
            int failed,
            int made,
            int damaged,
            double seconds,
            double runsPerSecond) {}

    private final Study study;
    private final ParameterFolder parameters;
    private final Path out;
    private final int threads;
    private final Manifest.Program program;
    private final Simulator simulator;
    private final StudyTables tables;

    private StudyRun(
            Study study,
            ParameterFolder parameters,
            Path out,
            int threads,
            Manifest.Program program,
            Simulator simulator) {
        this.study = study;
        this.parameters = parameters;
        this.out = out;
        this.threads = threads;
        this.program = program;
        this.simulator = simulator;
        this.tables = new StudyTables(study);
    }

    /**
     * A study, ready to be carried out.
     *
     * @param study what to do
     * @param parameters sheets that it uses
     * @param out folder of the tables, new, empty, or of this same study
     * @param threads threads that run the model, &gt;= 1; no number depends on them
     * @param program what carries it out; its {@link Manifest.Program#modelBuild()} is {@link ModelBuild#id()}
     */
    public static StudyRun of(
            Study study, ParameterFolder parameters, Path out, int threads, Manifest.Program program) {
        return of(study, parameters, out, threads, program, LoopModel::simulate);
    }

    static StudyRun of(
            Study study,
            ParameterFolder parameters,
            Path out,
            int threads,
            Manifest.Program program,
            Simulator simulator) {
        return new StudyRun(study, parameters, out, threads, program, simulator);
    }

    /**
     * Carries the study out as far as it is not, and writes its tables.
     *
     * @throws org.loopwright.store.JournalException if the folder cannot be used; {@code ConflictException} if it
     *     belongs to another study or build
     * @throws InterruptedException if interrupted; what is done stays done
     */
    public Summary execute(Progress progress) throws IOException, InterruptedException {
        StudyText text = new StudyText(study, parameters);
        List<SweepRun> runs = plan(text);
        StudyIdentity identity = new StudyIdentity(study.name(), program.version(), program.modelBuild(), text.text());
        try (Journal journal = Journal.open(out, identity)) {
            Instant start = Instant.now();
            Sweep.Session session = new Sweep(out, journal, threads).run(runs, progress);
            Instant end = Instant.now();
            List<TableExport.Table> written = TableExport.write(journal, tables.schemas(), out);
            List<FileChecksum> files = new ArrayList<>();
            written.forEach(table -> files.add(table.file()));
            files.add(dictionary());
            // A session that made no run has nothing to say on where and when the numbers were made.
            if (session.made() > 0 || Files.notExists(out.resolve(Manifest.FILE))) {
                manifest(session, start, end, text, files).write(out);
            }
            return new Summary(
                    out,
                    written.get(0).rows(),
                    study.runs(),
                    study.runs() - session.failed(),
                    session.failed(),
                    session.made(),
                    journal.damaged().size(),
                    session.seconds(),
                    session.runsPerSecond());
        }
    }

    private List<SweepRun> plan(StudyText text) {
        List<SweepRun> runs = new ArrayList<>();
        study.design().points().forEach(point -> {
            Scenario scenario = study.scenario(point, parameters);
            String hash = ScenarioText.hash(scenario);
            text.add(point.number(), point.settings(), scenario, hash);
            int first = (point.number() - 1) * study.replications();
            for (int replication = 1; replication <= study.replications(); replication++) {
                RunKey key = RunKey.of(program.modelBuild(), hash, study.seed(), replication);
                runs.add(new StudySweepRun(new PlannedRun(first + replication, point, replication), key));
            }
        });
        return runs;
    }

    private FileChecksum dictionary() throws IOException {
        List<TableSchema> schemas = new ArrayList<>(tables.schemas());
        schemas.add(Dictionary.SCHEMA);
        return Dictionary.write(out, schemas);
    }

    private Manifest manifest(
            Sweep.Session session, Instant start, Instant end, StudyText text, List<FileChecksum> files)
            throws IOException {
        SortedMap<String, String> sheets = new TreeMap<>();
        for (Map.Entry<String, Path> sheet : text.sheets().entrySet()) {
            sheets.put(sheet.getKey(), Checksums.of(sheet.getValue()).sha256());
        }
        if (Files.isRegularFile(study.file())) {
            sheets.put(
                    "studies/" + study.file().getFileName(),
                    Checksums.of(study.file()).sha256());
        }
        return new Manifest(
                program,
                study.name(),
                study.seed(),
                study.replications(),
                study.design().size(),
                study.runs(),
                study.runs() - session.failed(),
                session.failed(),
                sheets,
                Manifest.Machine.here(threads),
                new Manifest.Execution(start, end, session.seconds(), session.made(), session.runsPerSecond()),
                files);
    }

    /** A planned run. Its scenario is resolved when it starts, so that a large study needs no memory for them. */
    private final class StudySweepRun implements SweepRun {

        private final PlannedRun planned;
        private final RunKey key;

        StudySweepRun(PlannedRun planned, RunKey key) {
            this.planned = planned;
            this.key = key;
        }

        @Override
        public int number() {
            return planned.run();
        }

        @Override
        public RunKey key() {
            return key;
        }

        @Override
        public RunRows simulate() {
            Scenario scenario = scenario(planned.point());
            return tables.rows(
                    planned, scenario, simulator.simulate(scenario, new Streams(study.seed(), planned.replication())));
        }

        @Override
        public RunRows failure(String reason) {
            return tables.failure(planned, scenario(planned.point()), reason);
        }

        private Scenario scenario(DesignPoint point) {
            return study.scenario(point, parameters);
        }
    }
}
