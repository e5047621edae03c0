package org.loopwright.subject.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.observation.EconomyObservations;
import org.loopwright.subject.observation.LoopRecord;
import org.loopwright.subject.observation.StartLimit;
import org.loopwright.subject.scenario.Scenario;

class ProjectChoiceTest {

    @Test
    void aRunningMeanForgetsWhatItExpectedAfterEight() {
        RunningMean mean = new RunningMean(80);
        assertThat(mean.mean()).isEqualTo(80);
        mean.add(0);
        assertThat(mean.mean()).isEqualTo(70);
        for (int seen = 1; seen <= 8; seen++) {
            mean.add(seen);
        }
        assertThat(mean.mean()).isEqualTo(4.5);
        mean.add(9);
        assertThat(mean.mean()).isEqualTo(5.5);
    }

    @Test
    void leadersAreHeldByKindAndForADayAtLeast() {
        HeldDays held = new HeldDays(TestScenarios.mcNerney(1, 1, 1, 10).industry());
        assertThat(held.mean(false)).isEqualTo(1);
        Project redesign = new Project(new ProjectKey(1, 1), 0, 1);
        redesign.frozenDay = 100;
        held.release(redesign, 180);
        assertThat(held.mean(false)).isCloseTo(10, within(1e-12));
        assertThat(held.mean(true)).isEqualTo(1);
        Project adoption = new Project(new ProjectKey(1, 2), 0, 1);
        adoption.generations = List.of(new Breakthrough(0, 0, 1, false));
        held.release(adoption, 40);
        assertThat(held.mean(true)).isEqualTo(5);
        assertThat(held.mean(false)).isCloseTo(10, within(1e-12));
    }

    /** Two components alike, of which one is frozen: two fifths of choices fall on it, the others on the free one. */
    @Test
    void aFrozenLeaderKeepsTwoThirdsOfItsValue() {
        Scenario scenario =
                TestScenarios.with(TestScenarios.mcNerney(2, 1, 1, 10), "industry.research.choiceExponent", 1.0);
        LoopModel model = new LoopModel(scenario, new Streams(5, 1));
        model.start();
        Holdings firm = Holdings.of(1, model.economies().get(0).commons());
        FreezeList freezes = new FreezeList(2);
        ProjectChoice choice = new ProjectChoice(
                firm,
                new Appraisal(firm, new Costing(firm)),
                new Portfolio(firm),
                new Simulator(firm),
                freezes,
                new HeldDays(scenario.industry()));
        assertThat(choice.choose(10, 0, 0.499).leader()).isZero();
        assertThat(choice.choose(10, 0, 0.501).leader()).isEqualTo(1);
        Project project = new Project(new ProjectKey(1, 1), 0, 1);
        project.leader = 0;
        freezes.ask(project);
        freezes.grantNext();
        assertThat(choice.choose(10, 0, 0.399).leader()).isZero();
        assertThat(choice.choose(10, 0, 0.401).leader()).isEqualTo(1);
        assertThat(choice.choose(10, 0, 0.401).generation()).isFalse();
    }

    /**
     * A ramp is too dear at day 0 and worth its cost once the market has grown: the first projects begin at a month end,
     * as soon as an option is worth something, and until then nothing else has held teams up.
     */
    @Test
    void firmsThatFindNothingWorthTakingAskAgainAtEachMonthEnd() {
        Scenario scenario = TestScenarios.with(TestScenarios.busy(), "industry.deployment.rampCost", 1.5);
        scenario = TestScenarios.with(scenario, "industry.market.growth", 0.4);
        scenario = TestScenarios.with(scenario, "industry.market.saturation", 20.0);
        LoopModel model = new LoopModel(scenario, new Streams(5, 1));
        model.start();
        model.advanceTo(scenario.end());
        double worth = 0;
        double money = 0;
        for (Firm firm : model.economies().get(0).firms()) {
            worth += firm.stages().teams().limits().days(StartLimit.WORTH, scenario.end());
            money += firm.stages().teams().limits().days(StartLimit.MONEY, scenario.end());
        }
        assertThat(worth).isGreaterThan(365);
        assertThat(money).isLessThan(60);
        EconomyObservations seen = model.observations().economies().get(0);
        assertThat(seen.loops()).isNotEmpty();
        double first =
                seen.loops().stream().mapToDouble(LoopRecord::startDay).min().orElseThrow();
        assertThat(first).isGreaterThan(365);
        assertThat(first / Calendar.MONTH).isCloseTo(Math.rint(first / Calendar.MONTH), within(1e-9));
    }
}
