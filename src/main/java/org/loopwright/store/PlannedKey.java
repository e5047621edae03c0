package org.loopwright.store;

import java.util.Objects;

/**
 * Which record a run of a study has its numbers from. Several runs may share one.
 *
 * @param number number of the run within its study, from 1
 * @param key what its numbers depend on
 */
public record PlannedKey(int number, RunKey key) {

    /** Refuses numbers below 1. */
    public PlannedKey {
        if (number < 1) {
            throw new IllegalArgumentException("the number of a run must be >= 1, was " + number);
        }
        Objects.requireNonNull(key, "key");
    }
}
