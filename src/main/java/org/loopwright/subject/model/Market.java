package org.loopwright.subject.model;

import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.subject.scenario.Industry;
import org.loopwright.subject.technology.LogitPricing;
import sim.engine.SimState;

/**
 * The isolated market of an economy: logit shares among its firms, Bertrand–logit prices, and the month end at which
 * output, data and accounts are booked. Confined to one run.
 */
final class Market implements Agent {

    /**
     * Demand is held at this multiple of that of day 0: far beyond any market, and far within double precision whatever
     * the sheets say about costs.
     */
    private static final double MOST_DEMAND = 1e12;

    private final Agenda agenda;
    private final Economy economy;
    private final Industry.Market law;
    private final LogitPricing pricing;
    private final double[] outputs;
    private final double[] prices;
    private final double[] shares;
    private final double[] cumulative;
    /** ln share at day 0; later shares follow the price in terms of that of day 0, which has no unit. */
    private final double[] appeals;

    private final double[] pricesAtDayZero;
    private final double volumeAtDayZero;
    private double meanPriceAtDayZero;
    private double bookedTo;
    private int month;

    Market(Agenda agenda, Economy economy, double[] outputsAtDayZero) {
        this.agenda = agenda;
        this.economy = economy;
        law = economy.industry().market();
        pricing = pricing(law);
        outputs = outputsAtDayZero.clone();
        prices = new double[outputs.length];
        shares = new double[outputs.length];
        cumulative = new double[outputs.length];
        appeals = new double[outputs.length];
        pricesAtDayZero = new double[outputs.length];
        double volume = 0;
        for (double y : outputs) {
            volume += y;
        }
        volumeAtDayZero = volume;
        for (int f = 0; f < outputs.length; f++) {
            shares[f] = outputs[f] / volume;
            cumulative[f] = law.priorOutput() * outputs[f];
        }
    }

    /** Sets the prices of day 0, which fit its shares, and books the first month end. */
    void begin() {
        for (Firm firm : economy.firms()) {
            int f = firm.number() - 1;
            prices[f] = firm.unitCost() * pricing.markup(shares[f]);
            pricesAtDayZero[f] = prices[f];
            appeals[f] = FastMath.log(shares[f]);
        }
        meanPriceAtDayZero = meanPrice();
        for (int f = 0; f < outputs.length; f++) {
            outputs[f] = shares[f] * volumeAtDayZero;
        }
        bookMonthEnd();
    }

    private void bookMonthEnd() {
        month++;
        agenda.at(month * Calendar.MONTH, Phase.MONTH_END, this, null);
    }

    @Override
    public int economyNumber() {
        return economy.number();
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
        List<Firm> firms = economy.firms();
        economy.experience().advance(day);
        double effort = 0;
        for (Firm firm : firms) {
            firm.bookData(day);
            effort += bookMoney(firm, (day - bookedTo) / Calendar.YEAR);
        }
        fundLab(effort, (day - bookedTo) / Calendar.YEAR);
        bookCumulative(day);
        solve();
        double demand = growth(day) * FastMath.pow(meanPrice() / meanPriceAtDayZero, -law.marketElasticity());
        double volume = volumeAtDayZero * FastMath.min(MOST_DEMAND, demand);
        for (Firm firm : firms) {
            int f = firm.number() - 1;
            outputs[f] = shares[f] * volume;
            economy.experience().setOutput(f, outputs[f]);
        }
        bookMonthEnd();
        for (Firm firm : firms) {
            firm.monthBegins(month * Calendar.MONTH);
        }
    }

    /** Pays a time's research money into the firm's account; returns what its lab gets [money]. */
    private double bookMoney(Firm firm, double years) {
        int f = firm.number() - 1;
        double revenue = prices[f] * outputs[f] * years;
        double charge = firm.capitalChargePerUnit() * outputs[f] * years;
        double purse = economy.researchIntensity() * FastMath.max(0, revenue - charge);
        double lab = economy.system().research().labShare() * purse;
        firm.account().accrue(purse - lab);
        return lab;
    }

    /** Research money of one month at day-0 prices, with which accounts open. */
    void openAccounts() {
        double effort = 0;
        for (Firm firm : economy.firms()) {
            effort += bookMoney(firm, Calendar.MONTH / Calendar.YEAR);
        }
        fundLab(effort, Calendar.MONTH / Calendar.YEAR);
    }

    /** An industry without research money has none for a reference lab either: then the effort is 0, not 0/0. */
    private void fundLab(double money, double years) {
        economy.lab().setEffort(money == 0 ? 0 : money / years / economy.referenceLabFunding());
    }

    private void bookCumulative(double day) {
        double years = (day - bookedTo) / Calendar.YEAR;
        for (int f = 0; f < outputs.length; f++) {
            cumulative[f] += outputs[f] * years;
        }
        bookedTo = day;
    }

    /** Demand grows logistically from 1 to the saturation, at the sheet's rate at day 0. */
    private double growth(double day) {
        double k = law.saturation();
        if (k <= 1 || law.growth() == 0) {
            return 1;
        }
        double rate = law.growth() * k / (k - 1) / Calendar.YEAR;
        return k / (1 + (k - 1) * FastMath.exp(-rate * day));
    }

    /** Prices and shares that fit each other, shares in proportion to those of day 0 × (P/P_0)^−ε. */
    private void solve() {
        double[] costs = new double[outputs.length];
        double[] logAppeals = new double[outputs.length];
        for (Firm firm : economy.firms()) {
            int f = firm.number() - 1;
            costs[f] = firm.unitCost();
            logAppeals[f] = appeals[f] - law.elasticity() * FastMath.log(costs[f] / pricesAtDayZero[f]);
        }
        pricing.solve(logAppeals, shares);
        for (int f = 0; f < prices.length; f++) {
            prices[f] = costs[f] * pricing.markup(shares[f]);
        }
    }

    /** How buyers of an industry respond to prices. */
    static LogitPricing pricing(Industry.Market law) {
        return new LogitPricing(law.elasticity(), law.marketElasticity());
    }

    private double meanPrice() {
        double mean = 0;
        for (int f = 0; f < prices.length; f++) {
            mean += shares[f] * prices[f];
        }
        return mean;
    }

    /** Output of firm f [reference years of output per year]. */
    double output(int f) {
        return outputs[f];
    }

    double price(int f) {
        return prices[f];
    }

    /** Output of firm f since the start of the technology, at a day [reference years of output]. */
    double cumulativeOutput(int f, double day) {
        return cumulative[f] + outputs[f] * (day - bookedTo) / Calendar.YEAR;
    }
}
