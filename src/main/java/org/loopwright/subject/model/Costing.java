package org.loopwright.subject.model;

import org.loopwright.subject.scenario.IndustrialSystem;

/** What a firm's product costs it, at the day of the last advance of experience. Confined to one run. */
final class Costing {

    private final Holdings firm;
    private final IndustrialSystem.Integration terms;

    Costing(Holdings firm) {
        this.firm = firm;
        terms = firm.conditions().system().integration();
    }

    /** Cost of a component to the firm per unit of design cost: process factor with margin, or with capital charge. */
    double loaded(int component, double processFactor) {
        return firm.conditions().inHouse(component)
                ? processFactor + terms.capitalCharge()
                : processFactor * (1 + terms.supplierMargin());
    }

    /** C_f = Σ x_j p_j (1 + μ [outsourced]) + κ Σ_H x_j. */
    double unitCost() {
        double cost = 0;
        for (int j = 0; j < firm.design().size(); j++) {
            cost += firm.design().inProduction(j) * loaded(j, firm.processFactor(j));
        }
        return cost;
    }

    /** Capital charge on what the firm makes itself, per unit of the product. */
    double capitalCharge() {
        double made = 0;
        for (int j = 0; j < firm.design().size(); j++) {
            if (firm.conditions().inHouse(j)) {
                made += firm.design().inProduction(j);
            }
        }
        return terms.capitalCharge() * made;
    }
}
