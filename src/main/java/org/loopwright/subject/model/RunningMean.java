package org.loopwright.subject.model;

import java.util.Arrays;

/** Mean of the last eight of what a firm has seen; before that, of what its sheet lets it expect. Confined to one run. */
final class RunningMean {

    /** How many it remembers. */
    static final int REMEMBERED = 8;

    private final double[] last = new double[REMEMBERED];
    private int next;

    /** Starts as if the same had been seen eight times. */
    RunningMean(double expected) {
        Arrays.fill(last, expected);
    }

    void add(double seen) {
        last[next] = seen;
        next = (next + 1) % REMEMBERED;
    }

    double mean() {
        double sum = 0;
        for (double seen : last) {
            sum += seen;
        }
        return sum / REMEMBERED;
    }
}
