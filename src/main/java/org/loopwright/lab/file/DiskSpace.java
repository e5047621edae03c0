package org.loopwright.lab.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Tells a full disk from other failures of writing. */
public final class DiskSpace {

    /** How the system's own messages say it in English; in other languages the free space has to tell. */
    private static final List<String> SAID = List.of("No space left on device", "Disk quota exceeded");

    /** With less than this left, a failure to write is for lack of room [bytes]. */
    private static final long NEXT_TO_NOTHING = 64 * 1024;

    private DiskSpace() {}

    /**
     * A sentence for people if something failed because the disk is full; empty if it failed for another reason.
     *
     * @param folder folder that was written to
     * @param thrown what was thrown, its causes included
     */
    public static Optional<String> shortage(Path folder, Throwable thrown) {
        long free = free(folder);
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (isShortage(cause, free)) {
                return Optional.of(
                        "The disk of the folder " + folder.toAbsolutePath().normalize() + " is full"
                                + (free < 0 ? "" : ": only " + free / 1024 + " kB are free")
                                + ". What is done is kept; make room, and the same command goes on with the rest.");
            }
        }
        return Optional.empty();
    }

    private static boolean isShortage(Throwable cause, long free) {
        boolean hardlyAny = free >= 0 && free < NEXT_TO_NOTHING;
        String message = String.valueOf(cause.getMessage());
        return cause instanceof IOException && (hardlyAny || SAID.stream().anyMatch(message::contains));
    }

    /** Bytes that this user may still write; -1 if that cannot be told. */
    private static long free(Path folder) {
        Path there = folder.toAbsolutePath().normalize();
        while (there.getParent() != null && Files.notExists(there)) {
            there = there.getParent();
        }
        try {
            return Files.getFileStore(there).getUsableSpace();
        } catch (IOException unknown) {
            return -1;
        }
    }
}
