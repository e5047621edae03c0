package org.loopwright.store;

import java.util.Locale;

/**
 * What a run's numbers depend on, and nothing else: the model build, the resolved scenario, the root seed and the
 * replication, as one digest.
 *
 * @param sha256 64 lower-case hexadecimal digits
 */
public record RunKey(String sha256) {

    /** Refuses what is not a digest. */
    public RunKey {
        if (!sha256.matches("[0-9a-f]{64}")) {
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
     */
    public static RunKey of(String modelBuild, String scenarioHash, long rootSeed, int replication) {
        return new RunKey(Checksums.sha256(
                String.format(Locale.ROOT, "%s\n%s\n%016x\n%d\n", modelBuild, scenarioHash, rootSeed, replication)));
    }
}
