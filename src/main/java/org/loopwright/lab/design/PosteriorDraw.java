package org.loopwright.lab.design;

import java.util.List;
import java.util.function.Predicate;
import org.loopwright.lab.sheet.Setting;

/**
 * A draw of a posterior: values that belong together, each where its scenario is one that they were fitted for.
 *
 * @param name its number
 * @param rows values, with the scenarios that they are of
 */
public record PosteriorDraw(String name, List<Row> rows) {

    /** The factor whose levels are draws. */
    public static final String FACTOR = "draw";

    /**
     * Values of some scenarios.
     *
     * @param when what a scenario must be made of, such as an industry
     * @param settings the values
     */
    public record Row(List<Setting> when, List<Setting> settings) {

        /** Copies the lists. */
        public Row {
            when = List.copyOf(when);
            settings = List.copyOf(settings);
        }
    }

    /** Copies the list. */
    public PosteriorDraw {
        rows = List.copyOf(rows);
    }

    /** The values of a scenario; none if there are none of such a scenario. */
    List<Setting> settings(Predicate<Setting> isSet) {
        return rows.stream()
                .filter(row -> row.when().stream().allMatch(isSet))
                .flatMap(row -> row.settings().stream())
                .toList();
    }
}
