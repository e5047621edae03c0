package org.loopwright.design;

import java.util.List;
import org.loopwright.scenario.Place;
import org.loopwright.scenario.Setting;

/**
 * What a study varies: a path and its levels, in the order in which the design takes them.
 *
 * @param path as in {@link Setting}
 * @param levels as they would be written in a sheet; at least one, none twice
 * @param place where the factor was written
 */
public record Factor(String path, List<String> levels, Place place) {

    /** Copies the list and refuses an empty one. */
    public Factor {
        levels = List.copyOf(levels);
        if (levels.isEmpty()) {
            throw new IllegalArgumentException("factor " + path + " must have at least one level");
        }
        if (levels.stream().distinct().count() != levels.size()) {
            throw new IllegalArgumentException("factor " + path + " must not have a level twice, was " + levels);
        }
    }

    /** A factor that was not written in a file. */
    public Factor(String path, List<String> levels) {
        this(path, levels, Place.COMMAND_LINE);
    }

    /** The setting of a level, counted from 0. */
    Setting setting(int level) {
        return new Setting(path, levels.get(level), place);
    }
}
