package org.loopwright.subject.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.scenario.IndustrialSystem;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.scenario.Scenario;
import sim.engine.SimState;

class OwnerSizesTest {

    private static IndustrialSystem.Owner terms(double slots) {
        return TestScenarios.of(IndustrialSystem.Owner.class, 1, slots, 0, 1);
    }

    @Test
    void slotsFollowTeamsRoundedHalfUpAndNeverVanish() {
        assertThat(Owner.slots(terms(6), 1)).isEqualTo(6);
        assertThat(Owner.slots(terms(1.5), 1)).isEqualTo(2);
        assertThat(Owner.slots(terms(1.5), 4.0 / 3)).isEqualTo(2);
        assertThat(Owner.slots(terms(1.5), 5.0 / 3)).isEqualTo(3);
        assertThat(Owner.slots(terms(6), 2.5)).isEqualTo(15);
        assertThat(Owner.slots(terms(6), 0.01)).isEqualTo(1);
    }

    /** A supplier of four firms has six slots where a division has one and a half: ownership is no gift of slots. */
    @Test
    void everyShippedOwnerHasTheSameLoadAtDayZero() {
        ParameterFolder params = new ParameterFolder(Path.of("params"));
        List<IndustrialSystem> systems = new ArrayList<>();
        for (String industry : params.industries()) {
            systems.addAll(params.scenario(industry, List.of()).systems());
        }
        assertThat(systems)
                .hasSizeGreaterThan(4)
                .allSatisfy(system -> assertThat(
                                system.supplier().slots() / system.means().firms())
                        .as(system.name())
                        .isEqualTo(system.division().slots()));
    }

    /** What is asked of an owner, and when it agreed. */
    private static final class Visit implements Request.Round {

        private final ProjectKey project;
        private double agreed = Double.NaN;

        Visit(int number) {
            project = new ProjectKey(1, number);
        }

        @Override
        public ProjectKey project() {
            return project;
        }

        @Override
        public double scale() {
            return 1;
        }

        @Override
        public void agreed(Request done) {
            agreed = done.agreed();
        }
    }

    /** Three of five projects are in work for ten days when an owner shrinks to one slot, or grows to five. */
    @Test
    void anOwnerThatShrinksFinishesWhatItHasBegunAndOneThatGrowsBeginsAtOnce() {
        assertThat(agreedAfterResize(1)).containsExactly(10.0, 10.0, 10.0, 20.0, 30.0);
        assertThat(agreedAfterResize(2)).containsExactly(10.0, 10.0, 10.0, 20.0, 20.0);
        assertThat(agreedAfterResize(3)).containsExactly(10.0, 10.0, 10.0, 20.0, 20.0);
        assertThat(agreedAfterResize(4)).containsExactly(10.0, 10.0, 10.0, 10.0, 20.0);
        assertThat(agreedAfterResize(5)).containsExactly(10.0, 10.0, 10.0, 10.0, 10.0);
    }

    private static List<Double> agreedAfterResize(int slots) {
        SimState state = new SimState(1);
        state.start();
        Agenda agenda = new Agenda(state.schedule, 1000);
        Supplier supplier = new Supplier(agenda, 0, 1, "", 0, 0, 3);
        List<Visit> visits = new ArrayList<>();
        for (int number = 1; number <= 5; number++) {
            Visit visit = new Visit(number);
            visits.add(visit);
            supplier.ask(new Request(visit, supplier, 10, false, null, null));
        }
        assertThat(supplier.queueLength()).isEqualTo(2);
        supplier.resize(slots);
        assertThat(supplier.slots()).isEqualTo(slots);
        assertThat(supplier.inWork()).hasSize(Math.max(3, slots));
        agenda.begin();
        while (state.schedule.step(state)) {
            assertThat(supplier.slots()).isEqualTo(slots);
        }
        return visits.stream().map(visit -> visit.agreed).toList();
    }

    /** In a whole run, at every instant: owners have the slots of the last month end's teams. */
    @Test
    void ownersFollowTheTeamsThatMayAskThem() {
        Scenario scenario = TestScenarios.with(TestScenarios.busy(), "industry.market.growth", 0.5);
        scenario = TestScenarios.with(scenario, "industry.market.saturation", 50.0);
        LoopModel model = new LoopModel(scenario, new Streams(5, 1));
        model.start();
        Economy economy = model.economies().get(0);
        int most = 0;
        for (int month = 1; month <= 120; month++) {
            model.advanceTo(month * Calendar.MONTH);
            double all = 0;
            for (Firm firm : economy.firms()) {
                double teams = firm.stages().teams().number();
                all += teams;
                int slots = Owner.slots(economy.conditions().system().division(), teams / 3);
                assertThat(firm.divisions()).isNotEmpty().allMatch(division -> division.slots() == slots);
            }
            int slots = Owner.slots(economy.conditions().system().supplier(), all / 12);
            assertThat(economy.commons().suppliers()).anyMatch(supplier -> supplier.slots() == slots);
            most = Math.max(most, slots);
        }
        assertThat(most).as("slots of a supplier that began with 4").isGreaterThan(5);
    }
}
