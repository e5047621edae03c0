package org.loopwright.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.loopwright.design.DesignPoint;
import org.loopwright.design.PlannedRun;
import org.loopwright.design.Response;
import org.loopwright.design.Study;
import org.loopwright.model.LoopModel;
import org.loopwright.observation.TableSchema;
import org.loopwright.random.Streams;
import org.loopwright.scenario.IndustrialSystem;
import org.loopwright.scenario.ParameterFolder;
import org.loopwright.scenario.Scenario;
import org.loopwright.scenario.ScenarioText;
import org.loopwright.store.Damage;
import org.loopwright.store.Dictionary;
import org.loopwright.store.FileChecksum;
import org.loopwright.store.Journal;
import org.loopwright.store.Manifest;
import org.loopwright.store.RunKey;
import org.loopwright.store.RunRecord;
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

    /** Scenarios kept; one of forty components takes about 10 kB. */
    private static final int MOST_RESOLVED = 1000;

    private final Study study;
    private final ParameterFolder parameters;
    private final Path out;
    private final Terms terms;
    private final Manifest.Program program;
    private final Simulator simulator;
    private final StudyTables tables;
    private final boolean extend;

    /** By number of the design point; filled in by one thread, added points too, and read by all. */
    private final Map<Integer, PointScenario> places = new ConcurrentHashMap<>();

    /**
     * Scenarios of the first points, which the replications of a point share. Where there are more points than this, the
     * others are resolved again for each run: to throw out would be of no use, since points come in turns.
     */
    private final Map<Integer, Scenario> resolved = new ConcurrentHashMap<>();

    /** Of the points whose numbers agree in the last six bits, the one asked for last. */
    private final AtomicReferenceArray<Resolved> exported = new AtomicReferenceArray<>(64);

    private StudyRun(
            Study study,
            ParameterFolder parameters,
            Path out,
            Terms terms,
            Manifest.Program program,
            Simulator simulator,
            boolean extend) {
        this.study = study;
        this.parameters = parameters;
        this.out = out;
        this.terms = terms;
        this.program = program;
        this.simulator = simulator;
        this.tables = new StudyTables(study);
        this.extend = extend;
    }

    /**
     * A study, ready to be carried out within its own budget and time limit.
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
        return new StudyRun(study, parameters, out, Terms.of(study, threads), program, simulator, false);
    }

    /** The same on other terms than the study's own. */
    StudyRun on(Terms other) {
        return new StudyRun(study, parameters, out, other, program, simulator, extend);
    }

    /**
     * The same, but the folder may hold a study of the same name, seed, version and build in another size: only the runs
     * that are missing are made, and records that are no longer planned stay in the journal.
     */
    public StudyRun extend(boolean allowed) {
        return new StudyRun(study, parameters, out, terms, program, simulator, allowed);
    }

    /**
     * Carries the study out as far as it is not, and writes its tables. Where the budget is spent before, the tables have
     * the remaining runs as cancelled, and the same call goes on with them.
     *
     * @throws org.loopwright.store.JournalException if the folder cannot be used; {@code ConflictException} if it
     *     belongs to another study or build
     * @throws org.loopwright.scenario.SheetException if the study looks at a measure that there is none of
     * @throws InterruptedException if interrupted; what is done stays done
     */
    public Summary execute(Progress progress) throws IOException, InterruptedException {
        StudyText text = new StudyText(study, parameters);
        study.design().points().forEach(point -> {
            Scenario scenario = study.scenario(point, parameters);
            text.add(
                    point.number(),
                    point.settings(),
                    scenario,
                    place(point, scenario).hash());
        });
        StudyIdentity identity = new StudyIdentity(study.name(), program.version(), program.modelBuild(), text.text());
        try (Journal journal = Journal.open(out, identity, extend)) {
            if (journal.readOnly()) {
                return StandingStudy.summary(out, tables.outcomes());
            }
            Provenance provenance = Provenance.begin(study, parameters, text.sheets(), out, terms.threads(), program);
            Plan plan = new Plan(journal);
            PartialAnswer answer = new PartialAnswer(Responses.first(study));
            Sweep.Session session = new Sweep(out, journal, terms)
                    .run(plan, provenance.watching(progress), (run, content) -> {
                        if (!progress.wantsAnswers()) {
                            return;
                        }
                        Map<String, Double> values = answers(run, content, answer.response());
                        // One thread at a time: whoever listens need not care how many carry out runs.
                        synchronized (answer) {
                            values.forEach(answer::add);
                            progress.answer(answer);
                        }
                    });
            TableExport.Export export = TableExport.write(journal, plan.runs(), tables.schemas(), out, terms.threads());
            List<TableExport.Table> written = export.tables();
            List<FileChecksum> files = new ArrayList<>();
            written.forEach(table -> files.add(table.file()));
            files.add(dictionary());
            Study carriedOut = plan.course.study();
            provenance.finish(carriedOut, session, export.ok(), export.failed(), session.complete(), files);
            return new Summary(
                    out,
                    written.get(0).rows(),
                    carriedOut.design().size(),
                    plan.runs().size(),
                    export.ok(),
                    export.failed(),
                    export.timedOut(),
                    export.cancelled(),
                    session.made(),
                    plan.damaged,
                    session.leftBehind(),
                    session.complete() ? plan.course.stoppedEarly() : 0,
                    journal.damage().map(Damage::sentence).orElse(""),
                    export.firstFailed(),
                    export.firstTimedOut(),
                    session.seconds(),
                    session.runsPerSecond());
        }
    }

    /** What a design point comes to: its scenario's digest and the systems of its runs. */
    private record PointScenario(String hash, List<String> systems) {}

    private PointScenario place(DesignPoint point, Scenario scenario) {
        return places.computeIfAbsent(
                point.number(),
                number -> new PointScenario(
                        ScenarioText.hash(scenario),
                        scenario.systems().stream().map(IndustrialSystem::name).toList()));
    }

    private PointScenario place(DesignPoint point) {
        PointScenario known = places.get(point.number());
        return known == null ? place(point, study.scenario(point, parameters)) : known;
    }

    private Map<String, Double> answers(SweepRun run, RunRows content, Response response) {
        StudySweepRun own = (StudySweepRun) run;
        return Responses.of(
                response,
                content,
                tables.outcomeContent(),
                place(own.planned.point()).systems());
    }

    /** The runs of the study, batch by batch. Before a batch is decided on, the course is told of the one before it. */
    private final class Plan implements Sweep.Batches {

        private final Journal journal;
        private final Course course = Course.of(study, parameters);
        private final List<StudySweepRun> runs = new ArrayList<>();
        private final List<Integer> damaged = new ArrayList<>();
        private List<StudySweepRun> last = List.of();

        Plan(Journal journal) {
            this.journal = journal;
        }

        /** All runs decided on so far, by number. */
        Collection<StudySweepRun> runs() {
            return Collections.unmodifiableCollection(runs);
        }

        @Override
        public List<StudySweepRun> next() {
            for (Answers asked : course.asked()) {
                for (StudySweepRun run : last) {
                    journal.find(run.key())
                            .filter(record -> record.status() == RunRecord.Status.OK)
                            .ifPresent(record -> asked.add(
                                    run.planned.point().number(),
                                    run.planned.replication(),
                                    answers(run, record.rows(), asked.response())));
                }
            }
            last = course.next().stream().map(StudySweepRun::new).toList();
            runs.addAll(last);
            runs.sort(Comparator.comparingInt(StudySweepRun::number));
            if (journal.hasDamaged()) {
                last.stream().filter(run -> journal.isDamaged(run.key())).forEach(run -> damaged.add(run.number()));
                Collections.sort(damaged);
            }
            return last;
        }
    }

    private FileChecksum dictionary() throws IOException {
        List<TableSchema> schemas = new ArrayList<>(tables.schemas());
        schemas.add(Dictionary.SCHEMA);
        return Dictionary.write(out, schemas);
    }

    /** The scenario of a point. Rows are asked for in the order of their runs, by a few threads, a block each. */
    private Scenario exported(DesignPoint point) {
        int place = point.number() % exported.length();
        Resolved known = exported.get(place);
        if (known == null || known.point() != point.number()) {
            known = new Resolved(point.number(), study.scenario(point, parameters));
            exported.set(place, known);
        }
        return known.scenario();
    }

    /** The scenario of a design point, by its number. */
    private record Resolved(int point, Scenario scenario) {}

    /** A planned run. Its scenario is resolved when it starts, so that a large study needs no memory for them. */
    private final class StudySweepRun implements SweepRun {

        private final PlannedRun planned;

        /** Asked for by several threads; whichever makes it makes the same, and it never changes. */
        private RunKey key;

        StudySweepRun(PlannedRun planned) {
            this.planned = planned;
        }

        @Override
        public int number() {
            return planned.run();
        }

        @Override
        public RunKey key() {
            RunKey known = key;
            if (known == null) {
                known = RunKey.of(
                        program.modelBuild(),
                        place(planned.point()).hash(),
                        study.seed(),
                        planned.replication(),
                        StudyTables.kept(study, planned));
                key = known;
            }
            return known;
        }

        @Override
        public RunRows simulate() {
            Scenario scenario = scenario(planned.point());
            return tables.content(
                    planned, scenario, simulator.simulate(scenario, new Streams(study.seed(), planned.replication())));
        }

        @Override
        public RunRows rows(RunRecord.Status status, String reason, RunRows content) {
            return tables.labelled(planned, exported(planned.point()), status, reason, content);
        }

        private Scenario scenario(DesignPoint point) {
            Scenario kept = resolved.get(point.number());
            if (kept != null) {
                return kept;
            }
            Scenario scenario = study.scenario(point, parameters);
            if (resolved.size() < MOST_RESOLVED) {
                resolved.put(point.number(), scenario);
            }
            return scenario;
        }
    }
}
