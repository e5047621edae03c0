package org.loopwright.design;

import java.util.Map;
import org.loopwright.scenario.Marked;
import org.loopwright.scenario.Place;

/**
 * A design point as it was written down.
 *
 * @param place where it was written
 * @param values by path, in the order in which they are written
 */
record ListedPoint(Place place, Map<Marked, Marked> values) {}
