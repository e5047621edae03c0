package org.loopwright.subject.model;

/**
 * A firm's own plant for the components of one group. It takes over the calendar phase of the supplier that it
 * replaces, so that in the null system (same period, slots and objections) depth has no effect on latency.
 */
final class Division extends Owner {

    private final int firm;

    Division(Agenda agenda, int economyNumber, int firm, int number, double period, double phase, int slots) {
        super(agenda, economyNumber, number, period, phase, slots);
        this.firm = firm;
    }

    int firm() {
        return firm;
    }

    /** Number, from 1, of the group of components that it makes. */
    int group() {
        return number() % NUMBERS;
    }

    @Override
    public String label() {
        return "division " + number() % NUMBERS + " of firm " + firm;
    }

    /** Divisions are numbered firm × this + group, so that no two owners of an economy share a number. */
    static final int NUMBERS = 1000;
}
