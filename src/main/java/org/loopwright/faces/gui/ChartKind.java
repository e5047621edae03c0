package org.loopwright.faces.gui;

import java.util.Locale;
import java.util.Optional;
import org.loopwright.lab.table.TableColumn;
import org.loopwright.subject.observation.SeriesPoint;
import org.loopwright.subject.observation.SeriesTable;

/** The charts that follow a run. */
public enum ChartKind {
    /** Mean time from breakthrough to returned data, over the last closures. */
    EMBODIMENT_TIME("Embodiment time", "days, mean of the last " + ChartPoints.ROLLING),
    /** Mean time of improvement loops, over the last closures. */
    IMPROVEMENT_LOOP("Improvement loop time", "days, mean of the last " + ChartPoints.ROLLING),
    /** Improvement loops closed so far. */
    LOOPS_CLOSED("Loops closed", "loops"),
    /** Output-weighted unit cost. */
    UNIT_COST("Unit cost", "cost of the reference unit at day 0"),
    /** Where the time of the last closed loops went. */
    STAGE_SHARES("Stage shares", "share of loop time"),
    /** Mean sim-to-real gap. */
    GAP("Sim-to-real gap", "standard deviation of log cost"),
    /** What simulators do not represent. */
    UNREPRESENTED("Unrepresented share", "share of faults, mean of interfaces"),
    /** How likely a first round of trial is clean. */
    FIRST_PASS("First-pass share", "probability, mean of components"),
    /** Good units on the lines that ramp; no point while none does. */
    RAMP_YIELD("Yield in ramps", "share of good units"),
    /** Operational data. */
    DATA("Operational data", SeriesTable.DATA_SAMPLES.column().unit()),
    /** Teams of all firms. */
    TEAMS("Teams", "teams of all firms"),
    /** Money for research and development. */
    PURSE("Purse", "money in R&D accounts, reference firm's yearly cost");

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

    /** The column of the series that the chart follows; empty where it follows what has closed. */
    Optional<TableColumn<SeriesPoint>> column() {
        return switch (this) {
            case LOOPS_CLOSED -> Optional.of(SeriesTable.LOOPS_CLOSED);
            case UNIT_COST -> Optional.of(SeriesTable.UNIT_COST);
            case GAP -> Optional.of(SeriesTable.SIM_TO_REAL_GAP);
            case UNREPRESENTED -> Optional.of(SeriesTable.UNREPRESENTED_SHARE);
            case FIRST_PASS -> Optional.of(SeriesTable.FIRST_PASS_SHARE);
            case RAMP_YIELD -> Optional.of(SeriesTable.RAMP_YIELD);
            case DATA -> Optional.of(SeriesTable.DATA_SAMPLES);
            case TEAMS -> Optional.of(SeriesTable.TEAMS);
            case PURSE -> Optional.of(SeriesTable.RESEARCH_ACCOUNT);
            case EMBODIMENT_TIME, IMPROVEMENT_LOOP, STAGE_SHARES -> Optional.empty();
        };
    }

    /** A name for files. */
    public String fileName() {
        return title.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
