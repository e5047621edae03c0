package org.loopwright.subject.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.loopwright.subject.scenario.Industry;
import org.loopwright.subject.scenario.TimeLaw;

/** Fleet and data against a plain numerical integration of their equations. */
class FieldDataTest {

    private static final Industry.Deployment LAW =
            TestScenarios.of(Industry.Deployment.class, TimeLaw.fixed(0), 0, 1500, 800, 1.3, 60, 5, 0.4, 0);

    @Test
    void bookedDataFollowTheirEquation() {
        FieldData data = new FieldData(LAW, 0.5, 1, 2000);
        double fleet = 1 / 365.0 * 1500;
        double samples = 2000;
        double step = 0.01;
        double output = 2.5;
        for (int i = 0; i < 40_000; i++) {
            double middle = fleet + 0.5 * step * (output / 365 - fleet / 1500);
            double rate = 1.5 * (800 * output / 365 + 1.3 * middle);
            double half = samples + 0.5 * step * (rate - 0.4 / 365 * samples);
            samples += step * (rate - 0.4 / 365 * half);
            fleet += step * (output / 365 - middle / 1500);
        }
        data.book(100, output);
        data.book(250, output);
        data.book(400, output);
        assertThat(data.data()).isCloseTo(samples, within(1e-4 * samples));
        assertThat(data.fleet()).isCloseTo(fleet, within(1e-6 * fleet));
    }

    @Test
    void theReferenceFirmCollectsInExactlyTheReferenceTime() {
        double needed = FieldData.samplesToClose(LAW);
        FieldData data = new FieldData(LAW, 0, 1, 0);
        FieldData.Cohort units = new FieldData.Cohort(0);
        assertThat(data.timeToCollect(units, needed, 1, 1000)).isCloseTo(60, within(1e-6));
    }

    @Test
    void twiceTheOutputCollectsSoonerAndNoOutputNever() {
        double needed = FieldData.samplesToClose(LAW);
        FieldData data = new FieldData(LAW, 0, 1, 0);
        FieldData.Cohort units = new FieldData.Cohort(0);
        assertThat(data.timeToCollect(units, needed, 2, 1000)).isLessThan(45);
        assertThat(data.timeToCollect(units, needed, 0, 1e6)).isNaN();
    }

    @Test
    void countingInStepsGivesTheSameDayAsCountingAtOnce() {
        double needed = FieldData.samplesToClose(LAW);
        FieldData data = new FieldData(LAW, 0, 1, 0);
        FieldData.Cohort units = new FieldData.Cohort(0);
        data.count(units, 20, 1);
        data.count(units, 45, 1);
        assertThat(45 + data.timeToCollect(units, needed, 1, 1000)).isCloseTo(60, within(1e-6));
    }
}
