package org.loopwright.subject.observation;

import java.util.List;

/**
 * What identifies a row of outcomes: where in its study the run stands, which economy of it is meant, and how the run
 * ended. Immutable.
 *
 * @param run number of the run within its study, from 1
 * @param designPoint number of the design point, from 1
 * @param system industrial system of the economy
 * @param industry industry
 * @param verticalIntegration share of the reference unit cost made in-house [1]
 * @param means whether systems have their own means or the same ones
 * @param otherFactors levels of the factors that have a column of their own, in the order of those columns; empty where a
 *     factor does not count
 * @param replication number of the replication, from 1
 * @param seed root seed of the study
 * @param status how the run ended
 * @param reason why it did not end well, else empty
 */
public record RunLabel(
        int run,
        int designPoint,
        String system,
        String industry,
        double verticalIntegration,
        String means,
        List<String> otherFactors,
        int replication,
        long seed,
        String status,
        String reason) {

    /** Copies the list. */
    public RunLabel {
        otherFactors = List.copyOf(otherFactors);
    }
}
