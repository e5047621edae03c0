package org.loopwright.lab.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.DataFormatException;
import org.loopwright.lab.file.Checksums;
import org.loopwright.lab.file.FolderLock;
import org.loopwright.lab.file.Folders;
import org.loopwright.lab.file.JournalException;
import org.loopwright.lab.table.RunRows;

/**
 * The record of a sweep in the folder {@code journal}: one record per finished run under the key of what its numbers
 * depend on, durable once {@link JournalWriter} has reported it, also against a killed process and, as far as the disk keeps its word, a
 * power cut. Records are only ever added, to a segment of this process's own; where each stands is known in memory, from
 * a reading of all when the journal is opened. Each carries checksums: a damaged one counts as a run that was never made,
 * and all that are sound are used, whatever is between them. The folder belongs to one study and one build of the model;
 * a complete one can also be opened where nothing can be written. Safe for use by several threads once it is open.
 */
public final class Journal implements AutoCloseable {

    /** Name of the journal within the folder of the results. */
    public static final String FOLDER = "journal";

    /** Of why a record cannot be so much is told [characters]. */
    private static final int LONGEST_WHY = 160;

    private static final byte[] NOTHING = {};

    private final Path folder;
    private final FolderLock lock;
    private final RunLog log;
    private final Damage damage;
    private final Thread farewell = new Thread(this::endInOrder, "journal");

    private Journal(
            Path folder,
            FolderLock lock,
            RunLog log,
            StudyIdentity asked,
            Optional<Shard> shard,
            byte[] inputs,
            boolean extend)
            throws IOException {
        this.folder = folder;
        this.lock = lock;
        this.log = log;
        HeldStudy held = HeldStudy.of(log.studies(), asked);
        requireSame(held, asked, extend);
        // What a shard finds unfinished is what another one is writing; who gathers them tells of it.
        damage = log.flaws().isEmpty() || shard.isPresent()
                ? null
                : new Damage(log.flaws(), log.runs().held());
        if (lock == null) {
            if (damage != null || held.isOther()) {
                throw new JournalException("The folder " + folder + " cannot be written, and "
                        + (damage == null
                                ? "holds another size of the study."
                                : "its journal is damaged at "
                                        + log.flaws().get(0).place() + ".")
                        + " Copy the folder to where it can; the same sweep there uses what is sound.");
            }
            return;
        }
        ByteArrayOutputStream opening = new ByteArrayOutputStream();
        for (byte[] part : held.frames(asked, shard)) {
            opening.writeBytes(part);
        }
        if (inputs.length > 0) {
            opening.writeBytes(Frame.of(Kind.INPUTS, asked.digest(), inputs));
        }
        Runtime.getRuntime().addShutdownHook(farewell);
        // What the folder is for must be known before its first run; a session that makes none writes nothing.
        log.begin(shard.map(Shard::number).orElse(0), opening.toByteArray(), !held.isKnown() || held.isOther());
        if (damage != null) {
            log.tellFlaws();
        }
    }

    /**
     * Opens the journal of a folder for one study, and makes both if they are missing.
     *
     * @param extend whether the folder may hold a study of the same name, seed, version and build, but of other design
     *     points or replications; it is then a folder of the study asked for. All records stay
     * @throws ConflictException if the folder holds the runs of another study, version or build
     * @throws JournalException if the folder holds something else, is in use, or its journal cannot be read
     */
    public static Journal open(Path folder, StudyIdentity study, boolean extend) {
        return open(folder, study, Optional.empty(), NOTHING, extend);
    }

    /**
     * Opens the journal of a folder in which other shards are at work too. What they wrote is not read.
     *
     * @param study what a shard knows of it
     * @param inputs all that the study was read from, which each segment has, so that it needs nothing beside it; empty
     *     where that is not known
     * @throws JournalException as the other does
     */
    public static Journal open(Path folder, StudyIdentity study, Shard shard, byte[] inputs, boolean extend) {
        return open(folder, study, Optional.of(shard), inputs, extend);
    }

