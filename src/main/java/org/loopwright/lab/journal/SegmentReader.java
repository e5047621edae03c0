package org.loopwright.lab.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.DataFormatException;
import org.loopwright.lab.journal.Frame.Content;
import org.loopwright.lab.journal.Frame.Head;

/** Reads a segment: one record by its place, from any number of threads, or all of them, whatever is between them. */
final class SegmentReader implements Window.Source, Closeable {

    /** Is told what is found, from the beginning of a segment to its end. */
    interface Visitor {
        /** A whole record. */
        void sound(long at, Head head) throws IOException;

        /** A record of which only the head is whole. */
        default void broken(Head head) {}

        /** Bytes that are no whole record. */
        default void flaw(long from, long to) {}
    }

    /** What is read at once of a segment that is gone through [bytes]. */
    private static final int MUCH = 1 << 20;

    private final SegmentName name;
    private final Path file;
    private final long end;
    private FileChannel channel;

    /**
     * A segment that is opened when it is first read.
     *
     * @param end size when it was found [bytes]
     */
    SegmentReader(SegmentName name, Path file, long end) {
        this.name = name;
        this.file = file;
        this.end = end;
    }

    SegmentName name() {
        return name;
    }

    /** Size when it was found [bytes]. */
    long end() {
        return end;
    }

    private synchronized FileChannel channel() throws IOException {
        if (channel == null || !channel.isOpen()) {
            channel = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
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
    @Override
    public void fill(ByteBuffer buffer, long from) throws IOException {
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
     * @param window what this thread read last
     * @throws DataFormatException if it is whole, but holds what cannot be
     */
    Optional<Content> read(long at, Window window) throws IOException, DataFormatException {
        int index = window.index(this, at, Frame.HEAD);
        Head head = index < 0 ? null : Frame.head(window.bytes(), index);
        if (head == null) {
            return Optional.empty();
        }
        // Of a large one there may be less than its head says, which must not be made room for.
        boolean large = head.length() > window.size();
        index = large ? 0 : window.index(this, at, (int) head.length());
        if (index < 0 || (large && at + head.length() > access(FileChannel::size))) {
            return Optional.empty();
        }
        ByteBuffer bytes = large ? ByteBuffer.wrap(bytes(at, (int) head.length())) : window.bytes();
        int end = index + (int) head.length() - Integer.BYTES;
        if (Frame.sum(bytes, index, end - index) != bytes.getInt(end)) {
            return Optional.empty();
        }
        byte[] body = new byte[head.body()];
        bytes.get(index + Frame.HEAD, body);
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

    /** Finds all records of the segment as it was found: what is appended meanwhile is not looked at. */
    void scan(Visitor visitor) throws IOException {
        new Scan(visitor).run();
    }

    /** One way through the segment. */
    private final class Scan {

        private final Visitor visitor;
        private final Window window = new Window(MUCH);

        Scan(Visitor visitor) {
            this.visitor = visitor;
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

        /** Where in the window bytes are that come before the end; less than 0 if there are not so many. */
        private int index(long at, int count) throws IOException {
            return at + count > end ? -1 : window.index(SegmentReader.this, at, count);
        }

        private Head head(long at) throws IOException {
            int index = index(at, Frame.HEAD);
            return index < 0 ? null : Frame.head(window.bytes(), index);
        }

        private boolean isWhole(long at, Head head) throws IOException {
            CRC32C sum = new CRC32C();
            long left = head.length() - Integer.BYTES;
            long from = at;
            while (left > 0) {
                int part = (int) Math.min(left, window.size());
                int index = index(from, part);
                if (index < 0) {
                    return false;
                }
                sum.update(window.bytes().slice(index, part));
                from += part;
                left -= part;
            }
            int index = index(from, Integer.BYTES);
            return index >= 0 && window.bytes().getInt(index) == (int) sum.getValue();
        }

        private long nextMagic(long from) throws IOException {
            for (long at = from; ; at++) {
                int index = index(at, Integer.BYTES);
                if (index < 0) {
                    return end;
                }
                if (window.bytes().getInt(index) == Frame.MAGIC) {
                    return at;
                }
            }
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
