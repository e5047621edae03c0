package org.loopwright.lab.design;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.loopwright.lab.sheet.Setting;

/**
 * A draw of a posterior: values that belong together, each where its scenario is one that they were fitted for; and beside
 * them places in the ranges of sheets.
 *
 * @param name its number
 * @param rows values, with the scenarios that they are of
 * @param places in the ranges that sheets declare, with the sheets that they are of; none where only a posterior is drawn
 * @param luck number of the luck that its runs meet; draws of one number meet the same [1]
 */
public record PosteriorDraw(String name, List<Row> rows, List<Row> places, int luck) {

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

    /** Copies the lists. */
    public PosteriorDraw {
        rows = List.copyOf(rows);
        places = List.copyOf(places);
    }

    /** The values of a scenario; none if the posterior has none of such a scenario. */
    public List<Setting> settings(Predicate<Setting> isSet) {
        List<Setting> drawn = new ArrayList<>(settings(rows, isSet));
        if (!drawn.isEmpty()) {
            drawn.addAll(settings(places, isSet));
        }
        return drawn;
    }

    private static List<Setting> settings(List<Row> rows, Predicate<Setting> isSet) {
        return rows.stream()
                .filter(row -> row.when().stream().allMatch(isSet))
                .flatMap(row -> row.settings().stream())
                .toList();
    }
}
