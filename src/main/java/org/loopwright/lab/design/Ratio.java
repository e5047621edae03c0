package org.loopwright.lab.design;

import java.util.List;
import org.loopwright.lab.fault.Place;

/**
 * A measure of a target that is no column of the outcomes: the mean of some columns together over that of some.
 *
 * @param measure its name in the table of targets
 * @param of columns above the line
 * @param to columns below it
 * @param place where it was written
 */
public record Ratio(String measure, List<String> of, List<String> to, Place place) {

    /** Copies the lists. */
    public Ratio {
        of = List.copyOf(of);
        to = List.copyOf(to);
    }
}
