package org.loopwright.store;

import java.util.Objects;

/**
 * One finished run, as a journal keeps it. Immutable.
 *
 * @param number number of the run within its study, from 1
 * @param key what its numbers depend on
 * @param status how it ended
 * @param reason why it failed, empty if it did not
 * @param rows what it adds to the tables; a failed run adds its rows without measures
 */
public record RunRecord(int number, RunKey key, Status status, String reason, RunRows rows) {

    /** How a run ended. */
    public enum Status {
        /** It reached its horizon. */
        OK("ok"),
        /** It threw. */
        FAILED("failed");

        private final String column;

        Status(String column) {
            this.column = column;
        }

        /** The name used in tables. */
        public String column() {
            return column;
        }
    }

    /** Refuses numbers below 1 and missing parts. */
    public RunRecord {
        if (number < 1) {
            throw new IllegalArgumentException("the number of a run must be >= 1, was " + number);
        }
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(rows, "rows");
    }

    /** A run that reached its horizon. */
    public static RunRecord ok(int number, RunKey key, RunRows rows) {
        return new RunRecord(number, key, Status.OK, "", rows);
    }

    /** A run that threw. */
    public static RunRecord failed(int number, RunKey key, String reason, RunRows rows) {
        return new RunRecord(number, key, Status.FAILED, reason, rows);
    }
}
