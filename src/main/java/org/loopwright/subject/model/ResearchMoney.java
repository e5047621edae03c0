package org.loopwright.subject.model;

import java.util.List;
import net.jafama.StrictFastMath;
import org.apache.commons.math3.util.FastMath;

/**
 * The yearly research money of an economy's firms [money/year]: a share of revenue less capital charge, a smaller one the
 * more the industry has grown, since it then spreads over more product lines than the one that is modelled. It follows with
 * a year's delay. Confined to one run.
 */
final class ResearchMoney {

    private final Conditions conditions;
    private final Sales sales;
    private final List<Firm> firms;
    /** Of each firm, the lab's part included. */
    private final double[] money;

    private double revenueAtDayZero;

    ResearchMoney(Conditions conditions, Sales sales, List<Firm> firms) {
        this.conditions = conditions;
        this.sales = sales;
        this.firms = firms;
        money = new double[firms.size()];
    }

    /** Starts with what revenues at the prices of day 0 give. */
    void begin() {
        revenueAtDayZero = revenue();
        for (Firm firm : firms) {
            money[firm.index()] = earned(firm);
        }
    }

    /** Follows what has been earned at the prices and outputs of a time that is over [years]. */
    void follow(double years) {
        double share = 1 - StrictFastMath.exp(-years);
        double variety = variety();
        for (Firm firm : firms) {
            int f = firm.index();
            money[f] += (variety * earned(firm) - money[f]) * share;
        }
    }

    private double earned(Firm firm) {
        int f = firm.index();
        double charge = firm.costing().capitalCharge() * sales.output(f);
        return conditions.researchIntensity() * FastMath.max(0, sales.price(f) * sales.output(f) - charge);
    }

    /** min(1, (revenue / that of day 0)^−v): the economy's, since the same growth must not pay two firms less than one. */
    private double variety() {
        double exponent = conditions.industry().research().varietyExponent();
        double ratio = revenue() / revenueAtDayZero;
        return exponent == 0 || ratio <= 1 ? 1 : FastMath.pow(ratio, -exponent);
    }

    private double revenue() {
        double sum = 0;
        for (Firm firm : firms) {
            sum += sales.price(firm.index()) * sales.output(firm.index());
        }
        return sum;
    }

    /** What goes into a firm's R&amp;D account [money/year]. */
    double ofFirm(int firm) {
        return money[firm] - ofLab(firm);
    }

    /** What a firm gives to the economy's lab [money/year]. */
    double ofLab(int firm) {
        return conditions.system().research().labShare() * money[firm];
    }
}
