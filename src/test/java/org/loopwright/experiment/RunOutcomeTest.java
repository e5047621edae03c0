package org.loopwright.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.loopwright.model.LoopModel;
import org.loopwright.observation.Column;
import org.loopwright.observation.MeasuredEconomy;
import org.loopwright.observation.Observations;
import org.loopwright.observation.OutcomeMeasures;
import org.loopwright.observation.OutcomeTable;
import org.loopwright.random.Streams;
import org.loopwright.scenario.ParameterFolder;
import org.loopwright.scenario.Scenario;
import org.loopwright.scenario.Setting;

class RunOutcomeTest {

    @Test
    void aSingleRunSaysWhatItsRowsOfOutcomesWouldSay() {
        Scenario scenario = new ParameterFolder(Path.of("params"))
                .scenario("consumer-electronics", List.of(new Setting("horizon", "900"), new Setting("follow", "300")));
        Observations run = LoopModel.simulate(scenario, new Streams(5, 2));
        List<List<Object>> rows = run.economies().stream()
                .map(economy -> OutcomeMeasures.TABLE.row(new MeasuredEconomy(run, economy)))
                .toList();

        List<RunOutcome> outcomes = RunOutcome.of(run);

        assertThat(outcomes).hasSameSizeAs(rows).hasSizeGreaterThan(1);
        List<String> names =
                OutcomeTable.content().columns().stream().map(Column::name).toList();
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
