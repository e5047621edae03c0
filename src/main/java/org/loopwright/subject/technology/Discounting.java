package org.loopwright.subject.technology;

/**
 * How the future counts: a rate and a horizon, with the annuity that follows from both and that is dear to compute.
 * Immutable.
 */
public final class Discounting {

    private final double rate;
    private final double horizon;
    private final double annuity;

    /**
     * Fixes how the future counts.
     *
     * @param rate r [1/time], ≥ 0
     * @param horizon T [time], ≥ 0
     */
    public Discounting(double rate, double horizon) {
        this.rate = rate;
        this.horizon = horizon;
        annuity = ProcessExperience.annuity(rate, horizon);
    }

    /** Discount rate r [1/time]. */
    public double rate() {
        return rate;
    }

    /** Horizon T [time]. */
    public double horizon() {
        return horizon;
    }

    /** Present value ∫_0^T e^(−rt) dt of one unit of money per unit of time [time]. */
    public double annuity() {
        return annuity;
    }
}
