package org.loopwright.subject.model;

/** A firm's R&amp;D account [money]. Nothing is spent that it does not hold. Confined to one run. */
final class ResearchAccount {

    /** Relative slack for sums that are equal but for rounding. */
    private static final double ROUNDING = 1e-12;

    private double balance;
    private double accrued;
    private double spent;

    void accrue(double money) {
        if (!(money >= 0)) {
            throw new IllegalStateException("an accrual must be >= 0, was " + money);
        }
        balance += money;
        accrued += money;
    }

    boolean holds(double money) {
        return balance >= money * (1 - ROUNDING);
    }

    void pay(double money) {
        if (!(money >= 0) || !holds(money)) {
            throw new IllegalStateException("the account holds " + balance + ", cannot pay " + money);
        }
        balance = Math.max(0, balance - money);
        spent += money;
    }

    /** Takes back money that was put aside and not used. */
    void refund(double money) {
        balance += money;
        spent -= money;
    }

    double balance() {
        return balance;
    }

    double accrued() {
        return accrued;
    }

    double spent() {
        return spent;
    }
}
