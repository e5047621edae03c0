package org.loopwright.lab.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.DataFormatException;
import org.loopwright.lab.journal.Frame.Content;
import org.loopwright.lab.journal.Frame.Head;

/** Reads a segment: one record by its place, from any number of threads, or all of them, whatever is between them. */
final class SegmentReader implements Closeable {

    /** Is told what is found, from the beginning of a segment to its end. */
    interface Visitor {
        /** A whole record. */
        void sound(long at, Head head) throws IOException;

        /** A record of which only the head is whole. */
        default void broken(Head head) {}

        /** Bytes that are no whole record. */
        default void flaw(long from, long to) {}
    }

    private static final int WINDOW = 1 << 20;

    /** Most records are shorter, so that one is read in one go [bytes]. */
    private static final int AT_ONCE = 4096;

    private final Path file;
    private FileChannel channel;

    SegmentReader(Path file) throws IOException {
        this.file = file;
        this.channel = open();
    }

    private FileChannel open() throws IOException {
        return FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    }

    long size() throws IOException {
        return access(FileChannel::size);
    }

    private synchronized FileChannel channel() throws IOException {
        if (!channel.isOpen()) {
            channel = open();
        }
        return channel;
    }

    /** Something that is asked of the file. */
    @FunctionalInterface
    private interface Access<T> {
        T of(FileChannel channel) throws IOException;
    }

    /**
     * Asks until there is an answer: an interrupted thread closes the channel of all, so that others open it again, and
     * it does too, once it has put its interruption off.
     */
    private <T> T access(Access<T> access) throws IOException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return access.of(channel());
                } catch (ClosedChannelException closed) {
                    interrupted |= Thread.interrupted();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Bytes from a place on, as many as there are before the buffer is full. */
    private void fill(ByteBuffer buffer, long from) throws IOException {
        int start = buffer.position();
        int read = 0;
        while (buffer.hasRemaining() && read >= 0) {
            long at = from + buffer.position() - start;
            read = access(channel -> channel.read(buffer, at));
        }
    }

    /** The head of the record at a place; empty if there is none. */
    Optional<Head> head(long at) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Frame.HEAD);
        fill(bytes, at);
        return bytes.hasRemaining() ? Optional.empty() : Optional.ofNullable(Frame.head(bytes, 0));
    }

    /**
     * The record at a place; empty if it is not whole.
     *
     * @throws DataFormatException if it is whole, but holds what cannot be
     */
    Optional<Content> read(long at) throws IOException, DataFormatException {
        ByteBuffer first = ByteBuffer.allocate(AT_ONCE);
        fill(first, at);
        first.flip();
        Head head = first.remaining() < Frame.HEAD ? null : Frame.head(first, 0);
        if (head == null || at + head.length() > size()) {
            return Optional.empty();
        }
        ByteBuffer whole = first;
        if (head.length() > first.remaining()) {
            whole = ByteBuffer.allocate((int) head.length());
            whole.put(first);
            fill(whole, at + whole.position());
        }
        int end = (int) head.length() - Integer.BYTES;
        CRC32C sum = new CRC32C();
        sum.update(whole.array(), 0, end);
        if ((int) sum.getValue() != whole.getInt(end)) {
            return Optional.empty();
        }
        byte[] body = Arrays.copyOfRange(whole.array(), Frame.HEAD, end);
        return Optional.of(new Content(head.kind(), head.key(), Frame.content(head, body)));
    }

    /** Bytes of the segment as they are. */
    byte[] bytes(long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        fill(bytes, at);
        if (bytes.hasRemaining()) {
            throw new IOException(file + " ends before byte " + (at + length));
        }
        return bytes.array();
    }

    /**
     * Finds all records.
     *
     * @param end where to stop, at most the size: what is appended meanwhile is not looked at
     */
    void scan(long end, Visitor visitor) throws IOException {
        new Scan(end, visitor).run();
    }

    /** One way through the segment. */
    private final class Scan {

        private final long end;
        private final Visitor visitor;
        private final ByteBuffer window = ByteBuffer.allocate(WINDOW);
        private long start;

        Scan(long end, Visitor visitor) {
            this.end = end;
            this.visitor = visitor;
            window.limit(0);
        }

        void run() throws IOException {
            long flaw = -1;
            long at = 0;
            while (at < end) {
                Head head = head(at);
                boolean fits = head != null && at + head.length() <= end;
                if (fits && isWhole(at, head)) {
                    tell(flaw, at);
                    flaw = -1;
                    visitor.sound(at, head);
                } else {
                    flaw = flaw < 0 ? at : flaw;
                    if (fits) {
                        visitor.broken(head);
                    }
                }
                // Of a head that is whole the length is right, so that no part of a body is taken for a record.
                at = fits ? at + head.length() : nextMagic(at + 1);
            }
            tell(flaw, end);
        }

        private void tell(long from, long to) {
            if (from >= 0) {
                visitor.flaw(from, to);
            }
        }

        /** Brings bytes into the window; false if there are not so many. */
        private boolean has(long at, int count) throws IOException {
            if (at + count > end) {
                return false;
            }
            if (at < start || at + count > start + window.limit()) {
                start = at;
                window.clear().limit((int) Math.min(WINDOW, end - at));
                fill(window, at);
                window.flip();
            }
            return at + count <= start + window.limit();
        }

        private Head head(long at) throws IOException {
            return has(at, Frame.HEAD) ? Frame.head(window, (int) (at - start)) : null;
        }

        private boolean isWhole(long at, Head head) throws IOException {
            CRC32C sum = new CRC32C();
            long left = head.length() - Integer.BYTES;
            long from = at;
            while (left > 0) {
                int part = (int) Math.min(left, WINDOW);
                if (!has(from, part)) {
                    return false;
                }
                sum.update(window.slice((int) (from - start), part));
                from += part;
                left -= part;
            }
            return has(from, Integer.BYTES) && window.getInt((int) (from - start)) == (int) sum.getValue();
        }

        private long nextMagic(long from) throws IOException {
            for (long at = from; has(at, Integer.BYTES); at++) {
                if (window.getInt((int) (at - start)) == Frame.MAGIC) {
                    return at;
                }
            }
            return end;
        }
    }

    @Override
    public synchronized void close() throws IOException {
        channel.close();
    }
}
