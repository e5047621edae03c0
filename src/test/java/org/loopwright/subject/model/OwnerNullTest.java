package org.loopwright.subject.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.observation.EconomyObservations;
import org.loopwright.subject.observation.Span;
import org.loopwright.subject.observation.Stage;
import org.loopwright.subject.observation.Wait;
import org.loopwright.subject.scenario.IndustrialSystem;
import org.loopwright.subject.scenario.Scenario;

/**
 * The owner null: where divisions have the numbers of suppliers, one hop each, and ownership moves no money, and where
 * borders make no faults and suppliers pool no examples, depth has no effect on latency, nor on what is found where. With as many slots as anybody asks for this is exact, run by run; with few slots suppliers differ
 * in that four firms share them, so the exact form then needs one firm and one component per owner, whose freezes keep a
 * slot from being asked for twice.
 */
class OwnerNullTest {

    @Test
    void depthHasNoEffectWhereSlotsAreFree() {
        Scenario base = nullScenario(1_000_000, 4, 2);
        assertSameAtAllDepths(base);
        assertThat(run(base).spans())
                .extracting(Span::cause)
                .contains(Wait.REWORK, Wait.STOP, Wait.INCIDENT, Wait.MERGE);
    }

    @Test
    void depthHasNoEffectWhereSlotsAreFewButNotShared() {
        assertSameAtAllDepths(nullScenario(1, 1, 1));
    }

    /** The test can fail: a shorter period of divisions does move latency. */
    @Test
    void depthHasAnEffectWhereDivisionsAreQuicker() {
        Scenario base = nullScenario(1_000_000, 4, 2);
        IndustrialSystem quick = TestScenarios.with(base.systems().get(0), "division.releasePeriodFactor", 0.5);
        assertThat(coordination(TestScenarios.withSystems(base, atDepth(quick, 1))))
                .isNotEqualTo(coordination(TestScenarios.withSystems(base, atDepth(quick, 0))));
    }

    /** The test can fail: interfaces across borders have more faults, and suppliers pool what they saw of them. */
    @Test
    void depthHasAnEffectWhereBordersMatterToFaults() {
        for (String border : List.of("industry.faults.borderExcess", "industry.faults.poolingOfExamples")) {
            Scenario base = TestScenarios.with(nullScenario(1_000_000, 4, 2), border, 1.0);
            IndustrialSystem system = base.systems().get(0);
            assertThat(run(TestScenarios.withSystems(base, atDepth(system, 1))).loops())
                    .as(border)
                    .isNotEqualTo(run(TestScenarios.withSystems(base, atDepth(system, 0)))
                            .loops());
        }
    }

    private static void assertSameAtAllDepths(Scenario base) {
        IndustrialSystem system = base.systems().get(0);
        EconomyObservations outsourced = run(TestScenarios.withSystems(base, atDepth(system, 0)));
        assertThat(coordination(TestScenarios.withSystems(base, atDepth(system, 0))))
                .hasSizeGreaterThan(50);
        for (double depth : new double[] {0.3, 0.7, 1}) {
            EconomyObservations deep = run(TestScenarios.withSystems(base, atDepth(system, depth)));
            assertThat(days(deep)).as("depth %s", depth).isEqualTo(days(outsourced));
            assertThat(deep.series()).isEqualTo(outsourced.series());
            assertThat(deep.loops()).as("faults by place, at depth %s", depth).isEqualTo(outsourced.loops());
        }
    }

    private static Scenario nullScenario(int slots, int firms, int componentsPerSupplier) {
        IndustrialSystem.Owner owner = TestScenarios.of(IndustrialSystem.Owner.class, 1, slots, 0.3, 1);
        IndustrialSystem system = TestScenarios.system("null", 0);
        system = TestScenarios.with(system, "supplier", owner);
        system = TestScenarios.with(system, "division", owner);
        system = TestScenarios.with(system, "integration.span", 0.0);
        system = TestScenarios.with(system, "integration.overlap", 0.0);
        system = TestScenarios.with(system, "integration.supplierMargin", 0.0);
        system = TestScenarios.with(system, "integration.capitalCharge", 0.0);
        system = TestScenarios.with(system, "means.firms", firms);
        Scenario base = TestScenarios.busy();
        base = TestScenarios.with(base, "industry.architecture.tiers", 1);
        base = TestScenarios.with(base, "industry.architecture.componentsPerSupplier", componentsPerSupplier);
        base = TestScenarios.with(base, "industry.faults.borderExcess", 0.0);
        base = TestScenarios.with(base, "industry.faults.poolingOfExamples", 0.0);
        base = TestScenarios.with(base, "industry.cost.pooling", 0.333);
        return TestScenarios.withSystems(base, system);
    }

    private static IndustrialSystem atDepth(IndustrialSystem system, double depth) {
        return TestScenarios.with(system, "integration.depth", depth);
    }

    private static EconomyObservations run(Scenario scenario) {
        return LoopModel.simulate(scenario, new Streams(2, 1)).economies().get(0);
    }

    private static List<Span> coordination(Scenario scenario) {
        return run(scenario).spans().stream()
                .filter(s -> s.stage() == Stage.COORDINATE)
                .toList();
    }

    /** Starts and ends of all spans; the names of owners differ by depth. */
    private static List<String> days(EconomyObservations seen) {
        return seen.spans().stream()
                .map(s -> s.firm() + "/" + s.project() + " " + s.stage() + " " + s.cause() + " " + s.startDay() + " "
                        + s.endDay())
                .toList();
    }
}
