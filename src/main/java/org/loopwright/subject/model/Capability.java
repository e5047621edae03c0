package org.loopwright.subject.model;

import org.apache.commons.math3.util.FastMath;

/** Frontier capability of an economy relative to the leader: its lag is a dated path. Confined to one run. */
final class Capability {

    private final Conditions conditions;
    private transient double lastLag = Double.NaN;
    private transient double relative;

    Capability(Conditions conditions) {
        this.conditions = conditions;
    }

    /** F_rel = e^(−g lag) [1]. */
    double relative(double day) {
        double lag = DatedPath.at(conditions.system().frontier().capabilityLag(), day);
        if (lag != lastLag) {
            lastLag = lag;
            relative = FastMath.exp(-conditions.world().frontierGrowth() * lag / Calendar.YEAR);
        }
        return relative;
    }
}
