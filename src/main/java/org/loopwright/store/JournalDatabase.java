package org.loopwright.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.loopwright.store.JournalLayout.RunRow;
import org.sqlite.SQLiteConfig;

/** The database of a journal: its statements, without any say in when they are used. Confined to one thread. */
final class JournalDatabase implements AutoCloseable {

    /** Receives the rows of runs one by one. */
    @FunctionalInterface
    interface RowReader {
        void read(int number, RunRow row) throws IOException;
    }

    /** Something in the file is not as it was written. */
    static final class DamagedException extends Exception {

        private static final long serialVersionUID = 1;

        DamagedException(String message) {
            super(message);
        }
    }

    /** Rows that are looked for at once [1]. */
    static final int AT_ONCE = 16;

    private static final int BUSY_MILLISECONDS = 10_000;

    /** Memory for pages, outside the heap [kB]: tables take rows in another order than they were written in. */
    private static final int CACHE_KILOBYTES = 64 << 10;

    /** Pages of the log before it is carried over into the file. */
    private static final int LOG_PAGES = 8 << 10;

    private final Connection connection;
    private PreparedStatement insert;
    private PreparedStatement find;

    private JournalDatabase(Connection connection) {
        this.connection = connection;
    }

    /** Opens a file to write, or makes it. */
    static JournalDatabase open(Path file) throws SQLException {
        SQLiteConfig settings = new SQLiteConfig();
        settings.setPageSize(JournalLayout.PAGE);
        settings.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        settings.setBusyTimeout(BUSY_MILLISECONDS);
        settings.setCacheSize(-CACHE_KILOBYTES);
        return new JournalDatabase(settings.createConnection("jdbc:sqlite:" + file));
    }

    /**
     * Opens a file to read, without leaving anything beside it.
     *
     * @param immutable whether nobody else can write it meanwhile; if not, it may have a log beside it
     */
    static JournalDatabase read(Path file, boolean immutable) throws SQLException {
        SQLiteConfig settings = new SQLiteConfig();
        settings.setReadOnly(true);
        settings.setBusyTimeout(BUSY_MILLISECONDS);
        String path = file.toAbsolutePath().toUri().getRawPath();
        return new JournalDatabase(settings.createConnection(
                "jdbc:sqlite:file:" + path + (immutable ? "?mode=ro&immutable=1" : "?mode=ro")));
    }

    /** A journal whose first transaction was never committed is as good as none. */
    boolean isEmpty() throws SQLException {
        return number("SELECT count(*) FROM sqlite_master") == 0;
    }

    int application() throws SQLException {
        return (int) number("PRAGMA application_id");
    }

    int format() throws SQLException {
        return (int) number("PRAGMA user_version");
    }

