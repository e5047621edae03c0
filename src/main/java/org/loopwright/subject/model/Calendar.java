package org.loopwright.subject.model;

/** Days in a month and in a year. */
final class Calendar {

    /** Days in a year [days]. */
    static final double YEAR = 365;

    /** Days in a month [days]. */
    static final double MONTH = 365.0 / 12;

    private Calendar() {}
}
