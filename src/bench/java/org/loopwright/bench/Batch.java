package org.loopwright.bench;

import org.loopwright.lab.design.Kept;
import org.loopwright.lab.random.Streams;
import org.loopwright.lab.run.Subject;
import org.loopwright.lab.table.RunRows;
import org.loopwright.subject.model.LoopModel;
import org.loopwright.subject.observation.EconomyObservations;
import org.loopwright.subject.observation.LoopRecord;
import org.loopwright.subject.observation.Observations;
import org.loopwright.subject.observation.SeriesPoint;
import org.loopwright.subject.scenario.Scenario;
import org.loopwright.subject.study.LoopSubject;

/** Replications 1, 2, … of one scenario, always the same ones. Stateless. */
final class Batch {

    private static final long SEED = 0x0be2c4L;
    /** Agents of an economy that always have an appointment: market, lab, recorder. */
    private static final int STANDING = 3;

    private final Scenario scenario;
    private final int runs;

    /**
     * What the runs of a batch have in common with a yardstick.
     *
     * @param events appointments kept, all runs together [1]
     * @param projects projects, however they ended [1]
     * @param closed projects whose data came back [1]
     * @param live mean number of live appointments: open projects have one each, and three agents of the economy. An
     *     estimate from outside; a queue's cost grows with its logarithm only [1]
     */
    record Tally(long events, long projects, long closed, double live) {}

    Batch(Scenario scenario, int runs) {
        this.scenario = scenario;
        this.runs = runs;
    }

    /** The model as a subject whose runs are made and leave nothing. */
    static Subject<Scenario> simulatedOnly() {
        return new LoopSubject() {
            @Override
            public RunRows run(Scenario scenario, Streams streams, Kept kept) {
                if (LoopModel.simulate(scenario, streams).events() == 0) {
                    throw new IllegalStateException("nothing happened in scenario " + scenario.name());
                }
                return RunRows.NONE;
            }
        };
    }

    /** Makes the runs and returns their events, so that nothing can be left out. */
    long simulate() {
        long events = 0;
        for (int replication = 1; replication <= runs; replication++) {
            events +=
                    LoopModel.simulate(scenario, new Streams(SEED, replication)).events();
        }
        return events;
    }

    /** Makes the runs and returns how long that took [s]. */
    double seconds() {
        long start = System.nanoTime();
        long events = simulate();
        long end = System.nanoTime();
        if (events == 0) {
            throw new IllegalStateException("nothing happened in scenario " + scenario.name());
        }
        return 1e-9 * (end - start);
    }

    Tally tally() {
        long events = 0;
        long projects = 0;
        long closed = 0;
        double open = 0;
        long points = 0;
        for (int replication = 1; replication <= runs; replication++) {
            Observations seen = LoopModel.simulate(scenario, new Streams(SEED, replication));
            events += seen.events();
            for (EconomyObservations economy : seen.economies()) {
                projects += economy.loops().size();
                closed += economy.loops().stream().filter(LoopRecord::closed).count();
                open += economy.series().stream()
                        .mapToDouble(SeriesPoint::projectsOpen)
                        .sum();
                points += economy.series().size();
            }
        }
        double economies = scenario.systems().size();
        return new Tally(events, projects, closed, economies * (open / points + STANDING));
    }
}
