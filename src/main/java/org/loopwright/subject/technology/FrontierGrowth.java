package org.loopwright.subject.technology;

import java.util.List;
import org.apache.commons.math3.util.FastMath;

/**
 * Absolute capability F of frontier models, from 1 at time 0 on: that of the leader grows at the rate g, that of an
 * economy under controls at g κ_c^a, κ_c being the share of its compute that they leave. Who is behind uses open models
 * instead, which follow the leader's after a lag, where they are better. All values are ln F. Immutable.
 */
public final class FrontierGrowth {

    private final double growth;
    private final double openLag;
    private final double[] from;
    /** κ_c^a from each of them on. */
    private final double[] pace;

    /**
     * A time from which controls leave a share of compute.
     *
     * @param from in the unit of time of the growth
     * @param computeLeft κ_c [1], in [0, 1]
     */
    public record Stretch(double from, double computeLeft) {}

    /**
     * A law of growth.
     *
     * @param growth g [1/time], ≥ 0
     * @param computeExponent a [1], ≥ 0
     * @param openLag of open models behind the leader's [time], ≥ 0
     * @param stretches in order of time, the first of them from 0 or earlier
     */
    public FrontierGrowth(double growth, double computeExponent, double openLag, List<Stretch> stretches) {
        if (!(growth >= 0 && computeExponent >= 0 && openLag >= 0)) {
            throw new IllegalArgumentException("growth, computeExponent and openLag must be >= 0, were " + growth + ", "
                    + computeExponent + " and " + openLag);
        }
        if (stretches.isEmpty() || !(stretches.get(0).from() <= 0)) {
            throw new IllegalArgumentException("stretches must begin at 0 or earlier, were " + stretches);
        }
        this.growth = growth;
        this.openLag = openLag;
        from = stretches.stream().mapToDouble(Stretch::from).toArray();
        pace = stretches.stream()
                .mapToDouble(stretch -> FastMath.pow(stretch.computeLeft(), computeExponent))
                .toArray();
        for (int s = 0; s < from.length; s++) {
            if (!(pace[s] <= 1) || (s > 0 && !(from[s] > from[s - 1]))) {
                throw new IllegalArgumentException(
                        "stretches must be in order of time, and leave at most all, were " + stretches);
            }
        }
    }

    /** ln F of the leader, g t from 0 on. */
    public double leader(double time) {
        return growth * FastMath.max(0, time);
    }

    /** ln F of an economy's own models, g ∫ κ_c^a dt from 0 on. */
    public double own(double time) {
        double paced = 0;
        for (int s = 0; s < from.length; s++) {
            double end = s + 1 < from.length ? FastMath.min(time, from[s + 1]) : time;
            paced += pace[s] * FastMath.max(0, end - FastMath.max(0, from[s]));
        }
        return growth * paced;
    }

    /** ln F of the models that an economy uses: the better of its own and the open ones. */
    public double used(double time) {
        double better = FastMath.max(own(time), leader(time - openLag));
        // Sums of stretches without controls may round above.
        return FastMath.min(leader(time), better);
    }
}
