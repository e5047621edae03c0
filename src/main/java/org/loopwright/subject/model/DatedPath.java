package org.loopwright.subject.model;

import java.util.List;
import org.loopwright.lab.sheet.DatedValue;

/** A value that changes at given days and holds in between; 0 before the first. */
final class DatedPath {

    private DatedPath() {}

    static double at(List<DatedValue> path, double day) {
        double value = 0;
        double from = Double.NEGATIVE_INFINITY;
        for (DatedValue dated : path) {
            if (dated.day() <= day && dated.day() >= from) {
                value = dated.value();
                from = dated.day();
            }
        }
        return value;
    }
}
