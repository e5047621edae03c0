package org.loopwright.subject.model;

import java.util.ArrayList;
import java.util.List;

/** An industrial system at work: its firms and the agents around them. Confined to one run. */
final class Economy {

    private final Commons commons;
    private final List<Firm> firms = new ArrayList<>();
    private final FrontierLab lab;
    private final ForeignFrontier foreign;
    private final Market market;

    Economy(Conditions conditions, Agenda agenda) {
        commons = Commons.of(conditions, agenda);
        for (int f = 1; f <= conditions.means().firms(); f++) {
            firms.add(new Firm(f, agenda, commons));
        }
        lab = new FrontierLab(agenda, commons, firms);
        foreign = new ForeignFrontier(agenda, commons, firms);
        market = new Market(agenda, commons, firms, lab);
    }

    void begin() {
        market.begin();
        lab.begin();
        foreign.begin();
        for (Firm firm : firms) {
            firm.begin();
        }
    }

    Commons commons() {
        return commons;
    }

    Conditions conditions() {
        return commons.conditions();
    }

    List<Firm> firms() {
        return firms;
    }

    /** What flows into a firm's R&amp;D account [money/year]. */
    double researchMoney(Firm firm) {
        return market.researchMoney(firm.index());
    }

    FrontierLab lab() {
        return lab;
    }
}
