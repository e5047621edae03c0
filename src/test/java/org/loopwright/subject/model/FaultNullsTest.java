package org.loopwright.subject.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.observation.DesignChecks;
import org.loopwright.subject.observation.EconomyObservations;
import org.loopwright.subject.observation.LoopRecord;
import org.loopwright.subject.observation.Span;
import org.loopwright.subject.observation.Wait;
import org.loopwright.subject.scenario.Scenario;

/**
 * Nulls of hidden faults, exact and run by run, each with its counterpart: the busy scenario has faults in every place
 * where they can be found.
 */
class FaultNullsTest {

    private static final int REPLICATIONS = 3;

    /** The counterpart of all: faults are found everywhere, designs are merged, and owners mend what was found. */
    @Test
    void busyFirmsFindFaultsInEveryPlace() {
        List<EconomyObservations> busy = runs(TestScenarios.busy());
        assertThat(sum(busy, DesignChecks::foundInSimulation)).isGreaterThan(50);
        assertThat(sum(busy, DesignChecks::foundInTrial)).isGreaterThan(50);
        assertThat(sum(busy, DesignChecks::foundInRamp)).isGreaterThan(20);
        assertThat(sum(busy, DesignChecks::foundInField)).isGreaterThan(20);
        assertThat(sum(busy, DesignChecks::merges)).isGreaterThan(20);
        assertThat(waits(busy)).contains(Wait.REWORK, Wait.STOP, Wait.INCIDENT, Wait.MERGE);
    }

    /** φ = 0: no fault anywhere, nothing to learn, and every first round is clean. */
    @Test
    void withoutFaultsNothingIsFoundAndNothingLearnt() {
        Scenario none = TestScenarios.with(TestScenarios.busy(), "industry.faults.intensity", 0.0);
        none = TestScenarios.with(none, "industry.research.gapExponent", 0.0);
        List<EconomyObservations> seen = runs(none);
        assertThat(found(seen)).isZero();
        assertThat(tried(seen)).isNotEmpty().allMatch(DesignChecks::firstPass);
        assertThat(waits(seen)).doesNotContain(Wait.REWORK, Wait.STOP, Wait.INCIDENT);
        for (EconomyObservations run : seen) {
            assertThat(run.series()).allMatch(point -> point.unrepresentedShare() == 1);
        }
    }

    /** u = 1: endless examples would be needed, and simulation shows none of the faults that trials show. */
    @Test
    void aSimulatorThatKnowsNothingFindsNothing() {
        Scenario blind = TestScenarios.with(TestScenarios.busy(), "industry.faults.initialExampleScale", 1e9);
        blind = TestScenarios.with(blind, "industry.research.gapExponent", 0.0);
        List<EconomyObservations> seen = runs(blind);
        assertThat(sum(seen, DesignChecks::foundInSimulation)).isZero();
        assertThat(sum(seen, DesignChecks::foundInTrial)).isGreaterThan(100);
    }

    /**
     * u = 0 and N_S → ∞: simulation shows every fault, and the run is, but for that count, the one without faults of a
     * simulator that knows everything.
     */
    @Test
    void aSimulatorThatKnowsEverythingLeavesNothingToTrials() {
        Scenario knowing = TestScenarios.with(TestScenarios.busy(), "industry.faults.initialExampleScale", 0.0);
        knowing = TestScenarios.with(knowing, "industry.faults.faultShape", 2.0);
        Scenario without = TestScenarios.with(knowing, "industry.faults.intensity", 0.0);
        Scenario endless = TestScenarios.with(knowing, "industry.faults.simulatedExposures", 1e12);
        List<EconomyObservations> seen = runs(endless);
        assertThat(sum(seen, DesignChecks::foundInSimulation)).isGreaterThan(500);
        assertThat(found(seen)).isEqualTo(sum(seen, DesignChecks::foundInSimulation));
        assertThat(spans(seen)).isEqualTo(spans(runs(without)));
        for (int r = 0; r < REPLICATIONS; r++) {
            assertThat(seen.get(r).series()).isEqualTo(runs(without).get(r).series());
        }
        assertThat(spans(runs(knowing))).isNotEqualTo(spans(runs(without)));
    }

    /** Without merges nobody is asked about designs decided meanwhile. */
    @Test
    void withoutMergesNoDesignIsFittedToAnother() {
        List<EconomyObservations> seen =
                runs(TestScenarios.with(TestScenarios.busy(), "industry.coordination.merges", false));
        assertThat(sum(seen, DesignChecks::merges)).isZero();
        assertThat(waits(seen)).doesNotContain(Wait.MERGE).contains(Wait.REWORK);
    }

    /** One project at a time, of one team that costs nothing and stays, is never overlapped: merges may be on or off. */
    @Test
    void aSingleProjectIsNeverMerged() {
        Scenario single = TestScenarios.with(TestScenarios.busy(), "industry.research.teams", 1);
        single = TestScenarios.with(single, "industry.research.openPerTeam", 1.0);
        single = TestScenarios.with(single, "industry.research.teamShare", 0.0);
        List<EconomyObservations> on = runs(single);
        assertThat(tried(on)).isNotEmpty();
        assertThat(on).isEqualTo(runs(TestScenarios.with(single, "industry.coordination.merges", false)));
    }

    private static List<EconomyObservations> runs(Scenario scenario) {
        List<EconomyObservations> runs = new ArrayList<>();
        for (int replication = 1; replication <= REPLICATIONS; replication++) {
            runs.add(LoopModel.simulate(scenario, new Streams(14, replication))
                    .economies()
                    .get(0));
        }
        return runs;
    }

    private static int sum(List<EconomyObservations> runs, ToIntFunction<DesignChecks> count) {
        return runs.stream()
                .flatMap(seen -> seen.loops().stream())
                .map(LoopRecord::checks)
                .mapToInt(count)
                .sum();
    }

    private static int found(List<EconomyObservations> runs) {
        return sum(runs, c -> c.foundInSimulation() + c.foundInTrial() + c.foundInRamp() + c.foundInField());
    }

    private static List<DesignChecks> tried(List<EconomyObservations> runs) {
        return runs.stream()
                .flatMap(seen -> seen.loops().stream())
                .map(LoopRecord::checks)
                .filter(DesignChecks::tried)
                .toList();
    }

    private static List<Span> spans(List<EconomyObservations> runs) {
        return runs.stream().flatMap(seen -> seen.spans().stream()).toList();
    }

    private static Set<Wait> waits(List<EconomyObservations> runs) {
        Set<Wait> waits = EnumSet.noneOf(Wait.class);
        spans(runs).forEach(span -> waits.add(span.cause()));
        return waits;
    }
}
