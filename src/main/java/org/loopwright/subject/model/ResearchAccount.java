package org.loopwright.subject.model;

import org.apache.commons.math3.util.FastMath;
import org.loopwright.subject.observation.Outlay;

/**
 * A firm's R&amp;D account [money]. Nothing is spent that it does not hold; what is promised to a project is not spent on
 * another. Confined to one run.
 */
final class ResearchAccount {

    /** Relative slack for sums that are equal but for rounding. */
    private static final double ROUNDING = 1e-12;

    /** Relative error of the books at which a run ends. */
    private static final double UNSOUND = 1e-9;

    private double balance;
    private double promised;
    private double accrued;
    private final double[] spent = new double[Outlay.values().length];

    void accrue(double money) {
        if (!(money >= 0)) {
            throw new IllegalStateException("an accrual must be >= 0, was " + money);
        }
        balance += money;
        accrued += money;
    }

    /** What is neither spent nor promised; negative where teams had to be paid out of promises. */
    double available() {
        return balance - promised;
    }

    /** True if so much is available. */
    boolean holds(double money) {
        return available() >= money - ROUNDING * balance;
    }

    /** True if what is available is more than what rounding leaves. */
    boolean isWorthSpending() {
        return available() > ROUNDING * accrued;
    }

    /** Puts money aside. */
    void promise(double money) {
        promised += money;
    }

    /** Gives back what was put aside. */
    void release(double money) {
        promised = FastMath.max(0, promised - money);
    }

    void pay(Outlay what, double money) {
        if (!(money >= 0) || money > balance * (1 + ROUNDING)) {
            throw new IllegalStateException("the account holds " + balance + ", cannot pay " + money);
        }
        balance = FastMath.max(0, balance - money);
        spent[what.ordinal()] += money;
    }

    /** Money is neither made nor lost: what came in was spent or is here. Otherwise the run ends. */
    void audit() {
        double all = balance;
        for (double part : spent) {
            all += part;
        }
        if (!(FastMath.abs(all - accrued) <= UNSOUND * accrued)) {
            throw new IllegalStateException(
                    "R&D accounts are unsound: " + accrued + " came in, but " + all + " was spent or is left");
        }
    }

    double balance() {
        return balance;
    }

    double accrued() {
        return accrued;
    }

    double spent(Outlay what) {
        return spent[what.ordinal()];
    }
}
