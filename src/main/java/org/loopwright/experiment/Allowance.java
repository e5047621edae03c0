package org.loopwright.experiment;

import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.loopwright.design.Budget;

/**
 * What may still be spent of a budget. The clock is monotonic and starts when this is made. Safe for use by several
 * threads.
 */
final class Allowance {

    private final Budget budget;
    private final long start = System.nanoTime();
    private int begun;
    private boolean spent;

    /** The whole of a budget. */
    Allowance(Budget budget) {
        this.budget = budget;
    }

    /** The runs of a batch, as long as the budget lasts; null then, and when there are no more. */
    <R> Supplier<R> of(List<? extends R> runs) {
        Iterator<? extends R> next = runs.iterator();
        return () -> {
            synchronized (this) {
                if (!next.hasNext()) {
                    return null;
                }
                spent = spent || timeIsUp() || runsAreUp();
                if (spent) {
                    return null;
                }
                begun++;
                return next.next();
            }
        };
    }

    /** Whether a run had to be left out. */
    synchronized boolean isSpent() {
        return spent;
    }

    private boolean timeIsUp() {
        return budget.time()
                .filter(time -> System.nanoTime() - start >= time.toNanos())
                .isPresent();
    }

    private boolean runsAreUp() {
        return budget.maxRuns().isPresent() && begun >= budget.maxRuns().getAsInt();
    }
}
