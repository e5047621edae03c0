package org.loopwright.subject.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.observation.LoopOutcome;
import org.loopwright.subject.observation.Outlay;
import org.loopwright.subject.scenario.Scenario;

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
                double spent = Arrays.stream(Outlay.values())
                        .mapToDouble(account::spent)
                        .sum();
                assertThat(account.accrued() - spent)
                        .as("accrued less spent")
                        .isCloseTo(account.balance(), within(1e-9 * account.accrued()));
                account.audit();
                looked++;
            }
        }
        assertThat(looked).isGreaterThan(4000);
    }

    /**
     * 120 random sheets, at every month end: what came in is what the purses gave, month by month; it was spent or is left,
     * to 1e-9; and what is promised is what open projects have put aside. Runs that a bound ends are looked at until then.
     */
    @Test
    void moneyIsConservedAtEveryMonthEndOfRandomSheets() {
        RandomSheets sheets = RandomSheets.wide(new Streams(1_900, 1));
        int looked = 0;
        for (int n = 1; n <= 120; n++) {
            Scenario scenario = sheets.next();
            LoopModel model = new LoopModel(scenario, new Streams(19, n));
            try {
                model.start();
                looked += followAccounts(model);
            } catch (IllegalStateException bound) {
                assertThat(bound).hasMessageContaining("; raise ");
            }
        }
        assertThat(looked).isGreaterThan(5000);
    }

    private static int followAccounts(LoopModel model) {
        double[][] came = new double[model.economies().size()][];
        for (int e = 0; e < came.length; e++) {
            Economy economy = model.economies().get(e);
            came[e] = new double[economy.firms().size()];
            for (Firm firm : economy.firms()) {
                came[e][firm.index()] = economy.researchMoney(firm) / 12;
            }
        }
        int looked = 0;
        for (int month = 1; month * Calendar.MONTH <= model.scenario().end(); month++) {
            model.advanceTo(month * Calendar.MONTH);
            for (int e = 0; e < came.length; e++) {
                Economy economy = model.economies().get(e);
                for (Firm firm : economy.firms()) {
                    ResearchAccount account = firm.account();
                    came[e][firm.index()] += economy.researchMoney(firm) / 12;
                    assertThat(account.accrued())
                            .isCloseTo(came[e][firm.index()], within(1e-9 * came[e][firm.index()]));
                    double spent = Arrays.stream(Outlay.values())
                            .mapToDouble(account::spent)
                            .sum();
                    assertThat(spent + account.balance())
                            .isCloseTo(account.accrued(), within(1e-9 * account.accrued()));
                    double putAside = firm.stages().projects().stream()
                            .mapToDouble(project -> project.putAside)
                            .sum();
                    assertThat(account.balance() - account.available())
                            .isCloseTo(putAside, within(1e-9 * account.accrued()));
                    looked++;
                }
            }
        }
        return looked;
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
