package org.loopwright.subject.technology;

import org.apache.commons.math3.util.FastMath;

/**
 * A hidden fault of a design. It shows as soon as its exposures reach the one at which it must show; nothing is drawn
 * after its birth. Immutable.
 *
 * @param place place in the out-set of the component at whose interface with the leader it lies; the leader's own place
 *     for a fault of the leader itself
 * @param threshold T, the exposure at which it shows [prototype exposures], in (0, ∞]
 * @param represented true if the simulator knows of such faults
 * @param fatal true if the project fails where a trial shows it
 * @param exposures what it has been exposed to so far [prototype exposures], ≥ 0
 */
public record HiddenFault(int place, double threshold, boolean represented, boolean fatal, double exposures) {

    /** Refuses what no fault can have. */
    public HiddenFault {
        if (place < 0) {
            throw new IllegalArgumentException("place must be >= 0, was " + place);
        }
        if (!(threshold > 0)) {
            throw new IllegalArgumentException("threshold must be > 0 [exposures], was " + threshold);
        }
        if (!(exposures >= 0)) {
            throw new IllegalArgumentException("exposures must be >= 0, was " + exposures);
        }
    }

    /** Exposures after which it shows, 0 where it has [prototype exposures]. */
    public double remaining() {
        return FastMath.max(0, threshold - exposures);
    }

    /** True if so many more exposures show it; those that {@link #remaining} tells always do. */
    public boolean showsWithin(double more) {
        return remaining() <= more;
    }

    /** The same fault after more exposures. */
    public HiddenFault exposed(double more) {
        return new HiddenFault(place, threshold, represented, fatal, exposures + more);
    }
}
