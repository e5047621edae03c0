package org.loopwright.subject.model;

import org.loopwright.subject.observation.DesignChecks;

/** What simulation, trial, ramp and field have found in a project's design so far. Confined to one run. */
final class ChecksSoFar {

    int rounds;
    int merges;
    int stops;
    int incidents;
    int foundInSimulation;
    int foundInTrial;
    int foundInRamp;
    int foundInField;
    /** True if the first round of the trial showed no fault. */
    boolean firstPass;
    /** True if all phases of the trial are passed. */
    boolean trialPassed;

    /** The counts as they stand. */
    DesignChecks counted() {
        return new DesignChecks(
                rounds,
                firstPass,
                trialPassed,
                merges,
                stops,
                incidents,
                foundInSimulation,
                foundInTrial,
                foundInRamp,
                foundInField);
    }
}
