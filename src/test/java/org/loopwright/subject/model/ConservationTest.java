package org.loopwright.subject.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.observation.LoopOutcome;
import org.loopwright.subject.observation.Outlay;

/** What goes in comes out: money, projects, freezes. */
class ConservationTest {

    @Test
    void accountsBalanceAndNeverGoBelowZeroAtAnyInstant() {
        LoopModel model = new LoopModel(TestScenarios.busy(), new Streams(19, 1));
        model.start();
        int looked = 0;
        while (model.schedule.step(model)) {
            for (Firm firm : model.economies().get(0).firms()) {
                ResearchAccount account = firm.account();
                assertThat(account.balance()).isGreaterThanOrEqualTo(0);
                double spent =
                        Arrays.stream(Outlay.values()).mapToDouble(account::spent).sum();
                assertThat(account.accrued() - spent)
                        .as("accrued less spent")
                        .isCloseTo(account.balance(), within(1e-9 * account.accrued()));
                account.audit();
                looked++;
            }
        }
        assertThat(looked).isGreaterThan(4000);
    }

    @Test
    void everyProjectEndsOnceOrIsOpen() {
        LoopModel model = new LoopModel(TestScenarios.busy(), new Streams(19, 2));
        model.start();
        boolean goesOn = true;
        while (goesOn) {
            goesOn = model.schedule.step(model);
        }
        for (Firm firm : model.economies().get(0).firms()) {
            LoopStages stages = firm.stages();
            int ended = stages.count(LoopOutcome.SHIPPED)
                    + stages.count(LoopOutcome.SCREENED_OUT)
                    + stages.count(LoopOutcome.FAILED_TRIAL)
                    + stages.count(LoopOutcome.FAILED_FATAL);
            assertThat(ended + stages.teams().open())
                    .isEqualTo(stages.projects().size());
            long open =
                    stages.projects().stream().filter(p -> !p.course.ended()).count();
            assertThat(open).isEqualTo(stages.teams().open());
        }
    }
}
