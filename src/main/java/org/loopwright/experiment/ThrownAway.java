package org.loopwright.experiment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.loopwright.design.PlannedRun;
import org.loopwright.design.Study;
import org.loopwright.model.LoopModel;
import org.loopwright.observation.Observations;
import org.loopwright.random.Streams;
import org.loopwright.scenario.ParameterFolder;
import org.loopwright.scenario.Scenario;
import org.loopwright.store.RunKey;
import org.loopwright.store.RunRecord;
import org.loopwright.store.RunRows;

/** The runs of a study with their results thrown away: the yardstick for what it costs to keep them. */
public final class ThrownAway {

    /** What is still done with a run. */
    public enum Way {
        /** It is simulated, and no more. */
        SIMULATED,
        /** Its measures are taken and its rows laid out, as for a sweep. */
        MEASURED
    }

    private ThrownAway() {}

    /**
     * Carries all runs out, each scenario resolved once and beforehand.
     *
     * @param threads threads that run the model, &gt;= 1
     * @return events of all runs, so that nothing can be left out [1]
     */
    public static long carryOut(Study study, ParameterFolder parameters, int threads, Way way)
            throws InterruptedException {
        Map<Integer, Scenario> scenarios = new LinkedHashMap<>();
        study.design().points().forEach(point -> scenarios.put(point.number(), study.scenario(point, parameters)));
        StudyTables tables = new StudyTables(study);
        AtomicInteger next = new AtomicInteger();
        AtomicLong events = new AtomicLong();
        Crew crew = new Crew(threads, study.timeLimit(), Crew.GRACE, (run, ending) -> {
            if (ending instanceof Crew.Threw threw) {
                throw new IllegalStateException("run " + run.number() + " failed", threw.thrown());
            }
        });
        crew.carryOut(() -> {
            int number = next.incrementAndGet();
            return number > study.runs()
                    ? null
                    : new YardstickRun(study.run(number)) {
                        @Override
                        public RunRows simulate() {
                            Scenario scenario = scenarios.get(planned.point().number());
                            Observations seen =
                                    LoopModel.simulate(scenario, new Streams(study.seed(), planned.replication()));
                            events.addAndGet(seen.events());
                            return way == Way.SIMULATED ? RunRows.NONE : tables.content(planned, scenario, seen);
                        }
                    };
        });
        return events.get();
    }

    /** A run that nobody asks for its key or its rows. */
    private abstract static class YardstickRun implements SweepRun {

        final PlannedRun planned;

        YardstickRun(PlannedRun planned) {
            this.planned = planned;
        }

        @Override
        public int number() {
            return planned.run();
        }

        @Override
        public RunKey key() {
            throw new UnsupportedOperationException("a run that is thrown away has no key");
        }

        @Override
        public RunRows rows(RunRecord.Status status, String reason, RunRows content) {
            throw new UnsupportedOperationException("a run that is thrown away has no rows");
        }
    }
}
