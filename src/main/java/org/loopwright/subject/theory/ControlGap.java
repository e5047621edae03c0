package org.loopwright.subject.theory;

import org.apache.commons.math3.util.FastMath;

/**
 * Capability under controls that begin at a date and last, cut at what suffices: design of record, section 6. Times are
 * counted from the day on which capability begins to grow; values are ln min(F, F*).
 *
 * @param growth g [1/time], &gt; 0
 * @param pace κ_c^a, what controls leave of the growth [1], in [0, 1]
 * @param from t₀, when they begin [time], &gt;= 0
 * @param sufficient ln F* [1], &gt;= 0
 * @param openLag of open models behind the leader's [time], &gt;= 0
 */
record ControlGap(double growth, double pace, double from, double sufficient, double openLag) {

    /** t*, when the free side has what suffices: ∫ g = ln F* [time]. */
    double freeSuffices() {
        return sufficient / growth;
    }

    /** Of the free side: g t until t*, and then no more [1]. */
    double free(double time) {
        return growth * FastMath.min(FastMath.max(0, time), freeSuffices());
    }

    /**
     * Free less controlled: (1 − κ_c^a) g (t − t₀) until t*, then falling by κ_c^a g to zero; never more than open models
     * leave, which is g times their lag until t*, and falls by g from then on [1].
     */
    double at(double time) {
        double since = FastMath.max(0, time - from);
        double shared = growth * FastMath.min(FastMath.max(0, time), from);
        double own = free(time) - FastMath.min(sufficient, shared + pace * growth * since);
        double open = free(time) - free(time - openLag);
        return FastMath.max(0, FastMath.min(own, open));
    }

    /** The largest gap, that of t* [1]. */
    double peak() {
        double own = (1 - pace) * growth * FastMath.max(0, freeSuffices() - from);
        return FastMath.min(own, growth * FastMath.min(openLag, freeSuffices()));
    }

    /** When it has closed: t₀ + (t* − t₀)/κ_c^a, or t* + lag if that is sooner; t* at the earliest [time]. */
    double end() {
        double own = from + FastMath.max(0, freeSuffices() - from) / pace;
        return FastMath.max(freeSuffices(), FastMath.min(own, freeSuffices() + openLag));
    }
}
