package org.loopwright.lab.journal;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * A record as it stands in a segment: magic, length of the body, length of the content, kind, key and a checksum of
 * these; the body, which is the content, deflated where that makes it shorter; and a checksum of all. The head has a
 * checksum of its own so that the key of a record with a broken body is known, and how far it reaches.
 */
public final class Frame {

    /** Three letters and the version of the form; the first byte begins no character of UTF-8. */
    static final int MAGIC = 0x894C5701;

    /** Bytes before the body. */
    static final int HEAD = 3 * Integer.BYTES + 1 + Key.BYTES + Integer.BYTES;

    /** Bytes of a record beside its body. */
    public static final int OVERHEAD = HEAD + Integer.BYTES;

    /** The largest content of a record; that of a run is some kB [bytes]. */
    public static final int LARGEST = 1 << 28;

    /** Less than this is not deflated: that would take longer than the rest of the way to the disk [bytes]. */
    private static final int SMALL = 1024;

    /** Bytes that one byte can be inflated to at the most are 1032; more was never deflated. */
    private static final int DENSEST = 1040;

    private static final byte[] NOTHING = new byte[0];

    private Frame() {}

    /**
     * What stands before the body.
     *
     * @param kind what the record says
     * @param key under which it stands
     * @param body length of the body [bytes]
     * @param content length of the content; another than that of the body if it is deflated [bytes]
     */
    record Head(Kind kind, Key key, int body, int content) {

        /** Bytes of the whole record. */
        long length() {
            return (long) OVERHEAD + body;
        }
    }

    /**
     * A whole record.
     *
     * @param kind what it says
     * @param key under which it stands
     * @param content what it holds, not to be changed
     */
    public record Content(Kind kind, Key key, byte[] content) {}

    /**
     * The bytes of a record; deflates and sums on the thread that calls.
     *
     * @param behind keys of runs of which a mark follows that they are begun
     * @throws IllegalArgumentException if the content is larger than {@link #LARGEST}
     */
    public static byte[] of(Kind kind, Key key, byte[] content, Key... behind) {
        if (content.length > LARGEST) {
            throw new IllegalArgumentException(
                    "a record holds at most " + LARGEST + " bytes, but was given " + content.length);
        }
        byte[] body = content.length < SMALL ? content : deflated(content);
        ByteBuffer frames = ByteBuffer.allocate(OVERHEAD * (1 + behind.length) + body.length);
        put(frames, kind, key, body, content.length);
        for (Key begun : behind) {
            put(frames, Kind.BEGUN, begun, NOTHING, 0);
        }
        return frames.array();
    }

    private static void put(ByteBuffer frames, Kind kind, Key key, byte[] body, int content) {
        int start = frames.position();
        frames.putInt(MAGIC).putInt(body.length).putInt(content).put(kind.code());
        key.putTo(frames);
        CRC32C sum = new CRC32C();
        sum.update(frames.slice(start, frames.position() - start));
        int head = frames.position();
        frames.putInt((int) sum.getValue()).put(body);
        sum.update(frames.slice(head, frames.position() - head));
        frames.putInt((int) sum.getValue());
    }

    /** The bytes of a record that has no content. */
    public static byte[] of(Kind kind, Key key) {
        return of(kind, key, NOTHING);
    }

    /** The checksum of bytes. */
    static int sum(ByteBuffer bytes, int from, int length) {
        CRC32C sum = new CRC32C();
        sum.update(bytes.slice(from, length));
        return (int) sum.getValue();
    }

    /** The head that begins at an index; null if there is none, or one that cannot be. */
    static Head head(ByteBuffer bytes, int at) {
        if (bytes.getInt(at) != MAGIC) {
            return null;
        }
        if (sum(bytes, at, HEAD - Integer.BYTES) != bytes.getInt(at + HEAD - Integer.BYTES)) {
            return null;
        }
        int body = bytes.getInt(at + 4);
        int content = bytes.getInt(at + 8);
        Kind kind = Kind.of(bytes.get(at + 12));
        boolean possible = body >= 0 && body <= content && content <= LARGEST && content <= (long) DENSEST * body;
        if (kind == null || !possible) {
            return null;
        }
        return new Head(kind, new Key(bytes, at + 13), body, content);
    }

    /**
     * The content of a body whose checksum is right.
     *
     * @throws DataFormatException if it is not what the head says
     */
    static byte[] content(Head head, byte[] body) throws DataFormatException {
        if (head.body() == head.content()) {
            return body;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(body);
            byte[] content = new byte[head.content()];
            int length = 0;
            int more = inflater.inflate(content);
            while (more > 0) {
                length += more;
                more = inflater.inflate(content, length, content.length - length);
            }
            boolean longer = inflater.inflate(new byte[1]) > 0;
            if (longer || length < content.length || !inflater.finished() || inflater.getRemaining() > 0) {
                throw new DataFormatException("it does not hold the " + content.length + " bytes that its head says");
            }
            return content;
        } finally {
            inflater.end();
        }
    }

    /** The content deflated, or as it is if that is not longer. */
    private static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(content);
            deflater.finish();
            byte[] fewer = new byte[content.length - 1];
            int length = 0;
            while (!deflater.finished() && length < fewer.length) {
                length += deflater.deflate(fewer, length, fewer.length - length);
            }
            return deflater.finished() ? Arrays.copyOf(fewer, length) : content;
        } finally {
            deflater.end();
        }
    }
}
