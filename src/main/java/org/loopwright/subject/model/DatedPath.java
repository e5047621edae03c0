package org.loopwright.subject.model;

import java.util.List;
import org.loopwright.lab.sheet.DatedValue;

/** A value that changes at given days and holds in between; 0 before the first. Immutable. */
final class DatedPath {

    private final double[] days;
    private final double[] values;

    DatedPath(List<DatedValue> path) {
        days = path.stream().mapToDouble(DatedValue::day).toArray();
        values = path.stream().mapToDouble(DatedValue::value).toArray();
    }

    double at(double day) {
        double value = 0;
        double from = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < days.length; i++) {
            if (days[i] <= day && days[i] >= from) {
                value = values[i];
                from = days[i];
            }
        }
        return value;
    }
}
