package org.loopwright.lab.design;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What may be spent on a study.
 *
 * @param time of the wall clock, after which no further run is begun; empty: no limit
 * @param maxRuns runs after which no further one is begun, at least 1; empty: no limit
 */
public record Budget(Optional<Duration> time, OptionalInt maxRuns) {

    /** No limit. */
    public static final Budget UNLIMITED = new Budget(Optional.empty(), OptionalInt.empty());

    /** Refuses a budget for nothing. */
    public Budget {
        if (time.filter(span -> span.isNegative() || span.isZero()).isPresent()) {
            throw new IllegalArgumentException("budget must be > 0, was " + time.orElseThrow());
        }
        if (maxRuns.isPresent() && maxRuns.getAsInt() < 1) {
            throw new IllegalArgumentException("max_runs must be >= 1, was " + maxRuns.getAsInt());
        }
    }
}
