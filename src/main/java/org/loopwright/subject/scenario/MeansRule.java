package org.loopwright.subject.scenario;

import java.util.Locale;

/** Whether systems are compared with the means they have or with equal ones. */
public enum MeansRule {
    /** Purse, volume and data as in the system's sheet. */
    OBSERVED,
    /** The reference purse, volume and data for every system. */
    EQUAL;

    /** The name used in tables. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
