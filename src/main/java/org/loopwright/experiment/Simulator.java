package org.loopwright.experiment;

import org.loopwright.observation.Observations;
import org.loopwright.random.Streams;
import org.loopwright.scenario.Scenario;

/** What makes a run out of its scenario and its luck: a pure function, called from many threads. */
@FunctionalInterface
interface Simulator {

    /** The run of a scenario with the luck of some streams. */
    Observations simulate(Scenario scenario, Streams streams);

    /** A replication of a scenario: the only place where the streams of a study's runs are made. */
    default Observations simulate(Scenario scenario, long seed, int replication) {
        return simulate(scenario, new Streams(seed, replication));
    }
}
