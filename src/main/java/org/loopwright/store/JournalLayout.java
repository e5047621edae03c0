package org.loopwright.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/**
 * How a journal is laid out in its database, and what makes a row of it sound. Each row carries the SHA-256 of its other
 * columns, so that it can be trusted wherever it is found, also in the pages of a file that is damaged elsewhere.
 */
final class JournalLayout {

    /** "LOOP" in ASCII: tells a journal from any other SQLite file. */
    static final int APPLICATION = 0x4C4F4F50;

    /** Kept in the file's header and, under {@link #FORMAT_PART}, with a checksum. */
    static final int FORMAT = 3;

    /** Bytes of a page; fixed, so that a damaged header does not matter. */
    static final int PAGE = 4096;

    static final String FORMAT_PART = "format";

    /** What the study is: its identity and the format, part by part. */
    static final String STUDY_TABLE =
            "CREATE TABLE study (part TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL, checksum BLOB NOT NULL)";

    /**
     * The records in the order in which they were written; of several with one key the last one counts. There is no
     * index by key: digests come in no order, so that each row would dirty a page of it, which costs more than the row.
     */
    static final String RUN_TABLE = "CREATE TABLE run (key BLOB NOT NULL, status TEXT NOT NULL, reason TEXT NOT NULL,"
            + " payload BLOB NOT NULL, checksum BLOB NOT NULL)";

    static final List<String> TABLES = List.of(RUN_TABLE, STUDY_TABLE);

    static final String RUN_COLUMNS = "key, status, reason, payload, checksum";

    private JournalLayout() {}

    static byte[] checksum(byte[] key, String status, String reason, byte[] payload) {
        MessageDigest digest = Checksums.digest();
        digest.update(key);
        digest.update(("\n" + status + "\n" + reason + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(payload);
        return digest.digest();
    }

    static byte[] checksum(String part, String value) {
        MessageDigest digest = Checksums.digest();
        digest.update((part + "\n" + value).getBytes(StandardCharsets.UTF_8));
        return digest.digest();
    }

    /** A row of the table of runs, not yet trusted. */
    record RunRow(byte[] key, String status, String reason, byte[] payload, byte[] checksum) {

        static RunRow of(RunRecord run) {
            byte[] key = run.key().bytes();
            byte[] payload = run.rows().encode();
            String status = run.status().column();
            return new RunRow(
                    key, status, run.reason(), payload, JournalLayout.checksum(key, status, run.reason(), payload));
        }

        /** The row on which the result of {@code SELECT rowid,} {@link #RUN_COLUMNS} stands. */
        static RunRow of(ResultSet row) throws SQLException {
            return new RunRow(row.getBytes(2), row.getString(3), row.getString(4), row.getBytes(5), row.getBytes(6));
        }

        boolean isSound() {
            return RunKey.isDigest(key)
                    && status != null
                    && reason != null
                    && payload != null
                    && Arrays.equals(checksum, JournalLayout.checksum(key, status, reason, payload));
        }

        boolean endedWell() {
            return status.equals(RunRecord.Status.OK.column());
        }

        RunRecord record() {
            try {
                return new RunRecord(RunKey.of(key), RunRecord.Status.of(status), reason, RunRows.decode(payload));
            } catch (IOException e) {
                throw new UncheckedIOException("a run has a right checksum, but cannot be decoded", e);
            }
        }
    }
}
