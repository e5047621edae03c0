package org.loopwright.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteConfig;

/**
 * The record of a sweep: one row per finished run in {@code journal.sqlite}, durable when {@link #write} returns, also
 * against a killed process and, as far as the disk keeps its word, a power cut. Each row carries a checksum; a damaged
 * row counts as a run that was never made. The folder belongs to one study and one build of the model, and to one
 * process at a time. Not for use by several threads at once; {@link JournalWriter} is.
 */
public final class Journal implements AutoCloseable {

    /** Name of the journal within its folder. */
    public static final String FILE = "journal.sqlite";

    /** "LOOP" in ASCII: tells a journal from any other SQLite file. */
    private static final int APPLICATION = 0x4C4F4F50;

    private static final int FORMAT = 1;

    /** With what every SQLite database begins, once anything has been written to it. */
    private static final String HEAD = "SQLite format 3";

    private static final int FOREIGN_NAMES_SHOWN = 5;

    /** Receives runs one by one. */
    @FunctionalInterface
    public interface Reader {
        /** Takes the next run. */
        void read(RunRecord run) throws IOException;
    }

    private final Path file;
    private final FolderLock lock;
    private final Connection connection;
    private final boolean resumed;
    private final SortedMap<Integer, RunKey> complete = new TreeMap<>();
    private final List<Integer> damaged = new ArrayList<>();

    private Journal(Path file, FolderLock lock, Connection connection, StudyIdentity asked)
            throws SQLException, IOException {
        this.file = file;
        this.lock = lock;
        this.connection = connection;
        this.resumed = !isFresh();
        if (resumed) {
            checkFile();
            List<String> differences = identity().differencesTo(asked);
            if (!differences.isEmpty()) {
                throw new ConflictException(file.getParent(), differences);
            }
            scan(
                    run -> {
                        if (run.status() == RunRecord.Status.OK) {
                            complete.put(run.number(), run.key());
                        }
                    },
                    damaged::add);
        } else {
            layOut(asked);
        }
    }

    /**
     * Opens the journal of a folder for one study, and makes both if they are missing.
     *
     * @throws ConflictException if the folder holds the runs of another study, version or build
     * @throws JournalException if the folder holds something else, is in use, or its journal cannot be read
     */
    public static Journal open(Path folder, StudyIdentity study) {
        Path place = folder.toAbsolutePath().normalize();
        Path file = place.resolve(FILE);
        FolderLock lock = null;
        Connection connection = null;
        Journal journal = null;
        try {
            refuseForeign(place);
            Files.createDirectories(place);
            lock = FolderLock.of(place);
            SQLiteConfig settings = new SQLiteConfig();
            settings.setJournalMode(SQLiteConfig.JournalMode.WAL);
            settings.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
            settings.setBusyTimeout(10_000);
            connection = settings.createConnection("jdbc:sqlite:" + file);
            journal = new Journal(file, lock, connection, study);
            return journal;
        } catch (SQLException e) {
            throw e.getCause() instanceof NativeLibraryNotFoundException
                    ? noDriver(e)
                    : unreadable(file, e.getMessage(), e);
        } catch (IOException e) {
            throw new JournalException("The folder " + place + " cannot be used: " + e.getMessage(), e);
        } finally {
            if (journal == null) {
                close(connection, lock);
            }
        }
    }

    /** True if the folder held this study already. */
    public boolean resumed() {
        return resumed;
    }

    /** The runs that ended well when the journal was opened, by number; every other run is still to be made. */
    public SortedMap<Integer, RunKey> complete() {
        return Collections.unmodifiableSortedMap(complete);
    }

    /** Numbers of runs whose rows were found damaged when the journal was opened. */
    public List<Integer> damaged() {
        return Collections.unmodifiableList(damaged);
    }

