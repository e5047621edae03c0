package org.loopwright.lab.journal;

import java.util.Objects;
import org.loopwright.lab.table.RunRows;

/**
 * One finished run, as a journal keeps it: without the columns that say where in a study it stands. Immutable.
 *
 * @param key what its rows depend on
 * @param status how it ended
 * @param reason why it did not end well, empty if it did
 * @param rows what it adds to the tables, without label columns; none unless it ended well
 */
public record RunRecord(RunKey key, Status status, String reason, RunRows rows) {

    /** How a run ended. */
    public enum Status {
        /** It reached its horizon. */
        OK("ok"),
        /** It threw. */
        FAILED("failed"),
        /** It was broken off at the time limit. */
        TIMED_OUT("timed_out"),
        /** It was planned but not carried out; found in tables, never in a journal. */
        CANCELLED("cancelled");

        private final String column;

        Status(String column) {
            this.column = column;
        }

        /** The name used in tables. */
        public String column() {
            return column;
        }

        /** The status of that name in tables; throws if there is none. */
        public static Status of(String column) {
            for (Status status : values()) {
                if (status.column.equals(column)) {
                    return status;
                }
            }
            throw new IllegalArgumentException("no run has the status " + column);
        }
    }

    /** Refuses missing parts and records of runs that were not carried out. */
    public RunRecord {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(rows, "rows");
        if (status == Status.CANCELLED) {
            throw new IllegalArgumentException("a run that was not carried out has no record");
        }
    }

    /** A run that reached its horizon. */
    public static RunRecord ok(RunKey key, RunRows rows) {
        return new RunRecord(key, Status.OK, "", rows);
    }

    /** A run that threw. */
    public static RunRecord failed(RunKey key, String reason) {
        return new RunRecord(key, Status.FAILED, reason, RunRows.NONE);
    }

    /** A run that was broken off at the time limit. */
    public static RunRecord timedOut(RunKey key, String reason) {
        return new RunRecord(key, Status.TIMED_OUT, reason, RunRows.NONE);
    }
}
