package org.loopwright.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loopwright.store.JournalLayout.RunRow;
import org.sqlite.SQLiteConfig;

/** The database of a journal: its statements, without any say in when they are used. Confined to one thread. */
final class JournalDatabase implements AutoCloseable {

    /** Receives the rows of runs one by one. */
    @FunctionalInterface
    interface RowReader {
        void read(RunRow row) throws IOException;
    }

    /** Something in the file is not as it was written. */
    static final class DamagedException extends Exception {

        private static final long serialVersionUID = 1;

        DamagedException(String message) {
            super(message);
        }
    }

    private static final int BUSY_MILLISECONDS = 10_000;

    /**
     * Memory for pages, outside the heap [kB]. Keys come in no order, so that each row changes another page of their
     * index, which is 60 MB for a million of them.
     */
    private static final int CACHE_KILOBYTES = 64 << 10;

    /**
     * Pages of the log before it is carried over into the file. Until then a page of the index may change many times,
     * and is then carried over once.
     */
    private static final int LOG_PAGES = 8 << 10;

    private final Connection connection;
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
            writePart(JournalLayout.PLAN_PART, digestOf(List.of()));
        });
    }

    /** From now on a commit appends to a log beside the file; readers see whole commits meanwhile. */
    void keepLog() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA wal_autocheckpoint = " + LOG_PAGES);
        }
    }

    /** Looks at every page and index of the file, and at the definitions of the tables. */
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
                        "SELECT " + JournalLayout.RUN_COLUMNS + " FROM run NOT INDEXED ORDER BY rowid")) {
            while (row.next()) {
                reader.read(RunRow.of(row));
            }
        }
    }

    /** The row of a key. */
    Optional<RunRow> find(byte[] key) throws SQLException {
        if (find == null) {
            find = connection.prepareStatement("SELECT " + JournalLayout.RUN_COLUMNS + " FROM run WHERE key = ?");
        }
        find.setBytes(1, key);
        try (ResultSet row = find.executeQuery()) {
            return row.next() ? Optional.of(RunRow.of(row)) : Optional.empty();
        }
    }

    /** Writes rows in one transaction, each in place of an earlier one of its key. */
    void write(Collection<RunRow> rows) throws SQLException {
        inTransaction(() -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT OR REPLACE INTO run (" + JournalLayout.RUN_COLUMNS + ") VALUES (?, ?, ?, ?, ?)")) {
                for (RunRow row : rows) {
                    insert.setBytes(1, row.key());
                    insert.setString(2, row.status());
                    insert.setString(3, row.reason());
                    insert.setBytes(4, row.payload());
                    insert.setBytes(5, row.checksum());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    /** True if the stored plan is this one, row by row. */
    boolean hasPlan(Iterable<PlannedKey> plan) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT number, key FROM plan ORDER BY number")) {
            for (PlannedKey run : plan) {
                if (!row.next()
                        || row.getInt(1) != run.number()
                        || !Arrays.equals(row.getBytes(2), run.key().bytes())) {
                    return false;
                }
            }
            return !row.next();
        }
    }

    void writePlan(Iterable<PlannedKey> plan) throws SQLException {
        inTransaction(() -> {
            try (Statement delete = connection.createStatement()) {
                delete.execute("DELETE FROM plan");
            }
            MessageDigest digest = Checksums.digest();
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO plan (number, key) VALUES (?, ?)")) {
                int waiting = 0;
                for (PlannedKey run : plan) {
                    insert.setInt(1, run.number());
                    insert.setBytes(2, run.key().bytes());
                    insert.addBatch();
                    update(digest, run);
                    waiting++;
                    if (waiting == 1000) {
                        insert.executeBatch();
                        waiting = 0;
                    }
                }
                insert.executeBatch();
            }
            writePart(JournalLayout.PLAN_PART, Checksums.hex(digest));
        });
    }

    /** The stored plan, run by run; its digest is checked at the end. */
    void forEachPlanned(PlanReader reader, String digest) throws SQLException, IOException, DamagedException {
        MessageDigest found = Checksums.digest();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT number, key FROM plan ORDER BY number")) {
            while (row.next()) {
                if (row.getInt(1) < 1 || !RunKey.isDigest(row.getBytes(2))) {
                    throw new DamagedException("the stored plan has changed");
                }
                PlannedKey run = new PlannedKey(row.getInt(1), RunKey.of(row.getBytes(2)));
                update(found, run);
                reader.read(run);
            }
        }
        if (!Checksums.hex(found).equals(digest)) {
            throw new DamagedException("the stored plan has changed");
        }
    }

    /** Receives the runs of a plan one by one. */
    @FunctionalInterface
    interface PlanReader {
        void read(PlannedKey run) throws IOException;
    }

    private static void update(MessageDigest digest, PlannedKey run) {
        digest.update((run.number() + " " + run.key().sha256() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String digestOf(List<PlannedKey> plan) {
        MessageDigest digest = Checksums.digest();
        plan.forEach(run -> update(digest, run));
        return Checksums.hex(digest);
    }

    /** Numbers of the planned runs that have a key. */
    List<Integer> numbersOf(byte[] key) throws SQLException {
        List<Integer> numbers = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT number FROM plan WHERE key = ? ORDER BY number")) {
            statement.setBytes(1, key);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    numbers.add(row.getInt(1));
                }
            }
        }
        return numbers;
    }

    long unplanned() throws SQLException {
        return number("SELECT count(*) FROM run WHERE key NOT IN (SELECT key FROM plan)");
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
