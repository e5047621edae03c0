package org.loopwright.subject.model;

/** A run was stopped before its horizon, because its thread was interrupted; it has no result. */
public final class RunInterruptedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Day that the run had reached [days], ≥ 0. */
    private final double day;

    /**
     * Says where the run stood.
     *
     * @param day day that it had reached [days], ≥ 0
     * @param horizon day at which it would have ended [days]
     */
    RunInterruptedException(double day, double horizon) {
        super("interrupted at day " + (long) day + " of " + (long) horizon);
        this.day = day;
    }

    /** Day that the run had reached [days], ≥ 0. */
    public double day() {
        return day;
    }
}
