package org.loopwright.subject.model;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/** What a firm's simulator knows of the interfaces of its product. Confined to one run. */
final class Simulator {

    private final SimToRealGap gap;

    Simulator(SimToRealGap gap) {
        this.gap = gap;
    }

    /** Share u of faults that it does not represent, at each place of a project's out-set: 1 − e^(−σ) [1]. */
    double[] unrepresented(Project project, double day) {
        double[] shares = new double[project.proposal.components().length];
        Arrays.fill(shares, -FastMath.expm1(-gap.on(day)));
        return shares;
    }
}