    /** Lays the tables out, all in one transaction. */
    void layOut(StudyIdentity study) throws SQLException {
        inTransaction(() -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA application_id = " + JournalLayout.APPLICATION);
                statement.execute("PRAGMA user_version = " + JournalLayout.FORMAT);
                for (String table : JournalLayout.TABLES) {
                    statement.execute(table);
                }
            }
            writeIdentity(study);
            writePart(JournalLayout.FORMAT_PART, Integer.toString(JournalLayout.FORMAT));
        });
    }

    /** From now on a commit appends to a log beside the file; readers see whole commits meanwhile. */
    void keepLog() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA wal_autocheckpoint = " + LOG_PAGES);
        }
        // The log is opened by the first look. Were that a reader's, which may not write, nobody would clear it away.
        number("SELECT count(*) FROM sqlite_master");
    }

    /** Looks at every page of the file, and at the definitions of the tables. */
    void check() throws SQLException, DamagedException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("PRAGMA integrity_check(1)")) {
                if (!row.next() || !"ok".equals(row.getString(1))) {
                    throw new DamagedException(row.getString(1).replaceAll("\\s+", " "));
                }
            }
            try (ResultSet row =
                    statement.executeQuery("SELECT sql FROM sqlite_master WHERE type = 'table' ORDER BY name")) {
                List<String> tables = new ArrayList<>();
                while (row.next()) {
                    tables.add(row.getString(1));
                }
                if (!tables.equals(JournalLayout.TABLES)) {
                    throw new DamagedException("the definition of a table has changed");
                }
            }
        }
    }

    /** Parts of the study's description. */
    Map<String, String> parts() throws SQLException, DamagedException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT part, value, checksum FROM study ORDER BY part")) {
            while (row.next()) {
                String part = row.getString(1);
                String value = row.getString(2);
                if (!Arrays.equals(row.getBytes(3), JournalLayout.checksum(part, value))) {
                    throw new DamagedException("the stored study has changed in its part " + part);
                }
                parts.put(part, value);
            }
        }
        if (!parts.keySet().containsAll(StudyIdentity.of(parts).parts().keySet())) {
            throw new DamagedException("a part of the stored study is missing");
        }
        return parts;
    }

    void writeIdentity(StudyIdentity study) throws SQLException {
        for (Map.Entry<String, String> part : study.parts().entrySet()) {
            writePart(part.getKey(), part.getValue());
        }
    }

    private void writePart(String part, String value) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT OR REPLACE INTO study (part, value, checksum) VALUES (?, ?, ?)")) {
            insert.setString(1, part);
            insert.setString(2, value);
            insert.setBytes(3, JournalLayout.checksum(part, value));
            insert.executeUpdate();
        }
    }

    /** Reads all rows in the order in which they were written. */
    void forEach(RowReader reader) throws SQLException, IOException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT rowid, " + JournalLayout.RUN_COLUMNS + " FROM run ORDER BY rowid")) {
            while (row.next()) {
                reader.read(row.getInt(1), RunRow.of(row));
            }
        }
    }

    /** Receives rows one by one; a row that is not there is none of them. */
    @FunctionalInterface
    interface FoundReader {
        void read(int number, RunRow row);
    }

    /**
     * Reads some rows in one go, in the order in which they were written.
     *
     * @param numbers at most {@link #AT_ONCE}; 0 is the number of no row
     */
    void find(int[] numbers, FoundReader reader) throws SQLException {
        if (find == null) {
            find = connection.prepareStatement("SELECT rowid, " + JournalLayout.RUN_COLUMNS
                    + " FROM run WHERE rowid IN (?" + ", ?".repeat(AT_ONCE - 1) + ")");
        }
        for (int i = 0; i < AT_ONCE; i++) {
            find.setInt(i + 1, i < numbers.length ? numbers[i] : 0);
        }
        try (ResultSet row = find.executeQuery()) {
            while (row.next()) {
                reader.read(row.getInt(1), RunRow.of(row));
            }
        }
    }

    /**
     * Writes rows in one transaction.
     *
     * @param first number of the first row; the others follow
     */
    void write(int first, List<RunRow> rows) throws SQLException {
        if (insert == null) {
            insert = connection.prepareStatement(
                    "INSERT INTO run (rowid, " + JournalLayout.RUN_COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?)");
        }
        inTransaction(() -> {
            int number = first;
            for (RunRow row : rows) {
                insert.setInt(1, number++);
                insert.setBytes(2, row.key());
                insert.setString(3, row.status());
                insert.setString(4, row.reason());
                insert.setBytes(5, row.payload());
                insert.setBytes(6, row.checksum());
                insert.addBatch();
            }
            insert.executeBatch();
        });
    }

    /** Something that is done whole or not at all. */
    @FunctionalInterface
    interface Work {
        void run() throws SQLException;
    }

    void inTransaction(Work work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            work.run();
            connection.commit();
        } catch (SQLException e) {
            rollBack(e);
            throw e;
        }
        connection.setAutoCommit(true);
    }

    /** A full disk fails the roll-back too; what matters to people is the first failure. */
    private void rollBack(SQLException failure) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException second) {
            failure.addSuppressed(second);
        }
    }

    private long number(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /** The log beside a file. */
    static Path log(Path file) {
        return file.resolveSibling(file.getFileName() + "-wal");
    }

    /** True if the file has a log that holds something. */
    static boolean hasLog(Path file) throws IOException {
        return Files.exists(log(file)) && Files.size(log(file)) > 0;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
