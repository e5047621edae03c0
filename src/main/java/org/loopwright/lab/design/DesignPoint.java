package org.loopwright.lab.design;

import java.util.List;
import java.util.Optional;
import org.loopwright.lab.sheet.Setting;

/**
 * One combination of levels.
 *
 * @param number within its design, from 1
 * @param settings one for each factor that counts at this point, in the order of the factors
 */
public record DesignPoint(int number, List<Setting> settings) {

    /** Copies the list. */
    public DesignPoint {
        settings = List.copyOf(settings);
    }

    /** The level of a factor; empty if the design does not vary that path. */
    public Optional<String> level(String path) {
        return settings.stream()
                .filter(setting -> setting.path().equals(path))
                .map(Setting::value)
                .findFirst();
    }
}
