package org.loopwright.experiment;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.loopwright.design.DesignPoint;
import org.loopwright.design.PlannedRun;
import org.loopwright.design.Response;
import org.loopwright.design.Study;
import org.loopwright.observation.Kept;
import org.loopwright.observation.Observations;
import org.loopwright.observation.OutcomeTable;
import org.loopwright.scenario.IndustrialSystem;
import org.loopwright.scenario.ParameterFolder;
import org.loopwright.scenario.Scenario;
import org.loopwright.scenario.ScenarioText;
import org.loopwright.store.RunKey;
import org.loopwright.store.RunRecord.Status;
import org.loopwright.store.RunRows;

/**
 * The runs of a study. Scenarios are resolved when a run begins, so that a large study needs no memory for them. Safe
 * for use by several threads.
 */
final class StudyRuns implements RunMaker {

    /** What is taken of a run's observations: the rows without labels. */
    @FunctionalInterface
    interface Harvest {
        RunRows of(PlannedRun run, Scenario scenario, Observations seen);
    }

    /** Scenarios kept; one of forty components takes about 10 kB. */
    private static final int MOST_RESOLVED = 1000;

    /** A design point and its scenario. */
    private record Resolved(DesignPoint point, Scenario scenario) {}

    /** What a design point comes to: its scenario's digest. */
    private final Map<Integer, String> hashes = new ConcurrentHashMap<>();

    /** What is kept of a run, in words: a study has a few of them, and numbers are slow to write. */
    private final Map<Kept, String> words = new ConcurrentHashMap<>();

    /** The first points asked for, which their replications share. */
    private final Map<Integer, Resolved> first = new ConcurrentHashMap<>();

    /**
     * Of the other points whose numbers agree in the last six bits, the one asked for last: rows are labelled in the order
     * of their runs, by a few threads, a block each.
     */
    private final AtomicReferenceArray<Resolved> last = new AtomicReferenceArray<>(64);

    private final ParameterFolder parameters;
    private final Simulator simulator;
    private final String modelBuild;
    private final StudyTables tables;
    private final Harvest harvest;
    private volatile Study study;

    /**
     * The runs of a study.
     *
     * @param modelBuild digest of what makes the numbers, {@link ModelBuild#id()} but for tests
     * @throws org.loopwright.scenario.SheetException if the study looks at a measure that there is none of
     */
    StudyRuns(Study study, ParameterFolder parameters, String modelBuild, Simulator simulator) {
        this(study, parameters, modelBuild, simulator, new StudyTables(study), null);
    }

    private StudyRuns(
            Study study,
            ParameterFolder parameters,
            String modelBuild,
            Simulator simulator,
            StudyTables tables,
            Harvest harvest) {
        this.study = study;
        this.parameters = parameters;
        this.simulator = simulator;
        this.modelBuild = modelBuild;
        this.tables = tables;
        this.harvest = harvest == null ? tables::content : harvest;
    }

    /** The same runs, of which something else is taken than the rows of the tables. */
    StudyRuns taking(Harvest other) {
        return new StudyRuns(study, parameters, modelBuild, simulator, tables, other);
    }

    /** The study as far as its design has grown. */
    Study study() {
        return study;
    }

    /** From now on the study has further points. */
    void grow(Study grown) {
        study = grown;
    }

    /** Tables of the study. */
    StudyTables tables() {
        return tables;
    }

    /** The scenario of a design point by its number. */
    Scenario scenario(int point) {
        return resolved(point).scenario();
    }

    /** Digest of the scenario of a design point. */
    String hash(int point) {
        return hashes.computeIfAbsent(point, number -> ScenarioText.hash(scenario(number)));
    }

    /** A response of a run by system; NaN where it cannot be told. */
    Map<String, Double> response(Response response, int run, RunRows content) {
        return Responses.of(
                response,
                content,
                OutcomeTable.content(),
                scenario(point(run)).systems().stream()
                        .map(IndustrialSystem::name)
                        .toList());
    }

    @Override
    public RunKey key(int run) {
        PlannedRun planned = planned(run);
        return RunKey.of(
                modelBuild,
                hash(planned.point().number()),
                study.seed(),
                planned.replication(),
                words.computeIfAbsent(StudyTables.kept(study, planned), Kept::words));
    }

    @Override
    public RunRows make(int run) {
        PlannedRun planned = planned(run);
        Scenario scenario = scenario(planned.point().number());
        return harvest.of(planned, scenario, simulator.simulate(scenario, study.seed(), planned.replication()));
    }

    @Override
    public void label(RunRows.Builder rows, int run, Status status, String reason, RunRows content) {
        tables.label(rows, planned(run), scenario(point(run)), status, reason, content);
    }

    private int point(int run) {
        return (run - 1) / study.replications() + 1;
    }

    /** A run by its number. */
    PlannedRun planned(int run) {
        return new PlannedRun(run, resolved(point(run)).point(), (run - 1) % study.replications() + 1);
    }

    private Resolved resolved(int point) {
        Resolved known = first.get(point);
        if (known != null) {
            return known;
        }
        int place = point % last.length();
        known = last.get(place);
        if (known == null || known.point().number() != point) {
            DesignPoint asked = study.design().point(point);
            known = new Resolved(asked, study.scenario(asked, parameters));
            if (first.size() < MOST_RESOLVED) {
                first.put(point, known);
            } else {
                last.set(place, known);
            }
        }
        return known;
    }
}
