package org.loopwright.faces.findings;

import org.loopwright.lab.design.Range;

/** An axis as JSON: its factor, its ends, and whether equal steps are equal ratios. */
record AxisJson(String factor, String path, double least, double greatest, boolean log) {

    static AxisJson of(PlaneAxis axis) {
        return new AxisJson(
                axis.label(),
                axis.factor().path(),
                axis.range().min(),
                axis.range().max(),
                axis.range().scale() == Range.Scale.LOG);
    }
}
