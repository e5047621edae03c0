package org.loopwright.faces.findings;

import org.loopwright.lab.table.TableColumn;
import org.loopwright.subject.observation.MeasuredEconomy;
import org.loopwright.subject.observation.OutcomeMeasures;

/** What the answer shows of hidden faults, in the order of its columns. */
enum FaultMeasure {
    FIRST_PASS("first pass", OutcomeMeasures.FIRST_PASS_SHARE),
    ROUNDS("rounds", OutcomeMeasures.TRIAL_ROUNDS_MEAN),
    MERGES("merges", OutcomeMeasures.TRIAL_MERGES_MEAN),
    STOPS("stops", OutcomeMeasures.RAMP_STOPS_MEAN),
    INCIDENTS("incidents", OutcomeMeasures.FIELD_INCIDENTS_MEAN),
    IN_SIMULATION("simulation", OutcomeMeasures.FAULTS_IN_SIMULATION_MEAN),
    IN_TRIAL("trial", OutcomeMeasures.FAULTS_IN_TRIAL_MEAN),
    IN_RAMP("ramp", OutcomeMeasures.FAULTS_IN_RAMP_MEAN),
    IN_FIELD("field", OutcomeMeasures.FAULTS_IN_FIELD_MEAN);

    private final String title;
    private final String column;

    FaultMeasure(String title, TableColumn<MeasuredEconomy> measure) {
        this.title = title;
        column = measure.name();
    }

    /** Name of its column in {@code outcomes.csv}. */
    String column() {
        return column;
    }

    String title() {
        return title;
    }

    /** A mean as the answer shows it: shares in percent. */
    String cell(double mean) {
        return this == FIRST_PASS ? Lines.number(100 * mean, 1) : Lines.number(mean, 2);
    }
}
