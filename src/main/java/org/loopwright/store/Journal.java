package org.loopwright.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.loopwright.store.JournalDatabase.DamagedException;
import org.loopwright.store.JournalLayout.RunRow;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The record of a sweep in {@code journal.sqlite}: one row per finished run under the key of what its numbers depend on,
 * durable when {@link #write} returns, also against a killed process and, as far as the disk keeps its word, a power
 * cut. Rows are only ever added, so that to keep a run costs little beside making it; where each stands is known in
 * memory, from a reading of all when the journal is opened. Each row carries a checksum: a damaged row counts as a run
 * that was never made, and from a damaged file all sound rows are saved. The folder belongs to one study and one build
 * of the model, and to one process at a time; a complete one can also be opened where nothing can be written. Not for
 * use by several threads at once, but for {@link #isComplete}; {@link JournalWriter} is.
 */
public final class Journal implements AutoCloseable {

    /** Name of the journal within its folder. */
    public static final String FILE = "journal.sqlite";

    private final Path file;
    private final FolderLock lock;
    private final JournalDatabase database;
    private final boolean resumed;

    /** The row of each key: its number where the run ended well, less than 0 where it did not. */
    private final KeyNumbers rows = new KeyNumbers();

    private final KeySet damaged = new KeySet();
    private int lastRow;
    private int completed;
    private Damage damage;

    private Journal(Path file, FolderLock lock, JournalDatabase database, StudyIdentity asked, boolean extend)
            throws SQLException, IOException, DamagedException {
        this.file = file;
        this.lock = lock;
        this.database = database;
        this.resumed = !database.isEmpty();
        if (resumed) {
            check();
            StudyIdentity held = StudyIdentity.of(database.parts());
            requireSame(file.getParent(), held, asked, extend);
            scan();
            if (!held.equals(asked)) {
                requireWritable();
                database.inTransaction(() -> database.writeIdentity(asked));
            }
        } else {
            requireWritable();
            database.layOut(asked);
        }
        if (lock != null) {
            database.keepLog();
        }
    }

    /**
     * Opens the journal of a folder for one study, and makes both if they are missing.
     *
     * @throws ConflictException if the folder holds the runs of another study, version or build
     * @throws JournalException if the folder holds something else, is in use, or its journal cannot be read
     */
    public static Journal open(Path folder, StudyIdentity study) {
        return open(folder, study, false);
    }

    /**
     * Opens the journal of a folder for one study, which may be the one held there in another size.
     *
     * @param extend whether the folder may hold a study of the same name, seed, version and build, but of other design
     *     points or replications; it is then a folder of the study asked for. All records stay
     * @throws ConflictException if the folder holds the runs of another study, version or build
     * @throws JournalException if the folder holds something else, is in use, or its journal cannot be read
     */
    public static Journal open(Path folder, StudyIdentity study, boolean extend) {
        Path place = folder.toAbsolutePath().normalize();
        Path file = place.resolve(FILE);
        FolderLock lock = null;
        Journal journal = null;
        try {
            ForeignFolder.refuse(place);
            Files.createDirectories(place);
            try {
                lock = FolderLock.of(place);
            } catch (IOException cannotWrite) {
                if (!isReadOnly(cannotWrite) || !Files.isRegularFile(file)) {
                    throw cannotWrite;
                }
            }
            journal = lock == null ? openReadOnly(file, study, extend) : openLocked(file, lock, study, extend);
            return journal;
        } catch (SQLException e) {
            throw failure(file, e);
        } catch (IOException e) {
            throw new JournalException("The folder " + place + " cannot be used: " + e.getMessage(), e);
        } finally {
            if (journal == null) {
                close(null, lock);
            }
        }
    }

    private static boolean isReadOnly(IOException failure) {
        return failure instanceof AccessDeniedException
                || (failure instanceof FileSystemException refused
                        && String.valueOf(refused.getReason()).contains("Read-only"));
    }

    private static Journal openReadOnly(Path file, StudyIdentity study, boolean extend)
            throws SQLException, IOException {
        if (JournalDatabase.hasLog(file)) {
            throw new JournalException("The folder " + file.getParent() + " cannot be written, and its sweep was broken"
                    + " off before it was complete. Copy the folder to where it can be written.");
        }
        JournalDatabase database = JournalDatabase.read(file, true);
        Journal journal = null;
        try {
            journal = new Journal(file, null, database, study, extend);
            return journal;
        } catch (DamagedException damaged) {
            throw new JournalException("The journal " + file + " is damaged (" + damaged.getMessage()
                    + ") and cannot be mended, since its folder cannot be written. Copy the folder to where it can;"
                    + " the same sweep there saves what is sound.");
        } finally {
            if (journal == null) {
                database.close();
            }
        }
    }

    private static Journal openLocked(Path file, FolderLock lock, StudyIdentity study, boolean extend)
            throws SQLException, IOException {
        Salvage.finish(file);
        Optional<String> fault = fault(file);
        if (fault.isPresent()) {
            return mended(file, lock, fault.get(), study, extend);
        }
        JournalDatabase database = null;
        String damage;
        try {
            database = JournalDatabase.open(file);
            return new Journal(file, lock, database, study, extend);
        } catch (DamagedException found) {
            damage = found.getMessage();
            database.close();
        } catch (SQLException found) {
            close(database, null);
            if (!speaksOfDamage(found)) {
                throw found;
            }
            damage = found.getMessage();
        } catch (RuntimeException | IOException other) {
            close(database, null);
            throw other;
        }
        return mended(file, lock, damage, study, extend);
    }

    /** What can be seen to be wrong before SQLite looks at the file, and perhaps changes it. */
    private static Optional<String> fault(Path file) throws IOException {
        if (Files.exists(file.resolveSibling(FILE + "-journal"))) {
            return Optional.empty(); // Killed while it was made: SQLite rolls that back.
        }
        boolean wasThere = Files.exists(file.resolveSibling(Manifest.FILE));
        if (!Files.exists(file) || Files.size(file) == 0) {
            return wasThere && Files.exists(file) ? Optional.of("it is empty") : Optional.empty();
        }
        try (DatabasePages pages = new DatabasePages(file)) {
            Optional<String> fault = pages.headerFault();
            return fault.isPresent() ? fault : pages.logFault();
        }
    }

    private static boolean speaksOfDamage(SQLException failure) {
        if (!(failure instanceof SQLiteException database)) {
            return false;
        }
        SQLiteErrorCode code = database.getResultCode();
        return code == SQLiteErrorCode.SQLITE_NOTADB
                || code == SQLiteErrorCode.SQLITE_ERROR
                || code == SQLiteErrorCode.SQLITE_IOERR_SHORT_READ
                || code.name().startsWith("SQLITE_CORRUPT");
    }

    private static Journal mended(Path file, FolderLock lock, String fault, StudyIdentity asked, boolean extend)
            throws SQLException, IOException {
        Salvage salvage = Salvage.look(file);
        if (!salvage.isJournal() && Files.size(file) > 0) {
            throw ForeignFolder.otherFile(file, fault);
        }
        if (!salvage.hasParts()) {
            refuseOtherFormat(file);
        }
        StudyIdentity held = salvage.identity(asked);
        requireSame(file.getParent(), held, asked, extend);
        Damage damage = salvage.carryOut(fault, held);
        JournalDatabase database = JournalDatabase.open(file);
        Journal journal = null;
        try {
            journal = new Journal(file, lock, database, asked, extend);
            journal.damage = damage;
            salvage.broken().forEach(journal.damaged::add);
            return journal;
        } catch (DamagedException again) {
            throw unreadable(file, again.getMessage(), again);
        } finally {
            if (journal == null) {
                database.close();
            }
        }
    }

    /** A sound journal of another version is not a damaged one of this. */
    private static void refuseOtherFormat(Path file) throws SQLException {
        try (JournalDatabase database = JournalDatabase.read(file, true)) {
            int format = database.format();
            if (format != JournalLayout.FORMAT && database.application() == JournalLayout.APPLICATION) {
                throw otherFormat(file, format);
            }
        } catch (SQLException unreadable) {
            // So damaged that nothing speaks for another format.
            return;
        }
    }

    private static JournalException otherFormat(Path file, int format) {
        return unreadable(
                file, "its format is " + format + ", this version reads format " + JournalLayout.FORMAT, null);
    }

    private void check() throws SQLException, DamagedException {
        if (database.application() != JournalLayout.APPLICATION) {
            throw unreadable(file, "it is a database, but not a journal of Loopwright", null);
        }
        if (database.format() != JournalLayout.FORMAT) {
            // A flipped bit in the number of the format is told from another format by the rows that are found.
            throw new DamagedException("its format is " + database.format() + ", not " + JournalLayout.FORMAT);
        }
        database.check();
    }

    private void scan() throws SQLException, IOException {
        database.forEach((number, row) -> {
            lastRow = number;
            if (row.isSound()) {
                note(number, row);
            } else if (RunKey.isDigest(row.key())) {
                damaged.add(RunKey.of(row.key()));
            }
        });
    }

    private void note(int number, RunRow row) {
        boolean well = row.endedWell();
        int before = rows.put(RunKey.of(row.key()), well ? number : -number);
        completed += (well ? 1 : 0) - (before > 0 ? 1 : 0);
    }

    private static void requireSame(Path folder, StudyIdentity held, StudyIdentity asked, boolean extend) {
        List<String> differences = held.differencesTo(asked);
        if (differences.isEmpty()) {
            return;
        }
        boolean extensible = held.isOtherSizeOf(asked);
        if (!extend || !extensible) {
            throw new ConflictException(folder, differences, extensible);
        }
    }

    private void requireWritable() {
        if (lock == null) {
            throw new JournalException("The folder " + file.getParent() + " cannot be written.");
        }
    }

    /** True if the folder held this study already, if only in another size. */
    boolean resumed() {
        return resumed;
    }

    /** True if the folder cannot be written, so that only what is complete can be had of it. */
    public boolean readOnly() {
        return lock == null;
    }

    /** What was wrong with the file of the journal when it was opened; empty if nothing was. */
    public Optional<Damage> damage() {
        return Optional.ofNullable(damage);
    }

    /** True if the run of a key has ended well; safe for use by several threads. */
    public boolean isComplete(RunKey key) {
        return rows.get(key) > 0;
    }

    /** True if any record was found damaged when the journal was opened. */
    public boolean hasDamaged() {
        return damaged.size() > 0;
    }

    /** True if a record of a run was found damaged when the journal was opened, and none is whole. */
    public boolean isDamaged(RunKey key) {
        return damaged.contains(key) && rows.get(key) == 0;
    }

    /** Number of records of runs that ended well [1]. */
    public int completed() {
        return completed;
    }

    /** Writes runs in one transaction, each in place of an earlier one of its key; they are durable on return. */
    public void write(List<RunRecord> runs) {
        writeRows(runs.stream().map(RunRow::of).toList());
    }

    void writeRows(List<RunRow> added) {
        requireWritable();
        try {
            database.write(lastRow + 1, added);
        } catch (SQLException e) {
            throw new JournalException("The journal " + file + " cannot be written: " + e.getMessage(), e);
        }
        for (RunRow row : added) {
            lastRow++;
            note(lastRow, row);
        }
    }

    /**
     * The record of a key; empty if there is none, or a damaged one that was found when the journal was opened.
     *
     * @throws JournalException if it was damaged since
     */
    public Optional<RunRecord> find(RunKey key) {
        return find(List.of(key)).get(0).record();
    }

    /** What there is under some keys, in the order of the keys; many are read faster together than one by one. */
    public List<StoredRun> find(List<RunKey> keys) {
        return find(database, keys);
    }

    private List<StoredRun> find(JournalDatabase from, List<RunKey> keys) {
        List<StoredRun> found = new ArrayList<>(keys.size());
        for (int first = 0; first < keys.size(); first += JournalDatabase.AT_ONCE) {
            found.addAll(findSome(from, keys.subList(first, Math.min(keys.size(), first + JournalDatabase.AT_ONCE))));
        }
        return found;
    }

    private List<StoredRun> findSome(JournalDatabase from, List<RunKey> keys) {
        int[] numbers = keys.stream().mapToInt(rows::get).toArray();
        Map<Integer, RunRow> read = new TreeMap<>();
        try {
            from.find(Arrays.stream(numbers).map(Math::abs).toArray(), read::put);
        } catch (SQLException e) {
            throw failure(file, e);
        }
        return Arrays.stream(numbers)
                .mapToObj(number -> new StoredRun(file, read.get(Math.abs(number)), number > 0))
                .toList();
    }

    /** Another way into the journal, for one more thread while nobody writes. */
    public Reader reader() {
        try {
            return new Reader(JournalDatabase.read(file, readOnly()));
        } catch (SQLException e) {
            throw failure(file, e);
        }
    }

    /** Reads what had been written when it was opened. Confined to one thread at a time. */
    public final class Reader implements AutoCloseable {

        private final JournalDatabase own;

        private Reader(JournalDatabase own) {
            this.own = own;
        }

        /** What there is under some keys, in the order of the keys. */
        public List<StoredRun> find(List<RunKey> keys) {
            return Journal.this.find(own, keys);
        }

        @Override
        public void close() {
            Journal.close(own, null);
        }
    }

    @Override
    public void close() {
        close(database, lock);
    }

    static JournalException failure(Path file, SQLException failure) {
        return failure.getCause() instanceof NativeLibraryNotFoundException
                ? noDriver(failure)
                : unreadable(file, failure.getMessage(), failure);
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

    static JournalException unreadable(Path file, String why, Exception cause) {
        return new JournalException(
                "The journal " + file + " cannot be read: " + why + ". Choose another folder, or delete this one.",
                cause);
    }

    /** Closes what there is, the lock last: nobody may enter before the last byte is written. */
    private static void close(JournalDatabase database, FolderLock lock) {
        try {
            try {
                if (database != null) {
                    database.close();
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
