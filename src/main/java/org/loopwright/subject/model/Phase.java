package org.loopwright.subject.model;

/** What happens first at one instant: appointments of the same time are kept in this order. */
enum Phase {
    /** Policy dates: breakthroughs become known, lags change. */
    POLICY,
    /** Month end: output, data, accounts, prices. */
    MONTH_END,
    /** Samples are complete, or have reached the research team. */
    DATA_RETURN,
    /** A reviewer is done. */
    APPROVAL,
    /** A ramp is done. */
    RAMP_END,
    /** A trial is done. */
    TRIAL_END,
    /** An owner has agreed. */
    RELEASE_WINDOW,
    /** Research or simulation is done. */
    RESEARCH_END,
    /** The freeze list is scanned. */
    FREEZE_LIST,
    /** Free teams take up work. */
    PROJECT_START,
    /** The recorder looks. */
    OBSERVATION
}
