package org.loopwright.faces.findings;

import org.loopwright.lab.table.TableColumn;
import org.loopwright.subject.observation.MeasuredEconomy;
import org.loopwright.subject.observation.OutcomeMeasures;

/** What the answer shows of hidden faults, in the order of its columns. */
enum FaultMeasure {
    FIRST_PASS("first pass", 12, OutcomeMeasures.FIRST_PASS_SHARE),
    ROUNDS("rounds", 8, OutcomeMeasures.TRIAL_ROUNDS_MEAN),
    MERGES("merges", 8, OutcomeMeasures.TRIAL_MERGES_MEAN),
    STOPS("stops", 7, OutcomeMeasures.RAMP_STOPS_MEAN),
    INCIDENTS("incidents", 11, OutcomeMeasures.FIELD_INCIDENTS_MEAN),
    IN_SIMULATION("simulation", 16, OutcomeMeasures.FAULTS_IN_SIMULATION_MEAN),
    IN_TRIAL("trial", 8, OutcomeMeasures.FAULTS_IN_TRIAL_MEAN),
    IN_RAMP("ramp", 8, OutcomeMeasures.FAULTS_IN_RAMP_MEAN),
    IN_FIELD("field", 8, OutcomeMeasures.FAULTS_IN_FIELD_MEAN);

    private final String title;
    private final int width;
    private final String column;

    FaultMeasure(String title, int width, TableColumn<MeasuredEconomy> measure) {
        this.title = title;
        this.width = width;
        column = measure.name();
    }

    /** Name of its column in {@code outcomes.csv}. */
    String column() {
        return column;
    }

    String header() {
        return Lines.right(title, width);
    }

    /** A mean as the answer shows it: shares in percent. */
    String cell(double mean) {
        return Lines.right(this == FIRST_PASS ? Lines.number(100 * mean, 1) : Lines.number(mean, 2), width);
    }
}
