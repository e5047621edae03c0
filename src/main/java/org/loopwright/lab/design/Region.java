package org.loopwright.lab.design;

import java.util.Optional;
import org.loopwright.lab.fault.Place;

/**
 * What a study asks of its space of factors: in which part of it something holds at a design point, on the mean over
 * replications. Either one system is better than another on the same luck, or a response lies beyond a limit.
 *
 * @param response name of the response
 * @param system whose response is looked at
 * @param than the system that it is to be better than; empty where a limit is asked for
 * @param above the response is to be greater than this
 * @param below the response is to be less than this
 * @param place where it was written
 */
public record Region(
        String response,
        String system,
        Optional<String> than,
        Optional<Double> above,
        Optional<Double> below,
        Place place) {

    /** Refuses questions that are none or several. */
    public Region {
        int asked = (than.isPresent() ? 1 : 0) + (above.isPresent() ? 1 : 0) + (below.isPresent() ? 1 : 0);
        if (asked != 1) {
            throw new IllegalArgumentException("must have one of than, above and below, has " + asked);
        }
        if (than.filter(system::equals).isPresent()) {
            throw new IllegalArgumentException("system and than must differ, both are " + system);
        }
    }

    /** The question in words. */
    public String words() {
        return than.map(other -> system + " is better than " + other + " in " + response)
                .or(() -> above.map(limit -> response + " of " + system + " is above " + Range.write(limit)))
                .orElseGet(() -> response + " of " + system + " is below " + Range.write(below.orElseThrow()));
    }
}
