package org.loopwright.subject.observation;

import java.util.List;
import java.util.Locale;

/** What a project waits for within a stage; {@link #NONE} is work. */
public enum Wait {
    /** Work is being done. */
    NONE,
    /** For money in the R&amp;D account. */
    CASH,
    /** For its leading component to be free. */
    FREEZE,
    /** For a redesign slot of an owner. */
    SLOT,
    /** For the next release window of an owner. */
    WINDOW,
    /** For the terms to be agreed. */
    NEGOTIATION,
    /** One more window, because the owner objected. */
    OBJECTION,
    /** For a reviewer of the regulator. */
    REVIEWER,
    /** For an earlier design of the same components to take effect. */
    ORDER,
    /** For samples from the field. */
    DATA,
    /** For an owner that mends a fault that a trial has shown. */
    REWORK,
    /** For an owner that fits its part to a design decided meanwhile. */
    MERGE,
    /** For an owner that mends a fault that has stopped the line. */
    STOP,
    /** For an owner that mends a fault that units in the field have shown. */
    INCIDENT;

    private static final List<Wait> CAUSES = List.of(values()).subList(1, values().length);

    /** What can be waited for: all but {@link #NONE}. */
    public static List<Wait> causes() {
        return CAUSES;
    }

    /** The name used in columns of tables. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
