package org.loopwright.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps every other process out of a folder of runs for as long as it is open. The file stays, empty. */
final class FolderLock implements Closeable {

    /** Name of the lock file. */
    static final String FILE = ".lock";

    /**
     * Folders that this process has locked. Asked first, since POSIX drops all locks that a process has on a file as
     * soon as it closes any one of its channels to it.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Locks a folder.
     *
     * @throws JournalException if somebody else has it
     */
    static FolderLock of(Path folder) throws IOException {
        Path real = folder.toRealPath();
        if (!HELD.add(real)) {
            throw inUse(folder);
        }
        FolderLock lock = null;
        try {
            lock = open(real);
        } finally {
            if (lock == null) {
                HELD.remove(real);
            }
        }
        if (lock == null) {
            throw inUse(folder);
        }
        return lock;
    }

    /** The lock, or null if another process has it. */
    private static FolderLock open(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean mine = false;
        try {
            mine = channel.tryLock() != null;
        } finally {
            if (!mine) {
                channel.close();
            }
        }
        return mine ? new FolderLock(folder, channel) : null;
    }

    private static JournalException inUse(Path folder) {
        return new JournalException(
                "Another sweep is at work in " + folder + ". Wait until it ends, or choose another folder.");
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD.remove(folder);
        }
    }
}
