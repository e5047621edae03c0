package org.loopwright.subject.technology;

import net.jafama.StrictFastMath;
import org.apache.commons.math3.util.FastMath;

/**
 * What a simulator knows of an interface: it represents what has been seen. Of the faults there the share u = κ/(ρS + κ)
 * is not represented, S being examples seen and ρ what of them still holds; κ, the example scale, is how many examples
 * halve it. The same share makes predictions err. Pure functions.
 */
public final class SimulatorKnowledge {

    private SimulatorKnowledge() {}

    /**
     * κ = κ₀ min(F, F*)^(−φ_κ): better models need fewer examples, up to what suffices.
     *
     * @param initial κ₀ [examples], ≥ 0
     * @param useful min(F, F*), capability of the firm's models as far as the industry has a use for it [1], &gt; 0
     * @param exponent φ_κ [1], ≥ 0
     */
    public static double exampleScale(double initial, double useful, double exponent) {
        // Nothing to scale, however large what it is scaled by.
        return exponent == 0 || initial == 0 ? initial : initial * FastMath.pow(useful, -exponent);
    }

    /**
     * Unrepresented share u = κ/(ρS + κ) [1]. A scale of 0 is a simulator that knows everything, an infinite one a
     * simulator that knows nothing.
     *
     * @param exampleScale κ [examples], in [0, ∞]
     * @param examples S [examples], ≥ 0
     * @param knownAfter ρ, share of the examples that still holds [1], in [0, 1]
     */
    public static double unrepresented(double exampleScale, double examples, double knownAfter) {
        return exampleScale == 0 ? 0 : 1 / (1 + knownAfter * examples / exampleScale);
    }

    /**
     * ρ = (1 − r_K)^g, the share of examples that holds for a part that is so many generations away.
     *
     * @param resetShare r_K [1], in [0, 1]
     * @param generations g [1], ≥ 0
     */
    public static double knownAfter(double resetShare, int generations) {
        double known = 1;
        for (int g = 0; g < generations; g++) {
            known *= 1 - resetShare;
        }
        return known;
    }

    /**
     * Examples at an outsourced interface: S_f = K_f + π_K Σ_{g≠f} (1 − r_K)^(generations in which f and g differ) K_g. A
     * supplier uses for all customers what it saw at any.
     *
     * @param firm f, place of the firm in the arrays
     * @param examples K_g of each customer [examples], each ≥ 0
     * @param differences generations in which each customer differs from f at the two parts [1], each ≥ 0
     * @param poolingOfExamples π_K, from 0 none to 1 all [1]
     * @param resetShare r_K [1], in [0, 1]
     */
    public static double pooled(
            int firm, double[] examples, int[] differences, double poolingOfExamples, double resetShare) {
        double others = 0;
        for (int g = 0; g < examples.length; g++) {
            if (g != firm) {
                others += knownAfter(resetShare, differences[g]) * examples[g];
            }
        }
        return examples[firm] + poolingOfExamples * others;
    }

    /**
     * Examples that a supplier still remembers: K e^(−ω_K t).
     *
     * @param examples K [examples], ≥ 0
     * @param forgettingRate ω_K [1/time], ≥ 0
     * @param time t [time], ≥ 0
     */
    public static double remembered(double examples, double forgettingRate, double time) {
        return examples * StrictFastMath.exp(-forgettingRate * time);
    }

    /**
     * What the stock of field data leaves of an unrepresented share: (1 + D/D₀)^(−β).
     *
     * @param samples D [samples], ≥ 0
     * @param scale D₀ [samples], &gt; 0
     * @param exponent β [1], ≥ 0; 0 where data say nothing of faults
     */
    public static double dataFactor(double samples, double scale, double exponent) {
        return exponent == 0 ? 1 : StrictFastMath.exp(-exponent * StrictFastMath.log1p(samples / scale));
    }

    /**
     * Variance of the log error of a prediction, σ_A² = σ₀² Σ u over the components drawn [1].
     *
     * @param gap σ₀, standard deviation for one component of which nothing is known [1], ≥ 0
     * @param unrepresented u of each component drawn [1], each in [0, 1]
     */
    public static double predictionVariance(double gap, double[] unrepresented) {
        double sum = 0;
        for (double share : unrepresented) {
            sum += share;
        }
        return gap * gap * sum;
    }
}
