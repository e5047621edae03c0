package org.loopwright.subject.model;

import java.util.List;

/**
 * Owners grow with those who ask them, at equal load: c = max(1, c0 × teams that may ask / those of day 0), rounded half
 * up. A division is asked by its firm's teams, a supplier by those of its customers. Confined to one run.
 */
final class OwnerSizes {

    private final Commons commons;
    private final List<Firm> firms;
    private final boolean[] bought;
    private final double teamsAtDayZero;

    OwnerSizes(Commons commons, List<Firm> firms) {
        this.commons = commons;
        this.firms = firms;
        Conditions conditions = commons.conditions();
        bought = new boolean[conditions.network().groups()];
        boolean[] inHouse = conditions.inHouse();
        for (int j = 0; j < inHouse.length; j++) {
            bought[conditions.network().group(j)] |= !inHouse[j];
        }
        teamsAtDayZero = conditions.industry().research().teams();
    }

    /** Teams have been hired or released. */
    void follow() {
        Conditions conditions = commons.conditions();
        double all = 0;
        for (Firm firm : firms) {
            double teams = firm.stages().teams().number();
            all += teams;
            int slots = Owner.slots(conditions.system().division(), teams / teamsAtDayZero);
            firm.divisions().forEach(division -> division.resize(slots));
        }
        int slots = Owner.slots(conditions.system().supplier(), all / (firms.size() * teamsAtDayZero));
        for (int g = 0; g < bought.length; g++) {
            if (bought[g]) {
                commons.suppliers().get(g).resize(slots);
            }
        }
    }
}
