package org.loopwright.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.loopwright.store.JournalDatabase.DamagedException;
import org.loopwright.store.JournalLayout.RunRow;

/**
 * Reads the journal of a folder without changing or locking anything: where nothing can be written, and while a sweep is
 * at work in it, of which whole commits are seen. Rows that are not sound are not handed out. Confined to one thread.
 */
public final class JournalReader implements AutoCloseable {

    /** Receives the runs of a plan one by one. */
    @FunctionalInterface
    public interface RunReader {
        /**
         * Takes the next run.
         *
         * @param number number of the run within its study, from 1
         * @param key what its numbers depend on
         * @param record its record; empty if there is none, or none that is sound
         */
        void read(int number, RunKey key, Optional<RunRecord> record) throws IOException;
    }

    private final Path file;
    private final JournalDatabase database;
    private final Map<String, String> parts;

    private JournalReader(Path file, JournalDatabase database) throws SQLException, DamagedException {
        this.file = file;
        this.database = database;
        if (database.application() != JournalLayout.APPLICATION) {
            throw new DamagedException("it is no journal of Loopwright");
        }
        if (database.format() != JournalLayout.FORMAT) {
            throw new DamagedException(
                    "its format is " + database.format() + ", this version reads format " + JournalLayout.FORMAT);
        }
        parts = database.parts();
    }

    /**
     * Opens the journal of a folder.
     *
     * @throws JournalException if there is none, or none that can be read
     */
    public static JournalReader open(Path folder) {
        Path file = folder.toAbsolutePath().normalize().resolve(Journal.FILE);
        if (!Files.isRegularFile(file)) {
            throw new JournalException(folder + " has no journal " + Journal.FILE + ".");
        }
        JournalDatabase database = null;
        JournalReader reader = null;
        try {
            // With a log, SQLite has to coordinate with whoever writes it; without one, nothing is left to change.
            database = JournalDatabase.read(file, !JournalDatabase.hasLog(file));
            reader = new JournalReader(file, database);
            return reader;
        } catch (DamagedException damaged) {
            throw unreadable(file, damaged);
        } catch (SQLException e) {
            throw unreadable(file, e);
        } catch (IOException e) {
            throw new JournalException("The journal " + file + " cannot be read: " + e.getMessage(), e);
        } finally {
            if (reader == null && database != null) {
                closeQuietly(database);
            }
        }
    }

    /** The study that the folder belongs to. */
    public StudyIdentity study() {
        return StudyIdentity.of(parts);
    }

    /** The record of a key; empty if there is none, or none that is sound. */
    public Optional<RunRecord> find(RunKey key) {
        try {
            return database.find(key.bytes()).filter(RunRow::isSound).map(RunRow::record);
        } catch (SQLException e) {
            throw unreadable(file, e);
        }
    }

    /**
     * Goes through the runs of the plan in the order of their numbers.
     *
     * @throws JournalException if the plan is not as it was written
     */
    public void forEach(RunReader reader) throws IOException {
        try {
            database.forEachPlanned(
                    run -> reader.read(run.number(), run.key(), find(run.key())),
                    parts.getOrDefault(JournalLayout.PLAN_PART, ""));
        } catch (SQLException | DamagedException e) {
            throw unreadable(file, e);
        }
    }

    private static JournalException unreadable(Path file, Exception why) {
        return new JournalException(
                "The journal " + file + " cannot be read: " + why.getMessage()
                        + ". The same sweep, where the folder can be written, saves what is sound.",
                why);
    }

    private static void closeQuietly(JournalDatabase database) {
        try {
            database.close();
        } catch (SQLException nothingOpened) {
            return;
        }
    }

    @Override
    public void close() {
        try {
            database.close();
        } catch (SQLException e) {
            throw new JournalException("The journal " + file + " cannot be closed: " + e.getMessage(), e);
        }
    }
}
