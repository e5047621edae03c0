package org.loopwright.lab.journal;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.DataFormatException;
import org.loopwright.lab.file.JournalException;
import org.loopwright.lab.journal.Frame.Content;
import org.loopwright.lab.table.RunRows;

/**
 * One finished run, as a journal keeps it: without the columns that say where in a study it stands. Immutable.
 *
 * @param key what its rows depend on
 * @param status how it ended
 * @param reason why it did not end well, empty if it did
 * @param rows what it adds to the tables, without label columns; none unless it ended well
 */
public record RunRecord(Key key, Status status, String reason, RunRows rows) {

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

    /** No reason that a sweep writes down is nearly as long [bytes]. */
    private static final int LONGEST_REASON = 1 << 14;

    /** A run that reached its horizon. */
    public static RunRecord ok(Key key, RunRows rows) {
        return new RunRecord(key, Status.OK, "", rows);
    }

    /** A run that threw. */
    public static RunRecord failed(Key key, String reason) {
        return new RunRecord(key, Status.FAILED, reason, RunRows.NONE);
    }

    /** A run that was broken off at the time limit. */
    public static RunRecord timedOut(Key key, String reason) {
        return new RunRecord(key, Status.TIMED_OUT, reason, RunRows.NONE);
    }

    /** What a journal says of it. */
    Kind kind() {
        return switch (status) {
            case OK -> Kind.OK;
            case FAILED -> Kind.FAILED;
            case TIMED_OUT -> Kind.TIMED_OUT;
            case CANCELLED -> throw new IllegalStateException("it has no record");
        };
    }

    /**
     * Its record as it stands in a journal.
     *
     * @param behind keys of runs of which a mark follows that they are begun
     * @throws JournalException if it is larger than any record may be
     */
    byte[] frame(Key... behind) {
        byte[] content = status == Status.OK ? rows.encode() : reason.getBytes(StandardCharsets.UTF_8);
        if (content.length > Frame.LARGEST) {
            throw new JournalException("A run has " + (content.length >> 20) + " MB of rows, more than the "
                    + (Frame.LARGEST >> 20) + " MB that a journal holds of one. Keep less of series or spans.");
        }
        return Frame.of(kind(), key, content, behind);
    }

    /**
     * The run of a record.
     *
     * @throws DataFormatException if it says what cannot be
     */
    static RunRecord of(Key key, Content found) throws DataFormatException {
        if (found.kind() == Kind.OK) {
            return ok(key, RunRows.decode(found.content()));
        }
        if (found.content().length > LONGEST_REASON) {
            throw new DataFormatException("a reason of " + found.content().length + " bytes");
        }
        String reason = new String(found.content(), StandardCharsets.UTF_8);
        return found.kind() == Kind.FAILED ? failed(key, reason) : timedOut(key, reason);
    }
}
