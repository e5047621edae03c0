package org.loopwright.subject.model;

import java.util.List;
import net.jafama.StrictFastMath;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.subject.scenario.DemandLaw;
import org.loopwright.subject.technology.LogitPricing;
import sim.engine.SimState;

/**
 * The isolated market of an economy: logit shares among its firms, Bertrand–logit prices, and the month end at which
 * output, data and accounts are booked. Confined to one run.
 */
final class Market implements Agent {

    /** A run ends at this multiple of the demand of day 0: far beyond any market, and far within double precision. */
    private static final double MOST_DEMAND = 1e12;

    private static final int MONTHS_PER_QUARTER = 3;

    private final Agenda agenda;
    private final Conditions conditions;
    private final DemandLaw law;
    private final LogitPricing pricing;
    private final List<Firm> firms;
    private final Sales sales;
    private final Experience experience;
    private final FrontierLab lab;
    private final double[] shares;
    /** ln share at day 0; later shares follow the price in terms of that of day 0, which has no unit. */
    private final double[] appeals;

    private final ResearchMoney money;
    private final OwnerSizes owners;
    private final double[] pricesAtDayZero;
    private final double volumeAtDayZero;
    private double meanPriceAtDayZero;
    private int month;

    Market(Agenda agenda, Commons commons, List<Firm> firms, FrontierLab lab) {
        this.agenda = agenda;
        this.firms = firms;
        this.lab = lab;
        conditions = commons.conditions();
        sales = commons.sales();
        experience = commons.experience();
        law = conditions.industry().market();
        pricing = conditions.pricing();
        shares = new double[firms.size()];
        appeals = new double[firms.size()];
        money = new ResearchMoney(conditions, sales, firms);
        owners = new OwnerSizes(commons, firms);
        pricesAtDayZero = new double[firms.size()];
        volumeAtDayZero = sales.totalOutput();
        for (int f = 0; f < shares.length; f++) {
            shares[f] = sales.output(f) / volumeAtDayZero;
        }
    }

    /** Sets the prices of day 0, which fit its shares, opens the accounts, and books the first month end. */
    void begin() {
        for (Firm firm : firms) {
            int f = firm.index();
            sales.setPrice(f, firm.costing().unitCost() * pricing.markup(shares[f]));
            pricesAtDayZero[f] = sales.price(f);
            appeals[f] = StrictFastMath.log(shares[f]);
        }
        meanPriceAtDayZero = meanPrice();
        for (int f = 0; f < shares.length; f++) {
            sales.setOutput(f, shares[f] * volumeAtDayZero);
        }
        bookMonthEnd();
        money.begin();
        bookMoney(Calendar.MONTH / Calendar.YEAR);
    }

    private void bookMonthEnd() {
        month++;
        agenda.at(month * Calendar.MONTH, Phase.MONTH_END, this);
    }

    @Override
    public int economyNumber() {
        return conditions.number();
    }

    @Override
    public int number() {
        return 1;
    }

    @Override
    public String label() {
        return "market";
    }

    @Override
    public void step(SimState state) {
        double day = agenda.day();
        experience.advance(day);
        for (Firm firm : firms) {
            firm.bookData(day);
        }
        double years = sales.yearsSinceBooking(day);
        money.follow(years);
        bookMoney(years);
        sales.book(day);
        solve();
        double demand = growth(day) * FastMath.pow(meanPrice() / meanPriceAtDayZero, -law.marketElasticity());
        if (!(demand <= MOST_DEMAND)) {
            throw new IllegalStateException("demand has grown to " + demand + " times that of day 0, above "
                    + MOST_DEMAND + "; lower industry.market.market_elasticity or saturation");
        }
        double volume = volumeAtDayZero * demand;
        for (int f = 0; f < shares.length; f++) {
            sales.setOutput(f, shares[f] * volume);
            experience.setOutput(f, sales.output(f));
        }
        boolean quarterEnds = month % MONTHS_PER_QUARTER == 0;
        bookMonthEnd();
        for (Firm firm : firms) {
            firm.monthEnds(years);
            if (quarterEnds) {
                firm.quarterEnds(money.ofFirm(firm.index()));
            }
            firm.monthBegins(month * Calendar.MONTH);
        }
        owners.follow();
    }

    /** Pays a time's research money into the accounts of the firms, and the lab's part of it to the lab. */
    private void bookMoney(double years) {
        double effort = 0;
        for (Firm firm : firms) {
            firm.account().accrue(money.ofFirm(firm.index()) * years);
            effort += money.ofLab(firm.index());
        }
        // An industry without research money has none for a reference lab either: then the effort is 0, not 0/0.
        lab.setEffort(effort == 0 ? 0 : effort / conditions.referenceLabFunding());
    }

    /** What flows into a firm's R&amp;D account [money/year]. */
    double researchMoney(int firm) {
        return money.ofFirm(firm);
    }

    /** Demand grows logistically from 1 to the saturation, at the sheet's rate at day 0. */
    private double growth(double day) {
        double k = law.saturation();
        if (k <= 1 || law.growth() == 0) {
            return 1;
        }
        double rate = law.growth() * k / (k - 1) / Calendar.YEAR;
        return k / (1 + (k - 1) * StrictFastMath.exp(-rate * day));
    }

    /** Prices and shares that fit each other, shares in proportion to those of day 0 × (P/P_0)^−ε. */
    private void solve() {
        double[] costs = new double[shares.length];
        double[] logAppeals = new double[shares.length];
        for (Firm firm : firms) {
            int f = firm.index();
            costs[f] = firm.costing().unitCost();
            logAppeals[f] = appeals[f] - law.elasticity() * StrictFastMath.log(costs[f] / pricesAtDayZero[f]);
        }
        pricing.solve(logAppeals, shares);
        for (int f = 0; f < shares.length; f++) {
            sales.setPrice(f, costs[f] * pricing.markup(shares[f]));
        }
    }

    private double meanPrice() {
        double mean = 0;
        for (int f = 0; f < shares.length; f++) {
            mean += shares[f] * sales.price(f);
        }
        return mean;
    }
}
