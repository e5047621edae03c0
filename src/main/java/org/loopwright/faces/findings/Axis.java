package org.loopwright.faces.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A factor of a study as its outcomes have it: a path, and the levels that were met, in the order of the study as far as it
 * is known. Confined to the reading of one table while levels are added.
 */
final class Axis {

    private final String path;
    private final String label;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<String> levels = new ArrayList<>();

    /**
     * An axis without levels.
     *
     * @param path of the factor; the name of the column where the study is not known
     * @param label what tables call it
     */
    Axis(String path, String label) {
        this.path = path;
        this.label = label;
    }

    /** The place of a level, which is added if it is new. */
    int place(String level) {
        return places.computeIfAbsent(level, added -> {
            levels.add(added);
            return levels.size() - 1;
        });
    }

    String path() {
        return path;
    }

    String label() {
        return label;
    }

    /** Levels in the order in which they were added. */
    List<String> levels() {
        return levels;
    }
}
