package org.loopwright.store;

import java.util.HexFormat;

/**
 * What the stored rows of a run depend on, and nothing else: the model build, the resolved scenario, the root seed, the
 * replication and what is kept of series and spans, as one digest. Neither the number of the run nor the name or the
 * levels of its design point are in it, so that a run is found again in a study that has grown.
 *
 * @param sha256 64 lower-case hexadecimal digits
 */
public record RunKey(String sha256) {

    private static final int BYTES = 32;

    /** Refuses what is not a digest. */
    public RunKey {
        boolean digest = sha256.length() == 2 * BYTES;
        for (int i = 0; digest && i < sha256.length(); i++) {
            char c = sha256.charAt(i);
            digest = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
        }
        if (!digest) {
            throw new IllegalArgumentException("a run key is 64 lower-case hexadecimal digits, was " + sha256);
        }
    }

    /**
     * The key of a run.
     *
     * @param modelBuild digest of the model's class files
     * @param scenarioHash digest of the resolved scenario
     * @param rootSeed seed of the study
     * @param replication number of the replication, from 1
     * @param kept what is kept of the run, in words that are equal for equal rows
     */
    public static RunKey of(String modelBuild, String scenarioHash, long rootSeed, int replication, String kept) {
        return new RunKey(Checksums.sha256(modelBuild + "\n" + scenarioHash + "\n"
                + HexFormat.of().toHexDigits(rootSeed) + "\n" + replication + "\n" + kept + "\n"));
    }

    static RunKey of(byte[] digest) {
        return new RunKey(HexFormat.of().formatHex(digest));
    }

    static boolean isDigest(byte[] bytes) {
        return bytes != null && bytes.length == BYTES;
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(sha256);
    }
}
