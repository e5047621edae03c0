package org.loopwright.subject.model;

import org.apache.commons.math3.util.FastMath;
import org.loopwright.subject.scenario.Industry;
import org.loopwright.subject.technology.RememberedPower;

/** How wrong a firm's simulators are: less so with data, and with a better frontier. Confined to one run. */
final class SimToRealGap {

    /** Predictions that are wrong by four decades say nothing, and wronger ones say no less [1]. */
    private static final double LARGEST = 10;

    private final Industry.Research law;
    private final FieldData data;
    private final Capability capability;
    /** Capability changes at dates only. */
    private final RememberedPower frontierFactor;

    SimToRealGap(Holdings firm) {
        law = firm.conditions().industry().research();
        data = firm.data();
        capability = firm.commons().capability();
        frontierFactor = new RememberedPower(-law.gapFrontierExponent());
    }

    /** σ = max(σ_min, σ0 (1 + D/D0)^−β F_rel^−φ), at most 10, with the data as last booked [1]. */
    double on(double day) {
        double learnt = FastMath.pow(1 + data.data() / law.gapData(), -law.gapExponent());
        double frontier = frontierFactor.of(capability.relative(day));
        double gap = law.gap() == 0 ? 0 : law.gap() * learnt * frontier;
        return FastMath.max(law.smallestGap(), FastMath.min(LARGEST, gap));
    }
}
