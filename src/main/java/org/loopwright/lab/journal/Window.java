package org.loopwright.lab.journal;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * What was read of a segment last, so that a record not far behind it need not be read from the disk again. It reads much
 * at a time where it is asked for one place after another, and little where these are far apart. Confined to one thread.
 */
public final class Window {

    /** Most records are shorter [bytes]. */
    private static final int LEAST = 1 << 12;

    private final int size;
    private ByteBuffer bytes = ByteBuffer.allocate(LEAST).limit(0);
    private SegmentReader segment;
    private long start;

    /** For single records. */
    public Window() {
        this(1 << 16);
    }

    /** A window of a size, more than is ever asked for at once [bytes]. */
    Window(int size) {
        this.size = size;
    }

    /** What is in it. */
    ByteBuffer bytes() {
        return bytes;
    }

    /** How much it holds at the most [bytes]. */
    int size() {
        return size;
    }

    /** Brings bytes of a segment into the window: where in it they begin; less than 0 if there are not so many. */
    int index(SegmentReader from, long at, int count) throws IOException {
        if (from != segment || at < start || at + count > start + bytes.limit()) {
            boolean goesOn = from == segment && at > start && at - start < size;
            int wanted = goesOn ? size : Math.max(count, LEAST);
            segment = null; // Should the reading fail.
            bytes = wanted <= bytes.capacity() ? bytes : ByteBuffer.allocate(size);
            from.fill(bytes.clear().limit(wanted), at);
            bytes.flip();
            segment = from;
            start = at;
        }
        return at + count <= start + bytes.limit() ? (int) (at - start) : -1;
    }
}
