package org.loopwright.lab.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.loopwright.lab.file.FolderLock;
import org.loopwright.lab.file.JournalException;

/** Keeps a sweep out of what is somebody else's, before so much as a lock is left there. */
public final class ForeignFolder {

    /** The journal of a form that was never released. */
    private static final String EARLIER = "journal.sqlite";

    private static final int NAMES_SHOWN = 5;

    private ForeignFolder() {}

    /**
     * Refuses a folder in which no journal may be begun or taken up.
     *
     * @throws JournalException if it is a file, holds files that no sweep has left, or a journal of another form
     */
    public static void refuse(Path folder) throws IOException {
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
        Path journal = folder.resolve(Journal.FOLDER);
        if (Files.exists(journal, LinkOption.NOFOLLOW_LINKS)
                && !Files.isDirectory(journal, LinkOption.NOFOLLOW_LINKS)) {
            throw new JournalException(journal + " is no folder, but a sweep keeps its journal in one of this name."
                    + " Choose another folder.");
        }
        if (RunLog.isIn(journal)) {
            return;
        }
        if (Files.exists(folder.resolve(EARLIER))) {
            throw new JournalException("The folder " + folder + " holds a journal of an earlier form (" + EARLIER
                    + "), which this version does not read. Choose a new folder.");
        }
        try (Stream<Path> content = Files.list(folder)) {
            List<String> foreign = content.map(path -> String.valueOf(path.getFileName()))
                    .filter(name -> !name.equals(FolderLock.FILE) && !isEmptyJournal(folder, name))
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

    /** What a sweep has left that was killed before it wrote anything. */
    private static boolean isEmptyJournal(Path folder, String name) {
        String[] content =
                name.equals(Journal.FOLDER) ? folder.resolve(name).toFile().list() : null;
        return content != null && content.length == 0;
    }
}
