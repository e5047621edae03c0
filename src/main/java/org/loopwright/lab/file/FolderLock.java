package org.loopwright.lab.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps every other sweep of this machine out of a folder of runs for as long as it is open, so that no run is made
 * twice; shards of one sweep only keep out their like, and whoever wants the whole. Nothing else depends on it: where the file system knows no locks, or something else has the name of the file,
 * there is none. The file stays, empty.
 */
public final class FolderLock implements Closeable {

    /** Name of the lock file. */
    public static final String FILE = ".lock";

    /**
     * Folders that this process has locked. Asked first, since POSIX drops all locks that a process has on a file as
     * soon as it closes any one of its channels to it.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    /** An engine may begin a shard again while the process before it is still ending [s]. */
    private static final int PATIENCE = 40;

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Locks a folder.
     *
     * @param shard which shard of a sweep is to be at work there, from 1; 0 for a sweep of all
     * @throws JournalException if somebody else has it
     */
    public static FolderLock of(Path folder, int shard) throws IOException {
        Path real = folder.toRealPath();
        if (!HELD.add(real)) {
            throw inUse(folder);
        }
        FolderLock lock = null;
        try {
            lock = new FolderLock(real, open(real));
            if (!lock.isMine(shard)) {
                throw inUse(folder);
            }
            return lock;
        } catch (IOException | JournalException refusal) {
            if (lock == null) {
                HELD.remove(real);
            } else {
                lock.close();
            }
            throw refusal;
        }
    }

    /** The file of the lock; null if it is no plain file, such as a pipe, which would be waited for. */
    private static FileChannel open(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        boolean strange =
                Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
        return strange
                ? null
                : FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    }

    private boolean isMine(int shard) {
        if (channel == null) {
            return true;
        }
        try {
            // A byte for each shard, and all of them for who takes all; the file stays empty.
            boolean mine = (shard == 0 ? channel.tryLock() : channel.tryLock(shard, 1, false)) != null;
            for (int waited = 0; !mine && shard > 0 && waited < PATIENCE; waited++) {
                Thread.sleep(1000);
                mine = channel.tryLock(shard, 1, false) != null;
            }
            return mine;
        } catch (IOException noLocks) {
            return true;
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static JournalException inUse(Path folder) {
        return new JournalException(
                "Another sweep is at work in " + folder + ". Wait until it ends, or choose another folder.");
    }

    @Override
    public void close() throws IOException {
        try {
            if (channel != null) {
                channel.close();
            }
        } finally {
            HELD.remove(folder);
        }
    }
}
