package org.loopwright.subject.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.observation.EconomyObservations;
import org.loopwright.subject.observation.OwnGeneration;
import org.loopwright.subject.observation.SeriesPoint;
import org.loopwright.subject.scenario.Industry;
import org.loopwright.subject.scenario.Scenario;

/**
 * Mechanisms that are switched off do nothing, exactly. Each null runs the busy scenario over 5 replications, and each
 * comes with its counterpart: switched on, the same change does move the run.
 */
class NullsTest {

    private static final int REPLICATIONS = 5;

    // Breakthroughs without a gain.

    /**
     * With δ = 0 a new part costs what the old one did, its fitting and its lost experience cost more: its option is worth
     * nothing, no project takes one up, and so no generation closes, neither a probe nor an own one.
     */
    @Test
    void withoutGainNoGenerationIsEverTakenUp() {
        Scenario none = TestScenarios.with(TestScenarios.busy(), "industry.breakthroughs.gain", 0.0);
        for (EconomyObservations seen : runs(none)) {
            assertThat(seen.generations()).isNotEmpty().allMatch(g -> !Double.isNaN(g.accessDay()));
            assertThat(seen.generations()).allMatch(g -> Double.isNaN(g.firstFirmClosedDay()));
            assertThat(seen.generations()).allMatch(g -> Double.isNaN(g.closedDay()));
            assertThat(seen.ownGenerations()).allMatch(g -> Double.isNaN(g.closedDay()) && g.gain() == 0);
            assertThat(seen.loops()).isNotEmpty().allMatch(loop -> loop.generations() == 0);
        }
        assertThat(runs(TestScenarios.busy()).get(0).generations()).anyMatch(g -> !Double.isNaN(g.closedDay()));
    }

    // What firms may take up.

    /** A firm that refuses generations runs as one that never hears of any. */
    @Test
    void refusedGenerationsAreNeverTakenUp() {
        Scenario refused =
                TestScenarios.with(TestScenarios.busy(), "industry.research.options", Industry.Options.REDESIGNS);
        Scenario unheard = TestScenarios.with(refused, "industry.breakthroughs.probesPerYear", 0.0);
        unheard = TestScenarios.with(unheard, "industry.breakthroughs.ownPerYear", 0.0);
        for (EconomyObservations seen : runs(refused)) {
            assertThat(seen.generations()).isNotEmpty();
            assertThat(seen.loops()).isNotEmpty().allMatch(loop -> loop.generations() == 0);
        }
        for (int r = 0; r < REPLICATIONS; r++) {
            assertThat(runs(refused).get(r).loops())
                    .isEqualTo(runs(unheard).get(r).loops());
        }
        assertThat(runs(TestScenarios.busy()).get(0).loops()).anyMatch(loop -> loop.generations() > 0);
    }

    /** v = 0: research money is a share of revenue, whatever an industry has grown to; else less where it has grown. */
    @Test
    void withoutVarietyResearchMoneyKeepsItsShareOfRevenue() {
        Scenario one = TestScenarios.with(TestScenarios.busy(), "industry.research.varietyExponent", 0.0);
        one = TestScenarios.withSystems(one, TestScenarios.with(one.systems().get(0), "integration.depth", 0.0));
        Scenario spread = TestScenarios.with(one, "industry.research.varietyExponent", 0.5);
        double share = share(one);
        // It follows by a year, in which revenue grows by less than a fifth.
        assertThat(share).isBetween(0.08 * 0.9 / 1.2, 0.08 * 0.9);
        assertThat(share(spread)).isLessThan(0.9 * share);
    }

    private static double share(Scenario scenario) {
        List<SeriesPoint> series = runs(scenario).get(0).series();
        SeriesPoint last = series.get(series.size() - 1);
        return last.books().moneyPerYear() / (last.price() * last.outputPerYear());
    }

    // Deployment and search.

