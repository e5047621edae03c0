package org.loopwright.model;

import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.scenario.Industry;
import sim.engine.SimState;

/**
 * The isolated market of an economy: logit shares among its firms, Bertrand–logit prices, and the month end at which
 * output, data and accounts are booked. Confined to one run.
 */
final class Market implements Agent {

    /** Prices and shares are solved to this precision, far below what a table shows. */
    private static final double PRECISION = 1e-13;

    private static final int MOST_ROUNDS = 1000;

    private final Agenda agenda;
    private final Economy economy;
    private final Industry.Market law;
    private final double[] outputs;
    private final double[] prices;
    private final double[] shares;
    private final double[] cumulative;
    /** Shares and prices of day 0; later shares follow the price in terms of that of day 0, which has no unit. */
    private final double[] sharesAtDayZero;

    private final double[] pricesAtDayZero;
    private final double volumeAtDayZero;
    private double meanPriceAtDayZero;
    private double bookedTo;
    private int month;

    Market(Agenda agenda, Economy economy, double[] outputsAtDayZero) {
        this.agenda = agenda;
        this.economy = economy;
        law = economy.industry().market();
        outputs = outputsAtDayZero.clone();
        prices = new double[outputs.length];
        shares = new double[outputs.length];
        cumulative = new double[outputs.length];
        sharesAtDayZero = new double[outputs.length];
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

    /** Solves the equilibrium of day 0 and books the first month end. */
    void begin() {
        solve(0);
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
        economy.lab().setEffort(effort / ((day - bookedTo) / Calendar.YEAR) / economy.referenceLabFunding());
        bookCumulative(day);
        solve(day);
        double volume =
                volumeAtDayZero * growth(day) * FastMath.pow(meanPrice() / meanPriceAtDayZero, -law.marketElasticity());
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
        economy.lab().setEffort(effort / (Calendar.MONTH / Calendar.YEAR) / economy.referenceLabFunding());
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

    /**
     * Prices and shares that fit each other: P = C E/(E − 1), E = ε(1 − s) + E_m s ≥ 1.2, shares s in proportion to
     * (P/P_0)^−ε × the share of day 0. Iterated from the last solution,
     * half-way each time.
     */
    private void solve(double day) {
        double[] costs = new double[outputs.length];
        for (Firm firm : economy.firms()) {
            costs[firm.number() - 1] = firm.unitCost();
        }
        double change = 1;
        for (int round = 0; round < MOST_ROUNDS && change > PRECISION; round++) {
            for (int f = 0; f < prices.length; f++) {
                prices[f] = costs[f] * markup(shares[f], law);
            }
            if (day == 0) {
                keepDayZero();
            }
            change = updateShares();
        }
    }

    private void keepDayZero() {
        for (int f = 0; f < prices.length; f++) {
            sharesAtDayZero[f] = shares[f];
            pricesAtDayZero[f] = prices[f];
        }
    }

    private double updateShares() {
        double[] target = new double[prices.length];
        double sum = 0;
        for (int f = 0; f < prices.length; f++) {
            target[f] = sharesAtDayZero[f] * FastMath.pow(prices[f] / pricesAtDayZero[f], -law.elasticity());
            sum += target[f];
        }
        double change = 0;
        for (int f = 0; f < prices.length; f++) {
            double step = 0.5 * (target[f] / sum - shares[f]);
            shares[f] += step;
            change = FastMath.max(change, FastMath.abs(step));
        }
        return change;
    }

    /** Price over unit cost of a firm with a market share. */
    static double markup(double share, Industry.Market law) {
        double e = FastMath.max(1.2, law.elasticity() * (1 - share) + law.marketElasticity() * share);
        return e / (e - 1);
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
