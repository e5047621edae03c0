package org.loopwright.subject.observation;

import java.util.Locale;

/** The eight stages of the research–production loop, in the order in which a project passes them. */
public enum Stage {
    /** A team works out what to change. */
    RESEARCH,
    /** Candidate designs are screened by the simulator. */
    SIMULATE,
    /** The out-set is frozen and every owner agrees at a release window. */
    COORDINATE,
    /** Prototypes reveal the truth, and faults. */
    TRIAL,
    /** The regulator reviews a critical change. */
    APPROVE,
    /** The plant ramps up to the new design. */
    RAMP,
    /** Units in the field return data. */
    COLLECT,
    /** The data reach the research team: the loop is closed. */
    FEED_BACK;

    /** The name used in columns of tables: lower case, words joined by an underscore. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
