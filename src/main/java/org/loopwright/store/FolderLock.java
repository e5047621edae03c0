package org.loopwright.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps every other process out of a folder of runs for as long as it is open. The file stays, empty. */
final class FolderLock implements Closeable {

    /** Name of the lock file. */
    static final String FILE = ".lock";

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Locks a folder.
     *
     * @throws JournalException if somebody else has it
     */
    static FolderLock of(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean mine = false;
        try {
            FileLock lock = channel.tryLock();
            mine = lock != null;
        } catch (OverlappingFileLockException e) {
            throw inUse(folder, e);
        } finally {
            if (!mine) {
                channel.close();
            }
        }
        if (!mine) {
            throw inUse(folder, null);
        }
        return new FolderLock(channel);
    }

    private static JournalException inUse(Path folder, Exception cause) {
        return new JournalException(
                "Another sweep is at work in " + folder + ". Wait until it ends, or choose another folder.", cause);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
