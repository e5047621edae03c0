package org.loopwright.subject.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.random.Streams;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.lab.table.Column;
import org.loopwright.subject.model.LoopModel;
import org.loopwright.subject.observation.MeasuredEconomy;
import org.loopwright.subject.observation.Observations;
import org.loopwright.subject.observation.OutcomeMeasures;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.scenario.Scenario;

class RunOutcomeTest {

    @Test
    void aSingleRunSaysWhatItsRowsOfOutcomesWouldSay() {
        Scenario scenario = new ParameterFolder(Path.of("params"))
                .scenario(
                        "consumer-electronics",
                        List.of(
                                new Setting("warm_up", "300"),
                                new Setting("horizon", "600"),
                                new Setting("follow", "300")));
        Observations run = LoopModel.simulate(scenario, new Streams(5, 2));
        List<List<Object>> rows = run.economies().stream()
                .map(economy -> OutcomeMeasures.TABLE.row(new MeasuredEconomy(run, economy)))
                .toList();

        List<RunOutcome> outcomes = RunOutcome.of(run);

        assertThat(outcomes).hasSameSizeAs(rows).hasSizeGreaterThan(1);
        List<String> names = OutcomeMeasures.TABLE.schema().columns().stream()
                .map(Column::name)
                .toList();
        for (int i = 0; i < rows.size(); i++) {
            RunOutcome outcome = outcomes.get(i);
            assertThat(outcome.system()).isEqualTo(scenario.systems().get(i).name());
            for (Column measure : outcome.columns()) {
                assertThat(outcome.cells().get(outcome.index(measure.name())))
                        .as(measure.name())
                        .isEqualTo(rows.get(i).get(names.indexOf(measure.name())));
            }
        }
    }
}
