package org.loopwright.experiment;

import org.loopwright.observation.Observations;
import org.loopwright.random.Streams;
import org.loopwright.scenario.Scenario;

/** What makes a run out of its scenario and its luck: a pure function, called from many threads. */
@FunctionalInterface
interface Simulator {

    Observations simulate(Scenario scenario, Streams streams);
}
