package org.loopwright.lab.design;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loopwright.lab.fault.Place;

/**
 * Two settings of a study's factors that its question holds against each other: side a less side b, paired by replication
 * and by all factors that neither side names.
 *
 * @param label the question in words; empty: the sides speak for themselves
 * @param a level of each factor that side a names, by the path of the factor
 * @param b the same of side b; both name the same factors
 * @param assumed factors that were named on one side only and stand on the other at {@link #OWN}, by their paths
 * @param where levels of further factors that alone count, by the path of the factor; none: all
 * @param response name of the response that is compared; empty: all that the study looks at
 * @param place where it was written
 */
public record Contrast(
        Optional<String> label,
        Map<String, String> a,
        Map<String, String> b,
        List<String> assumed,
        Map<String, List<String>> where,
        Optional<String> response,
        Place place) {

    /** The level at which each system and industry has its own value: that value times one. */
    public static final String OWN = "x1";

    /** Copies what it takes. */
    public Contrast {
        a = Collections.unmodifiableMap(new LinkedHashMap<>(a));
        b = Collections.unmodifiableMap(new LinkedHashMap<>(b));
        assumed = List.copyOf(assumed);
        Map<String, List<String>> copied = new LinkedHashMap<>();
        where.forEach((path, levels) -> copied.put(path, List.copyOf(levels)));
        where = Collections.unmodifiableMap(copied);
        if (a.isEmpty() || !a.keySet().equals(b.keySet())) {
            throw new IllegalArgumentException("both sides must name the same factors, at least one");
        }
        if (a.equals(b)) {
            throw new IllegalArgumentException("the sides must differ, both are " + a);
        }
    }
}