    /** Writes runs in one transaction, each in place of an earlier one of its number; they are durable on return. */
    public void write(List<RunRecord> runs) {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT OR REPLACE INTO run (number, key, status, reason, payload, checksum)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")) {
            connection.setAutoCommit(false);
            try {
                for (RunRecord run : runs) {
                    byte[] payload = run.rows().encode();
                    insert.setInt(1, run.number());
                    insert.setString(2, run.key().sha256());
                    insert.setString(3, run.status().column());
                    insert.setString(4, run.reason());
                    insert.setBytes(5, payload);
                    insert.setString(
                            6,
                            checksum(
                                    run.number(),
                                    run.key().sha256(),
                                    run.status().column(),
                                    run.reason(),
                                    payload));
                    insert.addBatch();
                }
                insert.executeBatch();
                connection.commit();
            } catch (SQLException e) {
                rollBack(e);
                throw e;
            }
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new JournalException("The journal " + file + " cannot be written: " + e.getMessage(), e);
        }
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

    /**
     * Reads all runs in the order of their numbers, one at a time.
     *
     * @throws JournalException if a row is damaged
     */
    public void forEach(Reader reader) throws IOException {
        try {
            scan(reader, number -> {
                throw new JournalException("The row of run " + number + " in the journal " + file
                        + " is damaged. Start the same sweep again: it makes that run anew.");
            });
        } catch (SQLException e) {
            throw unreadable(file, e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        close(connection, lock);
    }

    private static void refuseForeign(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            Path above = folder.getParent();
            while (above != null && !Files.exists(above)) {
                above = above.getParent();
            }
            if (above != null && !Files.isDirectory(above)) {
                throw new JournalException(above + " is a file, so there can be no folder " + folder + ".");
            }
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new JournalException(folder + " is a file, but a sweep needs a folder.");
        }
        Path journal = folder.resolve(FILE);
        if (Files.exists(journal)) {
            refuseOtherThanDatabase(journal);
            return;
        }
        try (Stream<Path> content = Files.list(folder)) {
            List<String> foreign = content.map(path -> String.valueOf(path.getFileName()))
                    .filter(name -> !name.equals(FolderLock.FILE))
                    .sorted()
                    .toList();
            if (!foreign.isEmpty()) {
                String names = String.join(", ", foreign.subList(0, Math.min(FOREIGN_NAMES_SHOWN, foreign.size())));
                String more = foreign.size() > FOREIGN_NAMES_SHOWN ? ", …" : "";
                throw new JournalException("The folder " + folder + " holds files that no sweep has left there ("
                        + names + more + "). Choose a new or an empty folder.");
            }
        }
    }

    /** Found out here rather than by SQLite, so that not even a lock is left in somebody else's folder. */
    private static void refuseOtherThanDatabase(Path journal) throws IOException {
        if (Files.isDirectory(journal)) {
            throw unreadable(journal, "it is a folder", null);
        }
        try (InputStream in = Files.newInputStream(journal)) {
            String head = new String(in.readNBytes(HEAD.length()), StandardCharsets.US_ASCII);
            if (!head.isEmpty() && !head.equals(HEAD)) {
                throw unreadable(journal, "it is no SQLite database", null);
            }
        }
    }

    /** A journal whose first transaction was never committed is as good as none. */
    private boolean isFresh() throws SQLException {
        return number("SELECT count(*) FROM sqlite_master") == 0;
    }

    private void checkFile() throws SQLException {
        if (number("PRAGMA application_id") != APPLICATION) {
            throw unreadable(file, "it is a database, but not a journal of Loopwright", null);
        }
        long format = number("PRAGMA user_version");
        if (format != FORMAT) {
            throw unreadable(file, "its format is " + format + ", this version reads format " + FORMAT, null);
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA quick_check(1)")) {
            if (!row.next() || !"ok".equals(row.getString(1))) {
                throw unreadable(file, row.getString(1), null);
            }
        }
    }

    private void layOut(StudyIdentity study) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA application_id = " + APPLICATION);
            statement.execute("PRAGMA user_version = " + FORMAT);
            statement.execute("CREATE TABLE study (part TEXT PRIMARY KEY, value TEXT NOT NULL)");
            // The number is the primary key, not the digest: two design points may resolve to the same scenario.
            statement.execute("CREATE TABLE run (number INTEGER PRIMARY KEY, key TEXT NOT NULL, status TEXT NOT NULL,"
                    + " reason TEXT NOT NULL, payload BLOB NOT NULL, checksum TEXT NOT NULL)");
            layOutIdentity(study);
            connection.commit();
        } catch (SQLException e) {
            rollBack(e);
            throw e;
        }
        connection.setAutoCommit(true);
    }

    private void layOutIdentity(StudyIdentity study) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO study (part, value) VALUES (?, ?)")) {
            for (Map.Entry<String, String> part : study.parts().entrySet()) {
                insert.setString(1, part.getKey());
                insert.setString(2, part.getValue());
                insert.executeUpdate();
            }
        }
    }

    private StudyIdentity identity() throws SQLException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT part, value FROM study ORDER BY part")) {
            while (row.next()) {
                parts.put(row.getString(1), row.getString(2));
            }
        }
        return StudyIdentity.of(parts);
    }

    private void scan(Reader whole, Consumer<Integer> broken) throws SQLException, IOException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT number, key, status, reason, payload, checksum FROM run ORDER BY number")) {
            while (row.next()) {
                RunRecord run = record(row);
                if (run == null) {
                    broken.accept(row.getInt(1));
                } else {
                    whole.read(run);
                }
            }
        }
    }

    /** The run of a row, or null if the row is not what was written. */
    private static RunRecord record(ResultSet row) throws SQLException {
        int number = row.getInt(1);
        String key = row.getString(2);
        String status = row.getString(3);
        String reason = row.getString(4);
        byte[] payload = row.getBytes(5);
        if (payload == null || !checksum(number, key, status, reason, payload).equals(row.getString(6))) {
            return null;
        }
        RunRecord.Status ending =
                status.equals(RunRecord.Status.OK.column()) ? RunRecord.Status.OK : RunRecord.Status.FAILED;
        try {
            return new RunRecord(number, new RunKey(key), ending, reason, RunRows.decode(payload));
        } catch (IOException e) {
            throw new UncheckedIOException("run " + number + " has a right checksum, but cannot be decoded", e);
        }
    }

    private static String checksum(int number, String key, String status, String reason, byte[] payload) {
        MessageDigest digest = Checksums.digest();
        String head = number + "\n" + key + "\n" + status + "\n" + reason + "\n";
        digest.update(head.getBytes(StandardCharsets.UTF_8));
        digest.update(payload);
        return Checksums.hex(digest);
    }

    private long number(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private static JournalException noDriver(SQLException failure) {
        return new JournalException(
                "No journal can be kept: the library of SQLite could not be unpacked into "
                        + System.getProperty("java.io.tmpdir") + ", or there is none for "
                        + System.getProperty("os.name") + " on " + System.getProperty("os.arch")
                        + ". Another folder for temporary files is given by"
                        + " LOOPWRIGHT_JAVA_OPTS=-Djava.io.tmpdir=<folder>.",
                failure);
    }

    private static JournalException unreadable(Path file, String why, Exception cause) {
        return new JournalException(
                "The journal " + file + " cannot be read: " + why + ". Choose another folder, or delete this one.",
                cause);
    }

    /** Closes what there is, the lock last: nobody may enter before the last byte is written. */
    private static void close(Connection connection, FolderLock lock) {
        try {
            try {
                if (connection != null) {
                    connection.close();
                }
            } finally {
                if (lock != null) {
                    lock.close();
                }
            }
        } catch (SQLException | IOException e) {
            throw new JournalException("A journal cannot be closed: " + e.getMessage(), e);
        }
    }
}
