package org.loopwright.lab.sheet;

import java.util.List;

/**
 * Settings at the top of a file, each under the path that it sets. In the record of a file it stands where the keys do
 * that the subject's {@link SheetPaths#keysOfStudies()} list.
 *
 * @param settings in the order of that list
 */
public record TopSettings(List<Setting> settings) {

    /** Copies the list. */
    public TopSettings {
        settings = List.copyOf(settings);
    }
}
