package org.loopwright.subject.study;

import org.loopwright.lab.random.Streams;
import org.loopwright.subject.observation.Observations;
import org.loopwright.subject.scenario.Scenario;

/** What makes a run out of its scenario and its luck: a pure function, called from many threads. */
@FunctionalInterface
public interface Simulator {

    /** The run of a scenario with the luck of some streams. */
    Observations simulate(Scenario scenario, Streams streams);

    /** A replication of a scenario: the only place where the streams of a study's runs are made. */
    default Observations simulate(Scenario scenario, long seed, int replication) {
        return simulate(scenario, new Streams(seed, replication));
    }
}