    /** Without faults (φ = 0) nothing that describes them, and no exposure, enters a run. */
    @Test
    void withoutFaultsTheirTermsMoveNothing() {
        Scenario off = TestScenarios.with(TestScenarios.busy(), "industry.faults.intensity", 0.0);
        Scenario other = TestScenarios.with(off, "industry.faults.borderExcess", 3.0);
        other = TestScenarios.with(other, "industry.faults.faultShape", 2.0);
        other = TestScenarios.with(other, "industry.faults.fatalShare", 1.0);
        other = TestScenarios.with(other, "industry.faults.simulatedExposures", 0.0);
        other = TestScenarios.with(other, "industry.trial.exposures", 50.0);
        other = TestScenarios.with(other, "industry.deployment.rampExposures", 50.0);
        other = TestScenarios.with(other, "industry.deployment.fieldExposures", 50.0);
        other = TestScenarios.with(other, "industry.deployment.recallCost", 1.0);
        assertThat(runs(other)).isEqualTo(runs(off));
        Scenario on = TestScenarios.with(other, "industry.faults.intensity", 1.0);
        assertThat(runs(on)).isNotEqualTo(runs(off));
    }

    /**
     * Equal volume and no faults in the field: deployment has no effect on search. Deployment reaches search by faults
     * that units show (x_F), by data that narrow the gap (β), by data that reach the lab (f), and by the time at which loops close and make room for
     * new ones (T*). With the four off, two economies that make as much but keep their units ten times as long, sample
     * them differently and begin with other data do the same projects with the same candidates at the same days, at the
     * same cost; only the data differ.
     */
    @Test
    void withEqualVolumeAndWithoutItsChannelsDeploymentHasNoEffectOnSearch() {
        Scenario off = TestScenarios.with(TestScenarios.busy(), "industry.deployment.fieldExposures", 0.0);
        off = TestScenarios.with(off, "industry.research.gapExponent", 0.0);
        off = TestScenarios.with(off, "industry.deployment.collectTime", 0.0);
        off = TestScenarios.withSystems(off, TestScenarios.with(off.systems().get(0), "research.dataShare", 0.0));
        assertThat(butFor("dataSamples", runs(otherDeployment(off)))).isEqualTo(butFor("dataSamples", runs(off)));
        assertThat(dataAtTheEnd(otherDeployment(off))).isNotEqualTo(dataAtTheEnd(off));

        for (String channel : List.of("industry.research.gapExponent", "industry.deployment.collectTime")) {
            Scenario open = TestScenarios.with(off, channel, channel.endsWith("Time") ? 60.0 : 0.3);
            assertThat(butFor("dataSamples", runs(otherDeployment(open))))
                    .as("with %s", channel)
                    .isNotEqualTo(butFor("dataSamples", runs(open)));
        }
    }

    private static Scenario otherDeployment(Scenario scenario) {
        Scenario other = TestScenarios.with(scenario, "industry.deployment.serviceLife", 20_000.0);
        other = TestScenarios.with(other, "industry.deployment.productionSamples", 10.0);
        other = TestScenarios.with(other, "industry.deployment.fleetSamples", 30.0);
        other = TestScenarios.with(other, "industry.deployment.dataDecay", 0.9);
        return TestScenarios.with(other, "industry.deployment.initialData", 1e6);
    }

    private static double dataAtTheEnd(Scenario scenario) {
        List<SeriesPoint> series = runs(scenario).get(0).series();
        return series.get(series.size() - 1).dataSamples();
    }

