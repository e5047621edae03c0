package org.loopwright.subject.scenario;

import org.loopwright.lab.sheet.Wording;

/**
 * Learning that feeds on its own demand. Revenue grows as C^(1 − E_m), research as its power 1 − v, and cost falls with
 * attempts to the power α_L = 1/(γ d*) and with output to the power w, so that attempts grow with their own power
 * α_L (1 − v)(E_m − 1) + w E_m: exponentially at 1, beyond it without bound in finite time. In both market modes E_m is
 * that of the whole market.
 */
final class LearningFeedback {

    private LearningFeedback() {}

    /**
     * Refuses an industry whose power is not below 1.
     *
     * @param complexity d* [1]
     * @param difficulty γ [1]
     * @param varietyExponent v [1]
     * @param processExponent w [1]
     * @param marketElasticity E_m [1]
     */
    static void refuse(
            int complexity,
            double difficulty,
            double varietyExponent,
            double processExponent,
            double marketElasticity) {
        double byResearch = (1 - varietyExponent) * (marketElasticity - 1) / (difficulty * complexity);
        double byOutput = processExponent * marketElasticity;
        if (!(byResearch + byOutput < 1)) {
            throw new IllegalArgumentException("(1 - research.variety_exponent) * (market.market_elasticity - 1)"
                    + " / (cost.difficulty * d*) + cost.process_exponent * market.market_elasticity must be < 1, was "
                    + Wording.readable(byResearch) + " + " + Wording.readable(byOutput)
                    + " at a design complexity d* of " + complexity
                    + ": cost would fall faster than it takes to sell more, and demand grow without bound");
        }
    }
}
