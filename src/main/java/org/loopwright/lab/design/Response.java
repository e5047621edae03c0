package org.loopwright.lab.design;

import java.util.Optional;
import org.loopwright.lab.fault.Place;

/**
 * What a study looks at: a column of the outcomes under a name of its own.
 *
 * @param name as stopping rules, adaptive designs and analyses call it
 * @param measure a numeric column of {@code outcomes.csv}
 * @param system name of the system whose rows count; empty: the rows of all systems
 * @param smallerIsBetter true if less of it is better, as with times and costs
 * @param place where it was written
 */
public record Response(String name, String measure, Optional<String> system, boolean smallerIsBetter, Place place) {

    /** A response over all systems that was not written in a file. */
    public Response(String name, String measure, boolean smallerIsBetter) {
        this(name, measure, Optional.empty(), smallerIsBetter, Place.COMMAND_LINE);
    }
}
