package org.loopwright.subject.theory;

import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.apache.commons.math3.util.FastMath;

/** What theory says where one mechanism of the model is alone: pure functions, each with its source. */
public final class ClosedForm {

    /** Terms of a series below this share of its sum are left out. */
    private static final double NEGLIGIBLE = 1e-14;

    private ClosedForm() {}

    /**
     * Exponent α of cost ~ attempts^(−α), 1/(γ d*) (McNerney, Farmer, Redner and Trancik 2011, eqs. 5-7 of the preprint).
     *
     * @param difficulty γ [1], &gt; 0
     * @param designComplexity d* [components], &gt;= 1
     */
    public static double improvementExponent(double difficulty, double designComplexity) {
        return 1 / (difficulty * designComplexity);
    }

    /**
     * Mean cost of a single component, in terms of its first cost, after t attempts: that of the least of t draws
     * U^(1/γ), Γ(1 + 1/γ) t! / Γ(t + 1 + 1/γ); 1/(t + 1) at γ = 1 (Muth 1986).
     *
     * @param difficulty γ [1], &gt; 0
     * @param attempts t [1], &gt;= 0
     */
    public static double singleComponentCost(double difficulty, double attempts) {
        double one = 1 / difficulty;
        return FastMath.exp(
                Gamma.logGamma(1 + one) + Gamma.logGamma(attempts + 1) - Gamma.logGamma(attempts + 1 + one));
    }

    /**
     * Probability that one unscreened candidate fits a part that costs (1 − δ) of the old one: of k parts of equal cost
     * the k − 1 others take on mismatches ν U each, and their sum must stay below δ; (δ/ν)^(k−1)/(k − 1)!.
     *
     * @param gain δ [1], in [0, ν]
     * @param mismatch ν [1], &gt; 0
     * @param size k [components], &gt;= 1
     */
    public static double fittingProbability(double gain, double mismatch, int size) {
        return FastMath.pow(gain / mismatch, size - 1) / CombinatoricsUtils.factorialDouble(size - 1);
    }

    /**
     * Mean of the longest of k waits for windows that recur every P days with independent phases: P k/(k + 1).
     *
     * @param period P [days]
     * @param owners k [1]
     */
    public static double slowestWindow(double period, int owners) {
        return period * owners / (owners + 1);
    }

    /**
     * Probability that the sum of m waits, each uniform on [0, P), is at most x, and that so are all of k such sums:
     * (1/m! Σ_j (−1)^j C(m, j) (x/P − j)₊^m)^k (Irwin 1927, Hall 1927).
     *
     * @param days x [days]
     * @param period P [days], &gt; 0
     * @param hops m in a row [1], &gt;= 1
     * @param owners k side by side [1], &gt;= 1
     */
    public static double windowDistribution(double days, double period, int hops, int owners) {
        double x = days / period;
        if (x <= 0) {
            return 0;
        }
        if (x >= hops) {
            return 1;
        }
        double sum = 0;
        for (int j = 0; j <= (int) x; j++) {
            double sign = j % 2 == 0 ? 1 : -1;
            sum += sign * CombinatoricsUtils.binomialCoefficientDouble(hops, j) * FastMath.pow(x - j, hops);
        }
        return FastMath.pow(sum / CombinatoricsUtils.factorialDouble(hops), owners);
    }

    /**
     * Probability that an arrival must wait in M/M/c (Erlang 1917), C(c, a) with a = c ρ.
     *
     * @param servers c [1], &gt;= 1
     * @param utilisation ρ [1], in (0, 1)
     */
    public static double erlangC(int servers, double utilisation) {
        double load = servers * utilisation;
        double blocked = 1;
        for (int i = 1; i <= servers; i++) {
            blocked = load * blocked / (i + load * blocked);
        }
        return blocked / (1 - utilisation * (1 - blocked));
    }

    /**
     * Mean wait in M/M/c, C(c, a) S / (c (1 − ρ)) (Erlang 1917).
     *
     * @param service S, mean service time [days]
     */
    public static double exponentialServiceWait(int servers, double utilisation, double service) {
        return erlangC(servers, utilisation) * service / (servers * (1 - utilisation));
    }

    /**
     * Mean time in M/M/1 of an arrival, 1/(1 − ρ), in services.
     *
     * @param utilisation ρ [1], in (0, 1)
     */
    public static double insertedTime(double utilisation) {
        return 1 / (1 - utilisation);
    }

    /**
     * Mean delay in M/M/1 that one arrival more imposes on all that come after it, λ dW/dλ = ρ/(1 − ρ)², in services.
     *
     * @param utilisation ρ [1], in (0, 1)
     */
    public static double imposedDelay(double utilisation) {
        return utilisation / ((1 - utilisation) * (1 - utilisation));
    }

    /**
     * Mean wait in M/D/c (Crommelin 1932): D Σ_l [P(N ≥ lc) − P(N ≥ lc + 1)/ρ], N Poisson with mean l c ρ; for c = 1
     * that of Pollaczek and Khinchine, ρ D / (2 (1 − ρ)).
     *
     * @param servers c [1], &gt;= 1
     * @param utilisation ρ [1], in (0, 1)
     * @param service D, the service time [days]
     */
    public static double fixedServiceWait(int servers, double utilisation, double service) {
        double sum = 0;
        double term = 1;
        for (int l = 1; term > NEGLIGIBLE * sum; l++) {
            double mean = l * servers * utilisation;
            // P(N >= m) of a Poisson N is the regularised incomplete gamma function P(m, mean).
            term = Gamma.regularizedGammaP((double) l * servers, mean)
                    - Gamma.regularizedGammaP(l * servers + 1.0, mean) / utilisation;
            sum += term;
        }
        return service * sum;
    }

    /**
     * Experience of a firm that has long made the same output, y/ω, the level at which q' = y − ω q rests (Benkard 2000).
     *
     * @param output y [reference years of output per year]
     * @param forgottenPerMonth share of experience forgotten in a month [1], in (0, 1): ω = −12 ln(1 − share) a year
     * @return [reference years of output]
     */
    public static double steadyExperience(double output, double forgottenPerMonth) {
        return output / (-12 * FastMath.log1p(-forgottenPerMonth));
    }

    /**
     * Time in which half of experience is forgotten where nothing is made, ln 2/ω.
     *
     * @param forgottenPerMonth share of experience forgotten in a month [1], in (0, 1)
     * @return [days]
     */
    public static double halfLife(double forgottenPerMonth) {
        return -FastMath.log(2) / FastMath.log1p(-forgottenPerMonth) * 365 / 12;
    }

    /** Process factor (1 + q/q0)^(−w) (Wright 1936). */
    public static double processFactor(double experience, double scale, double exponent) {
        return FastMath.pow(1 + experience / scale, -exponent);
    }

    /**
     * Mean of ln(true/predicted) of the candidate that a simulator puts first out of many: k γ σ_A², far from the largest
     * cost, where the density of sums is a power law of exponent k γ − 1.
     *
     * @param size k [components]
     * @param difficulty γ [1]
     * @param logError σ_A [1]
     */
    public static double winnersCurse(int size, double difficulty, double logError) {
        return size * difficulty * logError * logError;
    }

    /** Distribution function of the normal law. */
    public static double normalDistribution(double x, double mean, double deviation) {
        return 0.5 * Erf.erfc(-(x - mean) / (deviation * FastMath.sqrt(2)));
    }
}
