package org.loopwright.lab.journal;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/** A digest of 32 bytes, under which a record stands. Immutable. */
public class Key {

    static final int BYTES = 32;

    /** In four parts: a sweep compares a million keys, and their text would take three times the memory. */
    private final long first;

    private final long second;
    private final long third;
    private final long fourth;

    /**
     * The key of a digest.
     *
     * @throws IllegalArgumentException unless it has 32 bytes
     */
    public Key(byte[] digest) {
        if (digest.length != BYTES) {
            throw new IllegalArgumentException("a key has 32 bytes, was " + digest.length);
        }
        ByteBuffer bytes = ByteBuffer.wrap(digest);
        first = bytes.getLong();
        second = bytes.getLong();
        third = bytes.getLong();
        fourth = bytes.getLong();
    }

    /** The key whose four parts {@link #putTo(long[], int)} laid down. */
    protected Key(long[] parts, int at) {
        first = parts[at];
        second = parts[at + 1];
        third = parts[at + 2];
        fourth = parts[at + 3];
    }

    /** Lays its four parts down, from a place on. */
    public final void putTo(long[] parts, int at) {
        parts[at] = first;
        parts[at + 1] = second;
        parts[at + 2] = third;
        parts[at + 3] = fourth;
    }

    void putTo(ByteBuffer bytes) {
        bytes.putLong(first).putLong(second).putLong(third).putLong(fourth);
    }

    /** The first quarter of the digest. */
    final long high() {
        return first;
    }

    /** The second quarter of the digest. */
    final long low() {
        return second;
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof Key key
                && first == key.first
                && second == key.second
                && third == key.third
                && fourth == key.fourth;
    }

    @Override
    public final int hashCode() {
        return (int) second;
    }

    /** 64 lower-case hexadecimal digits. */
    @Override
    public final String toString() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        putTo(bytes);
        return HexFormat.of().formatHex(bytes.array());
    }
}
