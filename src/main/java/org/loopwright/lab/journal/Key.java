package org.loopwright.lab.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.loopwright.lab.file.Checksums;

/**
 * A digest of 32 bytes, under which a record stands: for a run, of what its stored rows depend on, and nothing else.
 * Immutable.
 */
public final class Key {

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
        this(whole(digest), 0);
    }

    private static ByteBuffer whole(byte[] digest) {
        if (digest.length != BYTES) {
            throw new IllegalArgumentException("a key has 32 bytes, was " + digest.length);
        }
        return ByteBuffer.wrap(digest);
    }

    /** The key whose digest stands at an index. */
    Key(ByteBuffer bytes, int at) {
        first = bytes.getLong(at);
        second = bytes.getLong(at + 8);
        third = bytes.getLong(at + 16);
        fourth = bytes.getLong(at + 24);
    }

    /**
     * What the keys of all runs of a scenario have in common. Neither the name nor the levels of the design point are in
     * it, so that runs are found again in a study that has grown.
     *
     * @param modelBuild digest of the sources that make numbers
     * @param scenarioHash digest of the resolved scenario
     * @param rootSeed seed of the study
     */
    public static Key ofScenario(String modelBuild, String scenarioHash, long rootSeed) {
        return new Key(Checksums.bytes(modelBuild + "\n" + scenarioHash + "\n" + rootSeed + "\n"));
    }

    /**
     * The key of a run of the scenario that this is the key of. A sweep makes a million of them a second, so that as
     * little is digested as can be.
     *
     * @param replication number of the replication, from 1
     * @param kept what is kept of the run, in words that are equal for equal rows
     */
    public Key ofRun(int replication, String kept) {
        byte[] words = kept.getBytes(StandardCharsets.UTF_8);
        ByteBuffer all = ByteBuffer.allocate(BYTES + Integer.BYTES + words.length);
        putTo(all);
        return new Key(Checksums.bytes(all.putInt(replication).put(words).array()));
    }

    /** The key whose four parts {@link #putTo(long[], int)} laid down. */
    Key(long[] parts, int at) {
        first = parts[at];
        second = parts[at + 1];
        third = parts[at + 2];
        fourth = parts[at + 3];
    }

    /** Lays its four parts down, from a place on. */
    void putTo(long[] parts, int at) {
        parts[at] = first;
        parts[at + 1] = second;
        parts[at + 2] = third;
        parts[at + 3] = fourth;
    }

    void putTo(ByteBuffer bytes) {
        bytes.putLong(first).putLong(second).putLong(third).putLong(fourth);
    }

    /** The first quarter of the digest. */
    long high() {
        return first;
    }

    /** The second quarter of the digest. */
    long low() {
        return second;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Key key
                && first == key.first
                && second == key.second
                && third == key.third
                && fourth == key.fourth;
    }

    @Override
    public int hashCode() {
        return (int) second;
    }

    /** 64 lower-case hexadecimal digits. */
    @Override
    public String toString() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        putTo(bytes);
        return HexFormat.of().formatHex(bytes.array());
    }
}