    private static Journal open(
            Path folder, StudyIdentity study, Optional<Shard> shard, byte[] inputs, boolean extend) {
        Path place = folder.toAbsolutePath().normalize();
        FolderLock lock = null;
        RunLog log = null;
        Journal journal = null;
        try {
            ForeignFolder.refuse(place);
            lock = lock(place, shard.map(Shard::number).orElse(0));
            Path segments = place.resolve(FOLDER);
            log = shard.isPresent() ? RunLog.read(segments, study, shard.get()) : RunLog.read(segments);
            journal = new Journal(place, lock, log, study, shard, inputs, extend);
            return journal;
        } catch (IOException e) {
            throw unusable(place, e);
        } finally {
            if (journal == null) {
                close(log, lock);
            }
        }
    }

    /** The lock of a folder that can be written, null for one that only can be read. */
    private static FolderLock lock(Path place, int shard) throws IOException {
        try {
            Folders.make(place);
            FolderLock lock = FolderLock.of(place, shard);
            Folders.make(place, FOLDER);
            return lock;
        } catch (IOException cannotWrite) {
            if (isReadOnly(cannotWrite) && RunLog.isIn(place.resolve(FOLDER))) {
                return null;
            }
            throw cannotWrite;
        }
    }

    private static boolean isReadOnly(IOException failure) {
        return failure instanceof AccessDeniedException
                || (failure instanceof FileSystemException refused
                        && String.valueOf(refused.getReason()).contains("Read-only"));
    }

    private static JournalException unusable(Path folder, IOException failure) {
        return new JournalException("The folder " + folder + " cannot be used: " + failure.getMessage(), failure);
    }

    private void requireSame(HeldStudy held, StudyIdentity asked, boolean extend) {
        boolean extensible = held.study().isOtherSizeOf(asked);
        if (held.isOther() && !(extend && extensible)) {
            throw new ConflictException(folder, held.differencesTo(asked), extensible);
        }
    }

    private void requireWritable() {
        if (lock == null) {
            throw new JournalException("The folder " + folder + " cannot be written.");
        }
    }

    /** True if the folder cannot be written, so that only what is complete can be had of it. */
    public boolean readOnly() {
        return lock == null;
    }

    /** What was found wrong when the journal was opened, and not told before; empty if nothing was. */
    public Optional<Damage> damage() {
        return Optional.ofNullable(damage);
    }

    /** What each process did whose segment was read. */
    public List<Sitting> sittings() {
        return log.sittings();
    }

    /** What is known of each run. */
    public Standings runs() {
        return log.runs();
    }

    /** What a run that ended well takes in a journal, its marks included [bytes]. */
    public static int packedBytes(RunRows rows) {
        Key any = new Key(Checksums.bytes(""));
        return Frame.of(Kind.BEGUN, any).length + Frame.of(Kind.OK, any, rows.encode()).length;
    }

