package org.loopwright.subject.technology;

import net.jafama.StrictFastMath;

/**
 * Process experience: what output teaches, what time forgets, and what both do to unit cost. Pure functions; any unit
 * of time and of output will do as long as all arguments of a call share it (the model uses days and reference years of
 * output).
 *
 * <p>Experience q grows with output y and fades at rate ω, q' = y − ω q (organisational forgetting, Benkard 2000); it
 * multiplies unit cost by p = (1 + q/q0)^(−w), Wright's law (1936) with q0 for a start.
 */
public final class ProcessExperience {

    private ProcessExperience() {}

    /**
     * Experience after some time of steady output: the exact solution q(t) = y/ω + (q − y/ω) e^(−ωt) of q' = y − ω q,
     * q + y t where nothing is forgotten.
     *
     * @param q experience now [output], ≥ 0
     * @param outputRate y [output per time], ≥ 0
     * @param forgettingRate ω [1/time], ≥ 0
     * @param time t [time], ≥ 0
     */
    public static double after(double q, double outputRate, double forgettingRate, double time) {
        if (forgettingRate == 0) {
            return q + outputRate * time;
        }
        double lost = lostAfter(forgettingRate, time);
        return q - q * lost + outputRate * lost / forgettingRate;
    }

    /**
     * Share of experience that a time takes away: 1 − e^(−ωt).
     *
     * @param forgettingRate ω [1/time], ≥ 0
     * @param time t [time], ≥ 0
     */
    public static double lostAfter(double forgettingRate, double time) {
        return forgettingRate == 0 ? 0 : -StrictFastMath.expm1(-forgettingRate * time);
    }

    /**
     * Process factor p = (1 + q/q0)^(−w).
     *
     * @param effective effective experience q [output], ≥ 0
     * @param scale q0 [output], &gt; 0
     * @param exponent w [1], ≥ 0
     */
    public static double factor(double effective, double scale, double exponent) {
        return exponent == 0 ? 1 : StrictFastMath.exp(-exponent * StrictFastMath.log(1 + effective / scale));
    }

    /**
     * Present value of one unit of money per unit of time: ∫_0^T e^(−rt) dt.
     *
     * @param discountRate r [1/time], ≥ 0
     * @param horizon T [time], ≥ 0
     */
    public static double annuity(double discountRate, double horizon) {
        return discountRate == 0 ? horizon : -StrictFastMath.expm1(-discountRate * horizon) / discountRate;
    }
}
