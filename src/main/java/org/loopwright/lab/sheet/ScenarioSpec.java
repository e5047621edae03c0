package org.loopwright.lab.sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * A scenario before its sheets are read: everything that a scenario file or a study says is a setting, in order, later
 * ones winning.
 *
 * @param name of the scenario
 * @param file where it was written
 * @param settings sheets, times and values
 */
public record ScenarioSpec(String name, String file, List<Setting> settings) {

    /** Copies the list. */
    public ScenarioSpec {
        settings = List.copyOf(settings);
    }

    /** The same with further settings, which win over those here. */
    public ScenarioSpec with(List<Setting> further) {
        List<Setting> all = new ArrayList<>(settings);
        all.addAll(further);
        return new ScenarioSpec(name, file, all);
    }
}
