package org.loopwright.lab.design;

import java.util.List;

/**
 * Where a factor counts: only at design points at which another factor has one of some levels.
 *
 * @param path of the other factor
 * @param levels of the other factor, as they would be written in a sheet; at least one
 */
public record Condition(String path, List<String> levels) {

    /** Copies the list. */
    public Condition {
        levels = List.copyOf(levels);
    }
}
