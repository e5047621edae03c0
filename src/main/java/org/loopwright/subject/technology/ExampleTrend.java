package org.loopwright.subject.technology;

import org.apache.commons.math3.util.FastMath;

/**
 * How examples grow where chance averages out, dK/dn = Λ_f κ/(K + κ): the mean field of {@link ExampleLaw}, for κ ≫ 1
 * and Λ_f/κ ≪ 1, and in any case after many projects. Pure functions.
 */
public final class ExampleTrend {

    private ExampleTrend() {}

    /**
     * Examples after n projects, from none: (K + κ)² = κ² + 2 Λ_f κ n [examples].
     *
     * @param projects n [1], ≥ 0
     * @param meanFinds Λ_f [1], ≥ 0
     * @param exampleScale κ [examples], &gt; 0
     */
    public static double examples(double projects, double meanFinds, double exampleScale) {
        return exampleScale * (1 / unrepresented(projects, meanFinds, exampleScale) - 1);
    }

    /** Unrepresented share after n projects, u = (1 + 2 Λ_f n/κ)^(−½) [1]. */
    public static double unrepresented(double projects, double meanFinds, double exampleScale) {
        return 1 / FastMath.sqrt(1 + 2 * meanFinds * projects / exampleScale);
    }

    /**
     * What many projects tend to: unrepresented faults at an interface bought from suppliers over those at one made
     * in-house, by equal firms without resets: √((1 + β_b)/(1 + π_K(n_f − 1))). Of the leader itself, β_b = 0.
     *
     * @param borderExcess β_b [1], ≥ 0
     * @param poolingOfExamples π_K [1], in [0, 1]
     * @param firms n_f, customers of a supplier [1], ≥ 1
     */
    public static double boughtOverMade(double borderExcess, double poolingOfExamples, int firms) {
        return FastMath.sqrt((1 + borderExcess) / (1 + poolingOfExamples * (firms - 1)));
    }
}
