package org.loopwright.subject.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeMeasuresTest {

    private static MeasuredEconomy withOutput(double... outputs) {
        List<SeriesPoint> series = Arrays.stream(outputs)
                .mapToObj(output -> new SeriesPoint(
                        0, 1, 1, output, 1, 1, 0.5, 0.6, 0.7, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, ResearchBooks.NONE))
                .toList();
        EconomyObservations seen =
                new EconomyObservations("toy", List.of(), List.of(), List.of(), series, ResearchBooks.NONE, List.of());
        return new MeasuredEconomy(new Observations(900, 365, 300, List.of(seen), 17, 255), seen);
    }

    @Test
    void aMeasureThatIsInfiniteIsToldByItsName() {
        assertThat(catchThrowable(() -> OutcomeMeasures.OUTPUT_PER_YEAR_FINAL.cell(withOutput(1 / 0.0))))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("measure output_per_year_final is Infinity");
    }

    @Test
    void aMeasureThatCanBeToldMustNotBeMissing() {
        assertThat(catchThrowable(() -> OutcomeMeasures.OUTPUT_PER_YEAR_FINAL.cell(withOutput(Double.NaN))))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("measure output_per_year_final is NaN");
        assertThat(OutcomeMeasures.OUTPUT_PER_YEAR_FINAL.cell(withOutput())).isEqualTo(Double.NaN);
        assertThat(OutcomeMeasures.LOOP_MEAN_DAYS.cell(withOutput(1))).isEqualTo(Double.NaN);
    }

    @Test
    void eachStageAndEachWaitHasItsOwnMeasure() {
        for (Stage stage : Stage.values()) {
            assertThat(OutcomeMeasures.share(stage).name()).isEqualTo("share_" + stage.column());
            assertThat(OutcomeMeasures.days(stage).name()).isEqualTo("stage_" + stage.column() + "_mean_days");
        }
        for (Wait wait : List.of(Wait.CASH, Wait.ORDER, Wait.DATA)) {
            assertThat(OutcomeMeasures.days(wait).name()).isEqualTo("wait_" + wait.column() + "_mean_days");
        }
    }

    @Test
    void theTableEndsWithWhatConcernsTheWholeRun() {
        List<Object> row = OutcomeMeasures.TABLE.row(withOutput(1));
        assertThat(row).hasSize(OutcomeMeasures.MEASURES.size() + 2).endsWith(17L, "0x00000000000000ff");
    }
}
