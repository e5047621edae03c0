package org.loopwright.lab.journal;

import java.util.HexFormat;
import org.loopwright.lab.file.Checksums;

/**
 * What the stored rows of a run depend on, and nothing else: the model build, the resolved scenario, the root seed, the
 * replication and what is kept of series and spans, as one SHA-256 digest. Neither the number of the run nor the name or
 * the levels of its design point are in it, so that a run is found again in a study that has grown. Immutable.
 */
public final class RunKey extends Key {

    private RunKey(byte[] digest) {
        super(digest);
    }

    RunKey(long[] parts, int at) {
        super(parts, at);
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
        return new RunKey(Checksums.bytes(modelBuild + "\n" + scenarioHash + "\n"
                + HexFormat.of().toHexDigits(rootSeed) + "\n" + replication + "\n" + kept + "\n"));
    }
}
