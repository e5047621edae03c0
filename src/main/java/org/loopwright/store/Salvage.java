package org.loopwright.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.loopwright.store.JournalLayout.RunRow;

/**
 * Saves what can be saved from a damaged journal: every record found in any page of the file or its log whose checksum
 * is right goes into a new journal, and the damaged file is kept beside it. A record is what its key says wherever it is
 * found, so that one that was written twice, or not yet committed, does no harm. Confined to one thread.
 */
final class Salvage {

    /** The new journal when it is whole, until it has the place of the damaged one. */
    static final String FRESH = "journal.salvaged.sqlite";

    private static final String PART = "." + FRESH + ".part";
    private static final int BATCH = 500;

    private final Path file;
    private final Map<String, List<String>> parts = new TreeMap<>();
    private final KeySet saved = new KeySet();
    private final KeySet savedWell = new KeySet();
    private final KeySet brokenKeys = new KeySet();
    private final List<RunKey> broken = new ArrayList<>();
    private int written;
    private boolean isJournal;

    private Salvage(Path file) {
        this.file = file;
    }

    /** Looks for anything of a journal in a damaged file, which SQLite may not even open. */
    static Salvage look(Path file) throws IOException {
        Salvage salvage = new Salvage(file);
        try (DatabasePages pages = new DatabasePages(file)) {
            boolean[] sound = {false};
            pages.forEachCell(values -> {
                boolean found = salvage.takePart(values) || runRow(values) != null;
                sound[0] |= found;
                return found;
            });
            salvage.isJournal = sound[0] || pages.claimsToBeJournal();
        }
        return salvage;
    }

    /** True if there is anything of a journal in the file. */
    boolean isJournal() {
        return isJournal;
    }

    /** True if a sound part of the study, which earlier formats do not have, was found. */
    boolean hasParts() {
        return !parts.isEmpty();
    }

    /** The study that the file was for as far as it can be read, the rest as asked for. */
    StudyIdentity identity(StudyIdentity asked) {
        Map<String, String> identity = new LinkedHashMap<>(asked.parts());
        identity.replaceAll((part, value) -> {
            List<String> found = parts.getOrDefault(part, List.of());
            // The log may hold an earlier state of the same part behind the present one.
            return found.isEmpty() || found.contains(value) ? value : found.get(found.size() - 1);
        });
        return StudyIdentity.of(identity);
    }

    /** Puts a new journal in the place of the damaged one. */
    Damage carryOut(String fault, StudyIdentity identity) throws IOException, SQLException {
        Path part = file.resolveSibling(PART);
        for (String ending : List.of("", "-journal", "-wal", "-shm")) {
            Files.deleteIfExists(file.resolveSibling(PART + ending));
        }
        try (JournalDatabase fresh = JournalDatabase.open(part)) {
            fresh.layOut(identity);
            copy(fresh);
        } catch (IOException | SQLException | RuntimeException failure) {
            Files.deleteIfExists(part);
            throw failure;
        }
        Files.move(part, file.resolveSibling(FRESH), StandardCopyOption.ATOMIC_MOVE);
        Path kept = finish(file);
        return new Damage(fault, kept, saved.size(), broken().size());
    }

    /** Keys of records that were found broken and not elsewhere whole. */
    List<RunKey> broken() {
        return broken.stream().filter(key -> !saved.contains(key)).toList();
    }

    private void copy(JournalDatabase fresh) throws IOException, SQLException {
        List<RunRow> batch = new ArrayList<>();
        try (DatabasePages pages = new DatabasePages(file)) {
            pages.forEachCell(values -> take(values, batch, fresh));
            write(batch, fresh);
        } catch (FullBatch failure) {
            throw (SQLException) failure.getCause();
        }
    }

    private boolean take(List<Object> values, List<RunRow> batch, JournalDatabase fresh) throws FullBatch {
        RunRow row = runRow(values);
        if (row == null) {
            RunKey key = brokenKey(values);
            if (key != null && !saved.contains(key) && brokenKeys.add(key)) {
                broken.add(key);
            }
            return false;
        }
        RunKey key = RunKey.of(row.key());
        // A failed run may have been made again with success; the success counts, in whatever order they are found.
        if (row.endedWell() ? savedWell.add(key) : !savedWell.contains(key)) {
            saved.add(key);
            batch.add(row);
        }
        if (batch.size() == BATCH) {
            try {
                write(batch, fresh);
            } catch (SQLException failure) {
                throw new FullBatch(failure);
            }
        }
        return true;
    }

    private void write(List<RunRow> batch, JournalDatabase fresh) throws SQLException {
        fresh.write(written + 1, batch);
        written += batch.size();
        batch.clear();
    }

    /** Takes a failure of the new journal past the reader of the old one. */
    private static final class FullBatch extends IOException {

        private static final long serialVersionUID = 1;

        FullBatch(SQLException failure) {
            super(failure);
        }
    }

    private boolean takePart(List<Object> values) {
        if (values.size() == 3
                && values.get(0) instanceof String part
                && values.get(1) instanceof String value
                && values.get(2) instanceof byte[] checksum
                && Arrays.equals(checksum, JournalLayout.checksum(part, value))) {
            parts.computeIfAbsent(part, name -> new ArrayList<>()).add(value);
            return true;
        }
        return false;
    }

    /** The row of a run if the values are one and its checksum is right, else null. */
    private static RunRow runRow(List<Object> values) {
        if (values.size() == 5
                && values.get(0) instanceof byte[] key
                && values.get(1) instanceof String status
                && values.get(2) instanceof String reason
                && values.get(3) instanceof byte[] payload
                && values.get(4) instanceof byte[] checksum) {
            RunRow row = new RunRow(key, status, reason, payload, checksum);
            return row.isSound() ? row : null;
        }
        return null;
    }

    private static RunKey brokenKey(List<Object> values) {
        return values.size() == 5 && values.get(0) instanceof byte[] key && RunKey.isDigest(key)
                ? RunKey.of(key)
                : null;
    }

    /**
     * Gives a whole new journal its place; also after a session that was killed while it did so. Does nothing if there
     * is none.
     *
     * @return where the damaged one is kept
     */
    static Path finish(Path file) throws IOException {
        Path fresh = file.resolveSibling(FRESH);
        int number = 1;
        while (Files.exists(kept(file, number))) {
            number++;
        }
        Path kept = kept(file, number);
        if (Files.exists(fresh)) {
            Path log = JournalDatabase.log(file);
            if (Files.exists(log)) {
                Files.move(log, JournalDatabase.log(kept), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-shm"));
            if (Files.exists(file)) {
                Files.move(file, kept, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return kept;
    }

    private static Path kept(Path file, int number) {
        return file.resolveSibling("journal.damaged-" + number + ".sqlite");
    }
}
