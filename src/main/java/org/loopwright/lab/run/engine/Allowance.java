package org.loopwright.lab.run.engine;

import java.time.Duration;
import java.util.Optional;
import org.loopwright.lab.design.Budget;

/** Whether a further run may be begun. */
@FunctionalInterface
public interface Allowance {

    /** Anything. */
    Allowance UNLIMITED = begun -> true;

    /**
     * Asked before a run is begun, by one thread at a time.
     *
     * @param begun runs begun so far [1]
     */
    boolean another(int begun);

    /** The whole of a budget; its monotonic clock starts now. */
    static Allowance of(Budget budget) {
        long start = System.nanoTime();
        Optional<Duration> time = budget.time();
        int most = budget.maxRuns().orElse(Integer.MAX_VALUE);
        return begun -> begun < most
                && time.filter(all -> System.nanoTime() - start >= all.toNanos())
                        .isEmpty();
    }
}
