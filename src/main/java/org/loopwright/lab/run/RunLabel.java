package org.loopwright.lab.run;

import java.util.List;
import org.loopwright.lab.journal.RunRecord;

/**
 * What identifies a row of outcomes: where in its study the run stands, which of its cases is meant, and how the run
 * ended. Immutable.
 *
 * @param run number of the run within its study, from 1
 * @param designPoint number of the design point, from 1
 * @param subject cells by which the subject tells cases, {@link Subject#cases}
 * @param factors levels of the factors that have a column of their own, in the order of those columns; empty where a
 *     factor does not count
 * @param replication number of the replication, from 1
 * @param seed root seed of the study, as it is written
 * @param status how the run ended
 * @param reason why it did not end well, else empty
 */
record RunLabel(
        int run,
        int designPoint,
        List<Object> subject,
        List<String> factors,
        int replication,
        String seed,
        RunRecord.Status status,
        String reason) {

    /** Copies the lists. */
    RunLabel {
        subject = List.copyOf(subject);
        factors = List.copyOf(factors);
    }
}
