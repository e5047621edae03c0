package org.loopwright.subject.observation;

import java.util.List;

/**
 * All that one run says. Immutable.
 *
 * @param endDay end of the run [days]
 * @param warmUpDay rates are measured from this day [days]
 * @param followDays follow-up W of each probe [days]
 * @param economies one entry per economy, in the scenario's order
 * @param events number of agent steps executed [1]
 * @param stateHash hash of the final state: equal hashes mean equal runs
 */
public record Observations(
        double endDay,
        double warmUpDay,
        double followDays,
        List<EconomyObservations> economies,
        long events,
        long stateHash) {

    /** Copies the list. */
    public Observations {
        economies = List.copyOf(economies);
    }
}
