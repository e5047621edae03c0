package org.loopwright.lab.design;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A number that a calibration leaves open.
 *
 * @param factor its path as a factor of the study, over the range of all blocks together
 * @param priors its range in each block, as values are spread over it before anything is known
 * @param joint true if all blocks have the same value; false if each has its own
 */
public record CalibratedEntry(Factor factor, Map<String, Range> priors, boolean joint) {

    /** Copies the map. */
    public CalibratedEntry {
        priors = Collections.unmodifiableMap(new LinkedHashMap<>(priors));
    }

    /** Its path. */
    public String path() {
        return factor.path();
    }

    /** Its range in a block. */
    public Range prior(String block) {
        return priors.get(block);
    }
}
