package org.loopwright.lab.design;

import java.util.OptionalDouble;
import org.loopwright.lab.fault.Place;

/**
 * When a design point has had enough replications: as soon as the confidence interval of the mean of a response is
 * narrow enough.
 *
 * @param response name of the response
 * @param halfWidth half of the width that the interval must not exceed, in the unit of the response; one of this and
 *     {@code relative} is present
 * @param relative the same as a share of the absolute mean [1]
 * @param confidence of the interval, in (0, 1) [1]
 * @param minimum replications before the rule is asked first, at least 2
 * @param maximum replications after which it stops in any case, not below the minimum
 * @param batch replications that are added at a time, at least 1
 * @param place where the rule was written
 */
public record NarrowInterval(
        String response,
        OptionalDouble halfWidth,
        OptionalDouble relative,
        double confidence,
        int minimum,
        int maximum,
        int batch,
        Place place)
        implements StoppingRule {

    /** Refuses rules that contradict themselves. */
    public NarrowInterval {
        if (halfWidth.isPresent() == relative.isPresent()) {
            throw new IllegalArgumentException("stop must have one of half_width and relative");
        }
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence must be within (0, 1), was " + confidence);
        }
        if (minimum < 2) {
            throw new IllegalArgumentException("minimum must be >= 2, was " + minimum);
        }
        if (maximum < minimum) {
            throw new IllegalArgumentException("maximum must be >= minimum (" + minimum + "), was " + maximum);
        }
        if (batch < 1) {
            throw new IllegalArgumentException("batch must be >= 1, was " + batch);
        }
    }

    /**
     * The half width that the interval around a mean must not exceed.
     *
     * @param mean of the response so far, in its unit
     */
    public double allowedHalfWidth(double mean) {
        return halfWidth.orElseGet(() -> relative.orElseThrow() * Math.abs(mean));
    }
}
