package org.loopwright.lab.analysis;

import org.apache.commons.math3.distribution.TDistribution;

/** Student's t with some degrees of freedom; no generator, since nothing is drawn. */
record StudentT(TDistribution law) {

    StudentT(int degreesOfFreedom) {
        this(new TDistribution(null, degreesOfFreedom));
    }

    /** Probability of [−bound, bound]. */
    double within(double bound) {
        return 2 * law.cumulativeProbability(bound) - 1;
    }
}
