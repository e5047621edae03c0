package org.loopwright.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Keeps a sweep out of what is somebody else's, before so much as a lock is left there. */
final class ForeignFolder {

    /** With what every SQLite database begins, once anything has been written to it. */
    private static final String HEAD = "SQLite format 3";

    private static final int NAMES_SHOWN = 5;

    private ForeignFolder() {}

    /**
     * Refuses a folder in which no journal may be begun or taken up.
     *
     * @throws JournalException if it is a file, holds files that no sweep has left, or a journal that is no database
     */
    static void refuse(Path folder) throws IOException {
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
        Path journal = folder.resolve(Journal.FILE);
        if (Files.exists(journal) || Files.exists(folder.resolve(Salvage.FRESH))) {
            refuseOtherThanDatabase(journal);
            return;
        }
        try (Stream<Path> content = Files.list(folder)) {
            List<String> foreign = content.map(path -> String.valueOf(path.getFileName()))
                    .filter(name -> !name.equals(FolderLock.FILE))
                    .sorted()
                    .toList();
            if (!foreign.isEmpty()) {
                String names = String.join(", ", foreign.subList(0, Math.min(NAMES_SHOWN, foreign.size())));
                String more = foreign.size() > NAMES_SHOWN ? ", …" : "";
                throw new JournalException("The folder " + folder + " holds files that no sweep has left there ("
                        + names + more + "). Choose a new or an empty folder.");
            }
        }
    }

    private static void refuseOtherThanDatabase(Path journal) throws IOException {
        if (Files.isDirectory(journal)) {
            throw Journal.unreadable(journal, "it is a folder", null);
        }
        if (!Files.exists(journal) || Files.size(journal) == 0) {
            return;
        }
        byte[] head = HEAD.getBytes(StandardCharsets.US_ASCII);
        try (InputStream in = Files.newInputStream(journal)) {
            byte[] found = in.readNBytes(head.length);
            if (Arrays.equals(found, Arrays.copyOf(head, found.length))) {
                return;
            }
        }
        if (!Salvage.look(journal).isJournal()) {
            throw Journal.unreadable(journal, "it is no SQLite database", null);
        }
    }

    /** What a file is that is no journal: somebody else's database has a sound header of its own. */
    static JournalException otherFile(Path file, String fault) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(HEAD.length()), StandardCharsets.US_ASCII);
            return head.equals(HEAD)
                    ? Journal.unreadable(file, "it is a database, but not a journal of Loopwright", null)
                    : Journal.unreadable(file, "it is no SQLite database (" + fault + ")", null);
        }
    }
}