    /**
     * Volume is a scale: without process experience (w = 0) and faults that units show (x_F = 0), twice the output with twice the cost of
     * simulation, prototypes, ramps and licences is the same run, bit for bit, with twice the money in accounts.
     * Teams cost nothing and stay. The reference firm of day 0, by whose budget exposures and examples are counted, has
     * twice the money too, since its lab takes a half instead of three quarters of it. Effort E, which compares with a fixed
     * economy, is kept out by φ = 0, and data by β = 0, f = 0 and T* = 0.
     */
    @Test
    void volumeIsAScale() {
        Scenario once = TestScenarios.with(TestScenarios.busy(), "industry.deployment.fieldExposures", 0.0);
        once = TestScenarios.with(once, "industry.cost.processExponent", 0.0);
        once = TestScenarios.with(once, "industry.breakthroughs.effortExponent", 0.0);
        once = TestScenarios.with(once, "industry.research.gapExponent", 0.0);
        once = TestScenarios.with(once, "industry.deployment.collectTime", 0.0);
        once = TestScenarios.with(once, "industry.research.teamShare", 0.0);
        once = TestScenarios.with(once, "industry.research.referenceLabShare", 0.75);
        once = TestScenarios.withSystems(once, TestScenarios.with(once.systems().get(0), "research.dataShare", 0.0));
        Scenario twice = TestScenarios.withSystems(
                once,
                TestScenarios.with(
                        TestScenarios.with(once.systems().get(0), "means.output", 2.0), "frontier.licenceFee", 0.02));
        twice = TestScenarios.with(twice, "industry.research.referenceLabShare", 0.5);
        twice = doubled(
                twice,
                "industry.research.candidateCost",
                s -> s.industry().research().candidateCost());
        twice = doubled(
                twice, "industry.trial.prototypeCost", s -> s.industry().trial().prototypeCost());
        twice = doubled(
                twice,
                "industry.deployment.rampCost",
                s -> s.industry().deployment().rampCost());
        twice = doubled(
                twice,
                "industry.deployment.recallCost",
                s -> s.industry().deployment().recallCost());
        List<EconomyObservations> one = runs(once);
        List<EconomyObservations> two = runs(twice);
        for (int r = 0; r < REPLICATIONS; r++) {
            assertThat(two.get(r).spans()).isEqualTo(one.get(r).spans());
            assertThat(two.get(r).loops()).isEqualTo(one.get(r).loops());
            assertThat(two.get(r).generations()).isEqualTo(one.get(r).generations());
            for (int i = 0; i < one.get(r).series().size(); i++) {
                SeriesPoint small = one.get(r).series().get(i);
                SeriesPoint large = two.get(r).series().get(i);
                assertThat(large.unitCost()).isEqualTo(small.unitCost());
                assertThat(large.price()).isEqualTo(small.price());
                assertThat(large.outputPerYear()).isEqualTo(2 * small.outputPerYear());
                assertThat(large.researchAccount()).isEqualTo(2 * small.researchAccount());
            }
        }
    }

    private static Scenario doubled(Scenario scenario, String path, ToDoubleFunction<Scenario> now) {
        return TestScenarios.with(scenario, path, 2 * now.applyAsDouble(scenario));
    }

    // Deployment and the lab.

    /**
     * With f = 0 and φ = 0 the dates and components of own breakthroughs do not depend on deployment: the whole list is
     * the same under any fleet samples, data at day 0, decay and service life.
     */
    @Test
    void withoutASharedDatumResearchIsIndependentOfDeployment() {
        Scenario off = lab(0.0, 0.0);
        assertThat(found(off)).hasSizeGreaterThan(5 * REPLICATIONS);
        assertThat(found(otherDeployment(off))).isEqualTo(found(off));
        assertThat(found(otherDeployment(lab(0.0, 0.5)))).isNotEqualTo(found(lab(0.0, 0.5)));
    }

    /**
     * With effort (φ > 0) the lab also feels the purse, and so costs, and so whatever data do for search; with those
     * channels off (β = 0, T* = 0), f = 0 alone makes research independent of deployment.
     */
    @Test
    void thePurseIsTheOnlyOtherWayFromDeploymentToTheLab() {
        Scenario off = TestScenarios.with(lab(0.5, 0.0), "industry.research.gapExponent", 0.0);
        off = TestScenarios.with(off, "industry.deployment.collectTime", 0.0);
        assertThat(found(otherDeployment(off))).isEqualTo(found(off));
    }

    private static Scenario lab(double effortExponent, double dataShare) {
        Scenario scenario =
                TestScenarios.with(TestScenarios.busy(), "industry.breakthroughs.effortExponent", effortExponent);
        return TestScenarios.withSystems(
                scenario, TestScenarios.with(scenario.systems().get(0), "research.dataShare", dataShare));
    }

    private static List<String> found(Scenario scenario) {
        List<String> found = new ArrayList<>();
        for (EconomyObservations seen : runs(scenario)) {
            for (OwnGeneration own : seen.ownGenerations()) {
                found.add(own.component() + " on day " + own.foundDay());
            }
        }
        return found;
    }

