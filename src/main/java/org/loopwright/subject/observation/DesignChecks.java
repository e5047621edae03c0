package org.loopwright.subject.observation;

/**
 * What was found in the design of one project, and where.
 *
 * @param rounds rounds of trial that are over, all phases together [1]
 * @param firstPass true if the first of them showed no fault
 * @param trialPassed true if all phases of the trial are passed
 * @param merges overlapping designs, decided meanwhile, to which it was fitted [1]
 * @param stops how often a fault stopped the line in its ramp [1]
 * @param incidents how often units in the field showed a fault [1]
 * @param foundInSimulation faults that the simulator showed [1]
 * @param foundInTrial faults that prototypes showed [1]
 * @param foundInRamp faults that the line showed [1]
 * @param foundInField faults that units in the field showed [1]
 */
public record DesignChecks(
        int rounds,
        boolean firstPass,
        boolean trialPassed,
        int merges,
        int stops,
        int incidents,
        int foundInSimulation,
        int foundInTrial,
        int foundInRamp,
        int foundInField) {

    /** Of a project that has tried nothing. */
    public static final DesignChecks NONE = new DesignChecks(0, false, false, 0, 0, 0, 0, 0, 0, 0);

    /** True if a round of its trial is over. */
    public boolean tried() {
        return rounds > 0;
    }
}
