package org.loopwright.gui;

import java.util.Locale;
import java.util.Optional;
import org.loopwright.observation.SeriesPoint;
import org.loopwright.observation.SeriesTable;
import org.loopwright.observation.TableColumn;

/** The charts that follow a run. */
public enum ChartKind {
    /** Mean time from breakthrough to returned data, over the last closures. */
    GENERATION_LOOP("Generation loop time", "days, mean of the last " + ChartBook.ROLLING),
    /** Mean time of improvement loops, over the last closures. */
    IMPROVEMENT_LOOP("Improvement loop time", "days, mean of the last " + ChartBook.ROLLING),
    /** Improvement loops closed so far. */
    LOOPS_CLOSED("Loops closed", "loops", SeriesTable.LOOPS_CLOSED),
    /** Output-weighted unit cost. */
    UNIT_COST("Unit cost", "cost of the reference unit at day 0", SeriesTable.UNIT_COST),
    /** Where the time of the last closed loops went. */
    STAGE_SHARES("Stage shares", "share of loop time"),
    /** Mean sim-to-real gap. */
    GAP("Sim-to-real gap", "standard deviation of log cost", SeriesTable.SIM_TO_REAL_GAP),
    /** Operational data. */
    DATA("Operational data", SeriesTable.DATA_SAMPLES.column().unit(), SeriesTable.DATA_SAMPLES);

    private final String title;
    private final String axis;
    private final Optional<TableColumn<SeriesPoint>> column;

    ChartKind(String title, String axis) {
        this.title = title;
        this.axis = axis;
        column = Optional.empty();
    }

    ChartKind(String title, String axis, TableColumn<SeriesPoint> column) {
        this.title = title;
        this.axis = axis;
        this.column = Optional.of(column);
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
        return column;
    }

    /** A name for files. */
    public String fileName() {
        return title.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
