package org.loopwright.subject.observation;

/**
 * What became of an economy's research money and teams from the warm-up day to the horizon.
 *
 * @param from books of the warm-up day
 * @param to books at the horizon
 * @param years between them [years]
 */
record ResearchUse(ResearchBooks from, ResearchBooks to, double years) {

    /** Of all that came in since day 0, what is left [1]; NaN where nothing came in. */
    double unspentShare() {
        return to.balance() / to.accrued();
    }

    double teams() {
        return to.teams();
    }

    double startsPerYear() {
        return (to.starts() - from.starts()) / years;
    }

    double budgetMean() {
        return (to.budgets() - from.budgets()) / (to.starts() - from.starts());
    }

    double cursedShare() {
        return (to.cursed() - from.cursed()) / (double) (to.starts() - from.starts());
    }

    double outlayShare(Outlay outlay) {
        double all = 0;
        for (Outlay each : Outlay.values()) {
            all += spent(each);
        }
        return spent(outlay) / all;
    }

    private double spent(Outlay outlay) {
        return to.spent().get(outlay.ordinal()) - from.spent().get(outlay.ordinal());
    }

    double limitShare(StartLimit limit) {
        double all = 0;
        for (StartLimit each : StartLimit.values()) {
            all += days(each);
        }
        return days(limit) / all;
    }

    private double days(StartLimit limit) {
        return to.limitDays().get(limit.ordinal()) - from.limitDays().get(limit.ordinal());
    }
}
