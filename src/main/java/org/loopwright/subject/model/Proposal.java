package org.loopwright.subject.model;

import net.jafama.StrictFastMath;
import org.loopwright.subject.technology.Candidate;

/**
 * What a project changes and how its candidates are judged. Experience paths do not depend on the candidate, so one
 * linear objective Σ a_j x_j serves screening, ranking and adoption: a_j is the discounted mean, over the patience
 * horizon, of the process factor times one plus the margin, or plus the capital charge. Immutable; callers must not
 * change the arrays.
 */
final class Proposal {

    /**
     * A better part and what must be fitted to it.
     *
     * @param place the leader's place in the out-set
     * @param partFactor cost of the part in terms of the one that it replaces, (1 − δ)^g
     * @param largestMismatch ν w_ij of each component, of which a candidate's mismatch is a share U^(1/γ)
     * @param present cost of each component when the candidates are drawn
     */
    record Fitting(int place, double partFactor, double[] largestMismatch, double[] present) {}

    private final int[] components;
    private final double[] oldWeights;
    private final double[] newWeights;
    private final double discountedVolume;
    private final double[] drawScales;
    /** Null for an ordinary redesign. */
    private final Fitting fitting;

    private Proposal(
            int[] components,
            double[] oldWeights,
            double[] newWeights,
            double discountedVolume,
            double[] drawScales,
            Fitting fitting) {
        this.components = components;
        this.oldWeights = oldWeights;
        this.newWeights = newWeights;
        this.discountedVolume = discountedVolume;
        this.drawScales = drawScales;
        this.fitting = fitting;
    }

    /**
     * An ordinary redesign: every component of the out-set is drawn anew, a_j s_j U^(1/γ).
     *
     * @param discountedVolume y ∫ e^(−rt) dt [reference years of output]
     */
    static Proposal redesign(
            int[] components, double[] oldWeights, double[] newWeights, double discountedVolume, ProductDesign design) {
        double[] scales = new double[components.length];
        for (int m = 0; m < scales.length; m++) {
            scales[m] = newWeights[m] * design.scale(components[m]);
        }
        return new Proposal(components, oldWeights, newWeights, discountedVolume, scales, null);
    }

    /** The adoption of a better part: the leader's part is fixed, the rest is drawn by its mismatch. */
    static Proposal generation(
            int[] components, double[] oldWeights, double[] newWeights, double discountedVolume, Fitting fitting) {
        double[] scales = new double[components.length - 1];
        int drawn = 0;
        for (int m = 0; m < components.length; m++) {
            if (m != fitting.place) {
                scales[drawn++] = newWeights[m] * fitting.largestMismatch[m] * fitting.present[m];
            }
        }
        return new Proposal(components, oldWeights, newWeights, discountedVolume, scales, fitting);
    }

    /** Components of the out-set, from 0. */
    int[] components() {
        return components;
    }

    /** Scales of what is drawn: the redrawn parts, or the mismatches of all but the leader. */
    double[] drawScales() {
        return drawScales;
    }

    /** True costs of a candidate's out-set on top of the present pending design. */
    double[] costs(Candidate candidate, ProductDesign design) {
        double[] costs = new double[components.length];
        int drawn = 0;
        for (int m = 0; m < components.length; m++) {
            double present = design.pending(components[m]);
            if (fitting == null) {
                costs[m] = candidate.parts()[m] / newWeights[m];
            } else if (m == fitting.place) {
                costs[m] = present * fitting.partFactor;
            } else {
                costs[m] = present * (1 + candidate.parts()[drawn++] / (newWeights[m] * fitting.present[m]));
            }
        }
        return costs;
    }

    /** Discounted gain [money] of a true design over the present pending one. */
    double gain(double[] costs, ProductDesign design) {
        double saved = 0;
        for (int m = 0; m < components.length; m++) {
            saved += oldWeights[m] * design.pending(components[m]) - newWeights[m] * costs[m];
        }
        return discountedVolume * saved;
    }

    /** Discounted gain [money] of a candidate by its prediction, corrected for bias b: predicted × e^b. */
    double predictedGain(Candidate candidate, double bias, ProductDesign design) {
        double now = 0;
        double then = candidate.predicted() * StrictFastMath.exp(bias);
        for (int m = 0; m < components.length; m++) {
            double present = design.pending(components[m]);
            now += oldWeights[m] * present;
            if (fitting != null) {
                then += newWeights[m] * present * (m == fitting.place ? fitting.partFactor : 1);
            }
        }
        return discountedVolume * (now - then);
    }

    /** ln(true / predicted) of a candidate: of the redrawn sum, or of the mismatch sum of a generation. */
    static double error(Candidate candidate) {
        return StrictFastMath.log(candidate.total() / candidate.predicted());
    }
}