    // The sim-to-real gap.

    /** With ρ = 0 nothing is simulated: the whole run is the same under any gap, but for the gap that it records. */
    @ParameterizedTest(name = "gap {0}")
    @ValueSource(doubles = {0, 1, 5})
    void withoutSimulationTheGapMovesNothing(double gap) {
        Scenario unscreened = TestScenarios.with(TestScenarios.busy(), "industry.research.simulationShare", 0.0);
        Scenario other = TestScenarios.with(unscreened, "industry.research.gap", gap);
        assertThat(butFor("simToRealGap", runs(other))).isEqualTo(butFor("simToRealGap", runs(unscreened)));
        Scenario screened = TestScenarios.with(TestScenarios.busy(), "industry.research.gap", gap);
        assertThat(butFor("simToRealGap", runs(screened)))
                .isNotEqualTo(butFor("simToRealGap", runs(TestScenarios.busy())));
    }

    /** At gap 0 predictions are the truth: a firm that ignores its bias and one that corrects it do the same. */
    @Test
    void atGapZeroNaiveFirmsDoAsOthersDo() {
        Scenario exact = TestScenarios.with(TestScenarios.busy(), "industry.research.gap", 0.0);
        assertThat(runs(naive(exact))).isEqualTo(runs(exact));
        assertThat(runs(naive(TestScenarios.busy()))).isNotEqualTo(runs(TestScenarios.busy()));
    }

    private static Scenario naive(Scenario scenario) {
        return TestScenarios.withSystems(
                scenario, TestScenarios.with(scenario.systems().get(0), "research.naive", true));
    }

    // Network coverage.

    /** Where there is no network its effect on negotiation moves nothing. */
    @Test
    void withoutCoverageItsEffectMovesNothing() {
        Scenario none = covered(TestScenarios.busy(), 0);
        Scenario strong = TestScenarios.with(none, "industry.coordination.coverageEffect", 1.0);
        assertThat(runs(strong)).isEqualTo(runs(none));
        assertThat(runs(covered(strong, 0.2))).isNotEqualTo(runs(covered(TestScenarios.busy(), 0.2)));
    }

    /**
     * Where the network does nothing for negotiation (effect 0), coverage 1 is twice the samples: half of them with
     * coverage 1 are the same data, and, with T* = 0, the same run.
     */
    @Test
    void withoutEffectOnNegotiationCoverageIsSamplesOnly() {
        Scenario none = TestScenarios.with(TestScenarios.busy(), "industry.coordination.coverageEffect", 0.0);
        none = covered(TestScenarios.with(none, "industry.deployment.collectTime", 0.0), 0);
        Scenario full = covered(none, 1);
        full = TestScenarios.with(full, "industry.deployment.productionSamples", 500.0);
        full = TestScenarios.with(full, "industry.deployment.fleetSamples", 0.5);
        assertThat(runs(full)).isEqualTo(runs(none));
    }

    private static Scenario covered(Scenario scenario, double coverage) {
        return TestScenarios.withSystems(
                scenario, TestScenarios.with(scenario.systems().get(0), "integration.coverage", coverage));
    }

    private static List<EconomyObservations> runs(Scenario scenario) {
        List<EconomyObservations> runs = new ArrayList<>();
        for (int replication = 1; replication <= REPLICATIONS; replication++) {
            runs.add(LoopModel.simulate(scenario, new Streams(10, replication))
                    .economies()
                    .get(0));
        }
        return runs;
    }

    /** The same runs with one column of their series set to 0. */
    private static List<EconomyObservations> butFor(String column, List<EconomyObservations> runs) {
        return runs.stream()
                .map(seen -> new EconomyObservations(
                        seen.system(),
                        seen.loops(),
                        seen.generations(),
                        seen.ownGenerations(),
                        seen.series().stream()
                                .map(point -> TestScenarios.with(point, column, 0.0))
                                .toList(),
                        seen.booksAtWarmUp(),
                        seen.spans()))
                .toList();
    }
}
