package org.loopwright.subject.model;

import org.loopwright.subject.observation.StartLimit;

/** How long each {@link StartLimit} has held up a firm's next project. Confined to one run. */
final class StartLimits {

    private final double[] days = new double[StartLimit.values().length];
    private StartLimit now = StartLimit.TEAM;
    private double since;

    /** From a day on it is this one. */
    void become(StartLimit limit, double day) {
        if (limit != now) {
            days[now.ordinal()] += day - since;
            now = limit;
            since = day;
        }
    }

    /** Days so far in which a limit held [days]. */
    double days(StartLimit limit, double day) {
        return days[limit.ordinal()] + (limit == now ? day - since : 0);
    }
}
