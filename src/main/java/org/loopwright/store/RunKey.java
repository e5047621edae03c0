package org.loopwright.store;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * What the stored rows of a run depend on, and nothing else: the model build, the resolved scenario, the root seed, the
 * replication and what is kept of series and spans, as one SHA-256 digest. Neither the number of the run nor the name or
 * the levels of its design point are in it, so that a run is found again in a study that has grown. Immutable.
 */
public final class RunKey {

    private static final int BYTES = 32;

    /** The digest in four parts: a sweep compares a million keys, and its text would take three times the memory. */
    private final long first;

    private final long second;
    private final long third;
    private final long fourth;

    private RunKey(ByteBuffer digest) {
        first = digest.getLong();
        second = digest.getLong();
        third = digest.getLong();
        fourth = digest.getLong();
    }

    /**
     * The key of a run.
     *
     * @param modelBuild digest of the sources that make its numbers
     * @param scenarioHash digest of the resolved scenario
     * @param rootSeed seed of the study
     * @param replication number of the replication, from 1
     * @param kept what is kept of the run, in words that are equal for equal rows
     */
    public static RunKey of(String modelBuild, String scenarioHash, long rootSeed, int replication, String kept) {
        return of(Checksums.bytes(modelBuild + "\n" + scenarioHash + "\n"
                + HexFormat.of().toHexDigits(rootSeed) + "\n" + replication + "\n" + kept + "\n"));
    }

    /** The key whose digest this is. */
    static RunKey of(byte[] digest) {
        if (!isDigest(digest)) {
            throw new IllegalArgumentException("a run key has 32 bytes");
        }
        return new RunKey(ByteBuffer.wrap(digest));
    }

    static boolean isDigest(byte[] bytes) {
        return bytes != null && bytes.length == BYTES;
    }

    /** The digest. */
    byte[] bytes() {
        return ByteBuffer.allocate(BYTES)
                .putLong(first)
                .putLong(second)
                .putLong(third)
                .putLong(fourth)
                .array();
    }

    /** The first half of the digest's first half. */
    long high() {
        return first;
    }

    /** The second half of the digest's first half. */
    long low() {
        return second;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RunKey key
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
        return HexFormat.of().formatHex(bytes());
    }
}
