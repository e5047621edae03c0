package org.loopwright.subject.observation;

import java.util.Locale;

/** What a firm's research money is spent on. */
public enum Outlay {
    /** Teams, paid at month ends. */
    TEAMS("teams"),
    /** Simulation, paid when a project begins. */
    SIMULATION("simulation"),
    /** Prototypes of the first round of a trial, put aside when the project begins. */
    PROTOTYPES("prototypes of first rounds of trial"),
    /** Prototypes of further rounds and phases. */
    REPEATS("prototypes of further rounds and phases of trial"),
    /** Recalls. */
    RECALLS("recalls"),
    /** Licences of foreign breakthroughs. */
    LICENCES("licences");

    private final String meaning;

    Outlay(String meaning) {
        this.meaning = meaning;
    }

    /** What it is, in words. */
    public String meaning() {
        return meaning;
    }

    /** The name used in tables. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
