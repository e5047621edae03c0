package org.loopwright.gui;

import java.util.Locale;

/** The charts that follow a run. */
public enum ChartKind {
    /** Mean time from breakthrough to returned data, over the last closures. */
    GENERATION_LOOP("Generation loop time", "days, mean of the last " + ChartBook.ROLLING),
    /** Mean time of improvement loops, over the last closures. */
    IMPROVEMENT_LOOP("Improvement loop time", "days, mean of the last " + ChartBook.ROLLING),
    /** Improvement loops closed so far. */
    LOOPS_CLOSED("Loops closed", "loops"),
    /** Output-weighted unit cost. */
    UNIT_COST("Unit cost", "cost of the reference unit at day 0"),
    /** Where the time of the last closed loops went. */
    STAGE_SHARES("Stage shares", "share of loop time"),
    /** Mean sim-to-real gap. */
    GAP("Sim-to-real gap", "standard deviation of log cost"),
    /** Operational data. */
    DATA("Operational data", "samples");

    private final String title;
    private final String axis;

    ChartKind(String title, String axis) {
        this.title = title;
        this.axis = axis;
    }

    /** Title of the chart. */
    public String title() {
        return title;
    }

    /** What its ordinate is, with the unit. */
    String axis() {
        return axis;
    }

    /** A name for files. */
    public String fileName() {
        return title.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
