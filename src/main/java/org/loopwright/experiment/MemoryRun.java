package org.loopwright.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.loopwright.design.PlannedRun;
import org.loopwright.design.Study;
import org.loopwright.random.Streams;
import org.loopwright.scenario.IndustrialSystem;
import org.loopwright.scenario.ParameterFolder;
import org.loopwright.scenario.Scenario;
import org.loopwright.scenario.ScenarioText;
import org.loopwright.scenario.SheetException;
import org.loopwright.store.RunKey;
import org.loopwright.store.RunRecord.Status;
import org.loopwright.store.RunRows;

/**
 * A study carried out without a single file: the runs of {@link StudyRun}, by the same course and the same crew, with
 * the rows of all runs in memory. Confined to one thread, but for the runs themselves; for one use.
 */
final class MemoryRun {

    /** How a run ended, with its rows as they stand in no table yet. */
    private record Ended(Status status, String reason, RunRows content) {}

    private static final Ended CANCELLED = new Ended(Status.CANCELLED, "", RunRows.NONE);

    private final Study study;
    private final ParameterFolder parameters;
    private final Terms terms;
    private final Simulator simulator;
    private final StudyTables tables;
    private final SortedMap<Integer, MemorySweepRun> planned = new TreeMap<>();
    private final Map<Integer, Ended> ended = new ConcurrentHashMap<>();

    MemoryRun(Study study, ParameterFolder parameters, Terms terms, Simulator simulator) {
        this.study = study;
        this.parameters = parameters;
        this.terms = terms;
        this.simulator = simulator;
        this.tables = new StudyTables(study);
    }

    /**
     * Carries out what the budget allows.
     *
     * @return the rows of each run as they would stand in the tables, by rising number of the run
     * @throws SheetException if the study looks at a measure that there is none of
     * @throws InterruptedException if interrupted; the runs under way are finished before it is thrown
     */
    List<RunRows> carryOut() throws InterruptedException {
        Course course = Course.of(study, parameters);
        Allowance allowance = new Allowance(terms.budget());
        Crew crew = new Crew(
                terms.threads(),
                terms.timeLimit(),
                terms.grace(),
                (run, ending) -> ended.put(run.number(), ended(ending)));
        List<MemorySweepRun> batch = next(course);
        while (!batch.isEmpty()) {
            batch.forEach(run -> planned.put(run.number(), run));
            crew.carryOut(allowance.of(batch));
            if (allowance.isSpent()) {
                break;
            }
            tell(course, batch);
            batch = next(course);
        }
        List<RunRows> rows = new ArrayList<>();
        planned.forEach((number, run) -> {
            Ended how = ended.getOrDefault(number, CANCELLED);
            rows.add(run.rows(how.status(), how.reason(), how.content()));
        });
        return rows;
    }

    private List<MemorySweepRun> next(Course course) {
        return course.next().stream().map(MemorySweepRun::new).toList();
    }

    private Ended ended(Crew.Ending ending) {
        if (ending instanceof Crew.Finished finished) {
            return new Ended(Status.OK, "", finished.content());
        }
        if (ending instanceof Crew.Threw threw) {
            return new Ended(Status.FAILED, Failures.reason(threw.thrown()), RunRows.NONE);
        }
        return new Ended(Status.TIMED_OUT, Sweep.overdue(terms.timeLimit().orElseThrow()), RunRows.NONE);
    }

    private void tell(Course course, List<MemorySweepRun> batch) {
        for (Answers asked : course.asked()) {
            for (MemorySweepRun run : batch) {
                Optional.ofNullable(ended.get(run.number()))
                        .filter(how -> how.status() == Status.OK)
                        .ifPresent(how -> asked.add(
                                run.planned.point().number(),
                                run.planned.replication(),
                                Responses.of(
                                        asked.response(),
                                        how.content(),
                                        tables.outcomeContent(),
                                        run.scenario().systems().stream()
                                                .map(IndustrialSystem::name)
                                                .toList())));
            }
        }
    }

    /** A planned run; its scenario is resolved when it is needed, so that a large study needs no memory for them. */
    private final class MemorySweepRun implements SweepRun {

        private final PlannedRun planned;

        MemorySweepRun(PlannedRun planned) {
            this.planned = planned;
        }

        private Scenario scenario() {
            return study.scenario(planned.point(), parameters);
        }

        @Override
        public int number() {
            return planned.run();
        }

        @Override
        public RunKey key() {
            return RunKey.of(
                    ModelBuild.id(),
                    ScenarioText.hash(scenario()),
                    study.seed(),
                    planned.replication(),
                    StudyTables.kept(study, planned));
        }

        @Override
        public RunRows simulate() {
            Scenario scenario = scenario();
            return tables.content(
                    planned, scenario, simulator.simulate(scenario, new Streams(study.seed(), planned.replication())));
        }

        @Override
        public RunRows rows(Status status, String reason, RunRows content) {
            return tables.labelled(planned, scenario(), status, reason, content);
        }
    }
}
