package org.loopwright.subject.model;

import org.loopwright.lab.random.RandomStream;
import org.loopwright.subject.scenario.TimeLaw;

/** Draws durations. */
final class Durations {

    private Durations() {}

    /** A duration [days] with the law's kind and the law's mean × factor. */
    static double draw(TimeLaw law, double factor, RandomStream stream) {
        double mean = law.mean() * factor;
        return switch (law.law()) {
            case FIXED -> mean;
            case EXPONENTIAL -> mean * stream.exponential();
            case GAMMA -> stream.gamma(law.shape(), mean);
            case UNIFORM -> 2 * mean * stream.nextDouble();
        };
    }
}