    /** Appends a record, which then outlives this process; returns its place. */
    long append(byte[] frame) {
        requireWritable();
        try {
            return log.write(frame);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Makes all durable that was appended. */
    void force() {
        try {
            log.force();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Looks whether the folder is still there. */
    void requirePresent() {
        try {
            log.requirePresent();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private JournalException unwritable(IOException failure) {
        return failure instanceof LostSegmentException
                ? new JournalException(
                        "The folder " + folder + " was moved, replaced or removed while the sweep was at work ("
                                + failure.getMessage()
                                + "), so that it has ended. What was recorded is in what was moved:"
                                + " put it back, and the same command goes on with the rest.",
                        failure)
                : new JournalException(
                        "The journal in " + folder + " cannot be written: " + failure.getMessage(), failure);
    }

    /**
     * The record of a key; empty if there is none, or a damaged one that was found when the journal was opened.
     *
     * @throws DistrustedException if it says what cannot be
     * @throws JournalException if it was damaged since
     */
    public Optional<RunRecord> find(Key key) {
        return find(key, new Window());
    }

    /** The same for one key after another, quicker where their records are near each other; for one thread. */
    public Function<Key, Optional<RunRecord>> inTurn() {
        Window window = new Window();
        return key -> find(key, window);
    }

    private Optional<RunRecord> find(Key key, Window window) {
        try {
            Optional<RunRecord> found = log.record(key, window);
            if (found.isEmpty() && log.runs().has(key)) {
                throw new JournalException("A record in the journal of " + folder
                        + " was damaged since it was opened. Start the same sweep again: it makes that run anew.");
            }
            return found;
        } catch (DataFormatException impossible) {
            throw distrust(key, String.valueOf(impossible.getMessage()));
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    /**
     * Lets the record of a run count no more, now and later, since it says what cannot be.
     *
     * @param why why it cannot be, in a few words
     * @return what may be thrown
     */
    public DistrustedException distrust(Key key, String why) {
        requireWritable();
        String what = why.substring(0, Math.min(why.length(), LONGEST_WHY));
        try {
            return new DistrustedException("The record in the journal of " + folder + ", "
                    + log.distrust(key, what).place() + ", has a right checksum, but cannot be (" + what
                    + "). Start the same sweep again: it makes that run anew.");
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /**
     * The study that the journal of a folder is for, as far as it can be read.
     *
     * @throws JournalException if the folder has no journal
     */
    public static StudyIdentity study(Path folder) throws IOException {
        try (RunLog log = existing(folder)) {
            return HeldStudy.of(log.studies(), StudyIdentity.of(Map.of())).study();
        }
    }

    /**
     * What the studies of a folder were read from, as the shards at work there laid it down: one, or several sizes of it.
     *
     * @throws JournalException if the folder has no journal
     */
    public static List<byte[]> inputs(Path folder) throws IOException {
        try (RunLog log = existing(folder)) {
            return log.inputs();
        }
    }

    /**
     * Looks at the journal of a folder, as it is now, without a lock: others may be at work there.
     *
     * @throws ConflictException if it belongs to another study, version or build
     * @throws JournalException if the folder has no journal
     */
    public static RunLog look(Path folder, StudyIdentity asked) throws IOException {
        RunLog log = existing(folder);
        HeldStudy held = HeldStudy.of(log.studies(), asked);
        if (held.isOther()) {
            log.close();
            throw new ConflictException(folder, held.differencesTo(asked), false);
        }
        return log;
    }

    private static RunLog existing(Path folder) throws IOException {
        if (!RunLog.isIn(folder.resolve(FOLDER))) {
            throw new JournalException(
                    folder + " has no journal, and only the records of one can be taken along; the archive"
                            + " of a complete study has it if it was made with --with-journal");
        }
        return RunLog.read(folder.resolve(FOLDER));
    }

    /**
     * Adds all sound records of folders to the journal of another one, which nobody else uses.
     *
     * @return what was found wrong in them, a sentence each
     * @throws JournalException if a folder has no journal, or two records of one run that ended well differ
     */
    public static List<String> unite(List<Path> folders, Path into) throws IOException {
        List<String> damages = new ArrayList<>();
        Path journal = Folders.make(into, FOLDER);
        for (Path folder : folders) {
            try (RunLog log = existing(folder)) {
                log.copyTo(journal);
                if (!log.flaws().isEmpty()) {
                    damages.add(
                            folder + ": " + new Damage(log.flaws(), log.runs().held()).sentence());
                }
            }
        }
        try (RunLog log = RunLog.read(journal)) {
            if (!log.flaws().isEmpty()) {
                throw new JournalException("The folders are not merged, since they contradict each other: a run that"
                        + " ended well in two of them has other rows in one than in the other. Of one study, one build"
                        + " and one seed that cannot be: verify each of them with loopwright verify --rows all.");
            }
        }
        return damages;
    }

    private void endInOrder() {
        try {
            log.end();
        } catch (IOException cannot) {
            // The runs under way then count as if the process had died of them.
            return;
        }
    }

    @Override
    public void close() {
        endInOrder();
        try {
            Runtime.getRuntime().removeShutdownHook(farewell);
        } catch (IllegalStateException ending) {
            // The program is ending, and this has been said already.
        }
        close(log, lock);
    }

    /** Closes what there is, the lock last: nobody may enter before the last byte is written. */
    private static void close(RunLog log, FolderLock lock) {
        try {
            try {
                if (log != null) {
                    log.close();
                }
            } finally {
                if (lock != null) {
                    lock.close();
                }
            }
        } catch (IOException e) {
            throw new JournalException("A journal cannot be closed: " + e.getMessage(), e);
        }
    }
}
