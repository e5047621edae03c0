package org.loopwright.subject.model;

/** Owns outsourced components for the firms of an economy, who share its redesign slots. */
final class Supplier extends Owner {

    private final String label;

    /**
     * Takes its name, calendar and slots.
     *
     * @param name that people know it by; empty if it has none
     */
    Supplier(Agenda agenda, int economyNumber, int number, String name, double period, double phase, int slots) {
        super(agenda, economyNumber, number, period, phase, slots);
        label = "supplier " + number + (name.isEmpty() ? "" : " " + name);
    }

    @Override
    public String label() {
        return label;
    }
}
