package org.loopwright.subject.observation;

import java.util.Collections;
import java.util.List;

/**
 * What the firms of an economy have done with research money and teams up to a day, summed over firms. Money is in units
 * of the reference firm's yearly cost at day 0.
 *
 * @param teams of all firms on that day [teams]
 * @param moneyPerYear that flows into R&amp;D accounts on that day [money/year]
 * @param accrued what has come in [money]
 * @param balance what is left of it [money]
 * @param spent what has been spent, by {@link Outlay#ordinal()} [money]
 * @param limitDays how long each limit has held up the next start, by {@link StartLimit#ordinal()} [days of a firm]
 * @param starts projects begun
 * @param budgets sum of their budgets [money]
 * @param cursed those of them that promised more than the winner's curse leaves
 */
public record ResearchBooks(
        int teams,
        double moneyPerYear,
        double accrued,
        double balance,
        List<Double> spent,
        List<Double> limitDays,
        int starts,
        double budgets,
        int cursed) {

    /** Of firms that have no money and do nothing. */
    public static final ResearchBooks NONE =
            new ResearchBooks(0, 0, 0, 0, zeros(Outlay.values().length), zeros(StartLimit.values().length), 0, 0, 0);

    /** Copies the lists. */
    public ResearchBooks {
        spent = List.copyOf(spent);
        limitDays = List.copyOf(limitDays);
    }

    private static List<Double> zeros(int count) {
        return Collections.nCopies(count, 0.0);
    }
}
