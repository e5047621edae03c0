package org.loopwright.lab.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Objects;

/**
 * Appends whole records to a segment of its own, which nobody else writes. What was appended outlives this process, what
 * was forced a power cut. Safe for use by several threads; an interrupted one writes as any other, which a
 * {@code FileChannel} would not survive.
 */
final class SegmentWriter {

    private final SegmentName name;
    private final Path file;
    private final RandomAccessFile out;
    private final Object fileKey;
    private long end;
    private byte[] last = new byte[0];
    private IOException broken;

    private SegmentWriter(SegmentName name, Path file, RandomAccessFile out) throws IOException {
        this.name = name;
        this.file = file;
        this.out = out;
        this.fileKey = attributes().fileKey();
    }

    /**
     * Begins a segment.
     *
     * @param first name of the segment, or the name after which the first one comes that is not taken
     * @param opening its first records, durable on return
     */
    static SegmentWriter create(Path folder, SegmentName first, byte[] opening) throws IOException {
        SegmentName name = first;
        while (true) {
            Path file = folder.resolve(name.file());
            try {
                Files.createFile(file);
            } catch (FileAlreadyExistsException taken) {
                name = name.next();
                continue;
            }
            SegmentWriter writer = null;
            try {
                writer = new SegmentWriter(name, file, new RandomAccessFile(file.toFile(), "rw"));
                writer.append(opening);
                writer.force();
                forceFolder(folder);
                return writer;
            } catch (IOException failure) {
                if (writer != null) {
                    writer.out.close();
                }
                Files.deleteIfExists(file);
                throw failure;
            }
        }
    }

    /** The name too must outlive a power cut. Not every system can open a folder; those that cannot see to it alone. */
    private static void forceFolder(Path folder) {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException cannot) {
            return;
        }
    }

    SegmentName name() {
        return name;
    }

    /**
     * Appends whole records in one go.
     *
     * @return where they begin
     * @throws IOException if that fails, now and ever after: behind half a record nothing may be written
     */
    synchronized long append(byte[] frames) throws IOException {
        if (broken != null) {
            throw new IOException(broken.getMessage(), broken);
        }
        try {
            out.write(frames);
        } catch (IOException failure) {
            broken = failure;
            cutTail();
            throw failure;
        }
        long at = end;
        end += frames.length;
        last = frames;
        return at;
    }

    private void cutTail() {
        try {
            out.setLength(end);
        } catch (IOException second) {
            broken.addSuppressed(second);
        }
    }

    /**
     * Makes durable what has been appended.
     *
     * @throws LostSegmentException if the file is no longer where it was
     */
    void force() throws IOException {
        out.getFD().sync();
        requirePresent();
    }

    /**
     * Looks whether the name of the file still leads to it.
     *
     * @throws LostSegmentException if not
     */
    void requirePresent() throws LostSegmentException {
        BasicFileAttributes now;
        try {
            now = attributes();
        } catch (NoSuchFileException gone) {
            throw new LostSegmentException(file);
        } catch (IOException unknown) {
            return; // A network that fails for a moment says nothing of the file.
        }
        if (!now.isRegularFile() || !(Objects.equals(now.fileKey(), fileKey) || holdsLast())) {
            throw new LostSegmentException(file);
        }
    }

    /** Some file systems give a file a new key now and then; what was written last tells it from another. */
    private synchronized boolean holdsLast() {
        try (RandomAccessFile there = new RandomAccessFile(file.toFile(), "r")) {
            byte[] found = new byte[last.length];
            there.seek(end - last.length);
            there.readFully(found);
            return Arrays.equals(found, last);
        } catch (IOException other) {
            return false;
        }
    }

    private BasicFileAttributes attributes() throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    void close() throws IOException {
        out.close();
    }
}
