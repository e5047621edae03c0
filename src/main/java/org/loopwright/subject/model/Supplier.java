package org.loopwright.subject.model;

/** Owns outsourced components for the firms of an economy, who share its redesign slots. */
final class Supplier extends Owner {

    Supplier(Agenda agenda, int economyNumber, int number, double period, double phase, int slots) {
        super(agenda, economyNumber, number, period, phase, slots);
    }

    @Override
    public String label() {
        return "supplier " + number();
    }
}
