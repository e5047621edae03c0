package org.loopwright.subject.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.random.Streams;
import org.loopwright.lab.sheet.DatedValue;
import org.loopwright.subject.observation.EconomyObservations;
import org.loopwright.subject.observation.SeriesPoint;
import org.loopwright.subject.scenario.Scenario;

/** What capability and controls do to a run, and where they do nothing. */
class CapabilityTest {

    private static Scenario system(Scenario scenario, String path, Object value) {
        return TestScenarios.withSystems(
                scenario, TestScenarios.with(scenario.systems().get(0), path, value));
    }

    private static Scenario left(double... daysAndValues) {
        List<DatedValue> path = new ArrayList<>();
        for (int i = 0; i < daysAndValues.length; i += 2) {
            path.add(new DatedValue(daysAndValues[i], daysAndValues[i + 1]));
        }
        return system(TestScenarios.busy(), "frontier.computeLeft", path);
    }

    private static EconomyObservations run(Scenario scenario) {
        return LoopModel.simulate(scenario, new Streams(77, 1)).economies().get(0);
    }

    /** Of which two fifths buy 200 candidates at compute 1 and capability 1 [money]. */
    private static final double BUDGET = 0.005;

    private static CandidateSearch search(Scenario scenario) {
        LoopModel model = new LoopModel(scenario, new Streams(77, 1));
        model.start();
        return new CandidateSearch(Holdings.of(1, model.economies().get(0).commons()), null, null);
    }

    /** A frontier that does not grow: controls of half the compute are half the compute per money, and no more. */
    @Test
    void withoutGrowthControlsAreComputeAndNothingElse() {
        Scenario controlled = TestScenarios.with(left(0, 0.5), "world.frontierGrowth", 0.0);
        Scenario poor = system(TestScenarios.with(left(0, 1), "world.frontierGrowth", 0.0), "research.compute", 0.5);
        assertThat(run(controlled)).isEqualTo(run(poor));
        assertThat(run(controlled)).isNotEqualTo(run(TestScenarios.with(left(0, 1), "world.frontierGrowth", 0.0)));
    }

    /** F* = 1: models of day 0 suffice, and how fast the frontier grows moves nothing but its own series. */
    @Test
    void whereTheModelsOfDayZeroSufficeTheFrontierMovesNothing() {
        Scenario enough = TestScenarios.with(left(0, 1), "industry.research.sufficiency", 1.0);
        EconomyObservations still = run(TestScenarios.with(enough, "world.frontierGrowth", 0.0));
        EconomyObservations growing = run(enough);
        assertThat(growing.loops()).isEqualTo(still.loops());
        assertThat(growing.spans()).isEqualTo(still.spans());
        SeriesPoint last = growing.series().get(growing.series().size() - 1);
        assertThat(last.frontierCapability()).isCloseTo(Math.exp(0.7 * 3285 / 365), within(1e-9));
        assertThat(run(left(0, 1)).loops()).isNotEqualTo(growing.loops());
    }

    /** Warm-up 365 days, growth 0.7, F* = 100: ρB/c_S is 200 at compute 1 and capability 1. */
    @Test
    void candidatesGrowWithCapabilityUntilItSufficesAndFollowCompute() {
        CandidateSearch free = search(left(0, 1));
        assertThat(free.meanCandidates(BUDGET, 0)).isCloseTo(200, within(1e-9));
        assertThat(free.meanCandidates(BUDGET, 365)).isCloseTo(200, within(1e-9));
        assertThat(free.meanCandidates(BUDGET, 1095)).isCloseTo(200 * Math.exp(1.4), within(1e-9));
        assertThat(free.meanCandidates(BUDGET, 3650)).isCloseTo(200 * 100, within(1e-9));
        CandidateSearch controlled = search(left(0, 1, 1000, 0.25));
        assertThat(controlled.meanCandidates(BUDGET, 999)).isEqualTo(free.meanCandidates(BUDGET, 999));
        assertThat(controlled.meanCandidates(BUDGET, 1000)).isEqualTo(0.25 * free.meanCandidates(BUDGET, 1000));
        // Long after, open models are better than its own.
        assertThat(controlled.meanCandidates(BUDGET, 2000))
                .isCloseTo(0.25 * free.meanCandidates(BUDGET, 2000) * Math.exp(-0.7 * 107 / 365), within(1e-9));
    }

    /** Less compute left: less capable models, and a simulator that knows less. */
    @Test
    void controlsLowerCapability() {
        double before = 2;
        for (double share : new double[] {1, 0.9, 0.5, 0}) {
            SeriesPoint point = run(left(0, share)).series().get(20);
            assertThat(point.frontierRelative()).isLessThan(before).isPositive();
            before = point.frontierRelative();
        }
    }
}
