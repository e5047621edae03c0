package org.loopwright.lab.sheet;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A key that sheets of earlier versions lack, and what is written for it. Where {@link Retired} keys become it, it takes
 * their place; else it is written into every group that has not got it.
 *
 * @param group record that has the key
 * @param key as sheets write it
 * @param value as it is written, from those of the keys that become it which are numbers; empty if they do not say it
 * @param why that value, in a clause for people
 */
public record NewKey(
        Class<? extends Record> group,
        String key,
        Function<Map<String, OldNumber>, Optional<String>> value,
        String why) {

    /**
     * A number that an old sheet gives.
     *
     * @param value the number
     * @param measured true if it is written with unit, range or source
     */
    public record OldNumber(double value, boolean measured) {}
}
