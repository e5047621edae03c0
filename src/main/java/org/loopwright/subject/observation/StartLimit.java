package org.loopwright.subject.observation;

import java.util.Locale;

/** What a firm's next project waits for. At any time it is one of these. */
public enum StartLimit {
    /** All teams are at work, or there are none. */
    TEAM("all teams are at work"),
    /** As many projects are open as its teams can keep alive. */
    ROOM("a team is idle, but no further project may be open"),
    /** What its account holds is promised or owed. */
    MONEY("a team is idle and there is room, but no money"),
    /** No option is worth taking; teams ask again at the month end. */
    WORTH("a team is idle, but nothing is worth taking");

    private final String meaning;

    StartLimit(String meaning) {
        this.meaning = meaning;
    }

    /** The name used in tables. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it means, in a clause. */
    public String meaning() {
        return meaning;
    }
}
