package org.loopwright.subject.observation;

import java.util.Locale;

/** How a project ended. Screened out, failed trial and failed by a fault compete with shipping; none of them is censoring. */
public enum LoopOutcome {
    /** The design took effect in production. */
    SHIPPED,
    /** No candidate was worth adopting by prediction; no physical cost. */
    SCREENED_OUT,
    /** The trial showed that no tested candidate was worth adopting. */
    FAILED_TRIAL,
    /** A fault that a trial showed could not be mended. */
    FAILED_FATAL,
    /** Still under way at the horizon. */
    OPEN;

    /** The name used in tables. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
