package org.loopwright.faces.findings;

import java.util.Locale;

/** What a study says of a lever, the strongest first. */
public enum LeverVerdict {
    /** It moves the response, and not against what is expected. */
    ALIVE,
    /** It moves the response the other way than expected. */
    AGAINST,
    /** Its effect cannot be told from none. */
    DEAD,
    /** Not a single pair of runs differs. */
    NO_DIFFERENCE,
    /** Fewer than two pairs of runs are there. */
    UNTOLD;

    /** What tables call it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In words. */
    String words() {
        return switch (this) {
            case ALIVE -> "alive";
            case AGAINST -> "alive against expectation";
            case DEAD -> "dead";
            case NO_DIFFERENCE -> "no difference at all";
            case UNTOLD -> "cannot be told";
        };
    }

    /** True where the response moves, whichever way. */
    public boolean moves() {
        return this == ALIVE || this == AGAINST;
    }
}
