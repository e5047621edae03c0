package org.loopwright.lab.design;

import java.util.Map;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.sheet.Marked;

/**
 * A design point as it was written down.
 *
 * @param place where it was written
 * @param values by path, in the order in which they are written
 */
record ListedPoint(Place place, Map<Marked, Marked> values) {}
