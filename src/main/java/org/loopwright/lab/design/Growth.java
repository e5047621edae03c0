package org.loopwright.lab.design;

/** How a design goes on after its initial points: what it adds follows from the results of what it has. */
public sealed interface Growth permits AdaptiveRule, Calibration {

    /**
     * Number of points that it may add.
     *
     * @param initial number of initial points [1]
     */
    long mostAdded(int initial);

    /** Why averages over all points say nothing, for whoever reads the results. */
    String warning();
}
