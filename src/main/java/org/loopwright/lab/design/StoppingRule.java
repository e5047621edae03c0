package org.loopwright.lab.design;

import org.loopwright.lab.fault.Place;

/** When design points have had enough replications. */
public sealed interface StoppingRule permits NarrowInterval, SelectionRule {

    /** Name of the response that decides. */
    String response();

    /** Replications of each design point before the rule is asked first, at least 2 [1]. */
    int minimum();

    /** Replications after which a design point stops in any case, not below the minimum [1]. */
    int maximum();

    /** Replications that are added at a time, at least 1 [1]. */
    int batch();

    /** Where the rule was written. */
    Place place();

    /**
     * Runs that some design points can have at most [1].
     *
     * @param points how many there are
     */
    default long mostRuns(long points) {
        return points * maximum();
    }
}
