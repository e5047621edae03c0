package org.loopwright.subject.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.observation.EconomyObservations;
import org.loopwright.subject.observation.LoopRecord;
import org.loopwright.subject.observation.Span;
import org.loopwright.subject.observation.Stage;
import org.loopwright.subject.observation.Wait;
import org.loopwright.subject.scenario.IndustrialSystem;
import org.loopwright.subject.scenario.Industry;
import org.loopwright.subject.scenario.Scenario;
import org.loopwright.subject.scenario.TimeLaw;
import org.loopwright.subject.technology.Chance;
import org.loopwright.subject.technology.DesignStructureMatrix;

/**
 * Ownership that is free of its own delays: divisions that are always open (P_I = 0), never object (h_I = 0), have as
 * many slots as anybody asks for, no span of control and no overlap.
 */
class LatencyBoundsTest {

    private static final int CASES = 50;
    private static final int THOROUGH_CASES = 200;

    /** Own plants without a calendar: nothing but the negotiation itself is left, no slower than a supplier's. */
    private static final IndustrialSystem.Owner OPEN =
            TestScenarios.of(IndustrialSystem.Owner.class, 0, 1_000_000, 0, 0.7);

    /**
     * At depth 1 the time from the grant of the freeze to the end of coordination is the slowest negotiation of the
     * out-set, drawn here again from the same stream: every coordinated project of 5 replications, exactly.
     */
    @Test
    void atDepthOneCoordinationIsTheSlowestNegotiationInHouse() {
        Scenario scenario = TestScenarios.withSystems(TestScenarios.busy(), open(TestScenarios.system("deep", 1)));
        int looked = 0;
        for (int replication = 1; replication <= 5; replication++) {
            Streams streams = new Streams(14, replication);
            LoopModel model = new LoopModel(scenario, streams);
            model.start();
            model.advanceTo(scenario.end());
            EconomyObservations seen = model.observations().economies().get(0);
            assertThat(seen.spans().stream().filter(s -> s.stage() == Stage.COORDINATE))
                    .allMatch(s -> s.cause() == Wait.FREEZE || s.cause() == Wait.NEGOTIATION);
            DesignStructureMatrix architecture =
                    ReferenceDesign.of(scenario, streams).architecture();
            SupplyNetwork network = new SupplyNetwork(scenario.industry().architecture(), architecture, streams);
            for (Span span : seen.spans()) {
                boolean cut = span.endDay() == scenario.end();
                if (span.cause() == Wait.NEGOTIATION && !cut) {
                    double slowest = slowest(scenario, architecture, network, span, luck(model, span));
                    assertThat(span.endDay())
                            .as("firm %s, project %s", span.firm(), span.project())
                            .isEqualTo(span.startDay() + slowest);
                    looked++;
                }
            }
        }
        assertThat(looked).isGreaterThan(500);
    }

    /** Of the negotiations of a project: that of its leader, its newest breakthrough, and the try. */
    private static RandomStream luck(LoopModel model, Span span) {
        Project project = model.economies()
                .get(0)
                .firms()
                .get(span.firm() - 1)
                .stages()
                .projects()
                .get(span.project() - 1);
        return model.streams()
                .of(Chance.NEGOTIATION, span.firm(), span.component(), project.breakthrough, project.attempt);
    }

    /** Per component: one draw for the objection, one negotiation per tier, of which the own supplier's counts. */
    private static double slowest(
            Scenario scenario,
            DesignStructureMatrix architecture,
            SupplyNetwork network,
            Span span,
            RandomStream luck) {
        IndustrialSystem system = scenario.systems().get(0);
        double connected = 1
                - scenario.industry().coordination().coverageEffect()
                        * system.integration().coverage();
        int leader = span.component() - 1;
        int[] components = architecture.outSet(leader);
        double[] strengths = architecture.strengths(leader);
        double slowest = 0;
        for (int m = 0; m < components.length; m++) {
            luck.nextDouble();
            double weight = components[m] == leader ? 1 : strengths[m] / architecture.meanStrength();
            int own = network.tierOfGroup(components[m], network.group(components[m]));
            for (int tier = 1; tier <= scenario.industry().architecture().tiers(); tier++) {
                double days = weight
                        * Durations.draw(scenario.industry().coordination().negotiation(), 0.7 * connected, luck);
                slowest = tier == own ? Math.max(slowest, days) : slowest;
            }
        }
        return slowest;
    }

    /**
     * One more component in-house never lengthens the coordination of the same project. Compared is the first project
     * of a single firm with a single team, which does not screen: its leader, its out-set, the day of its freeze and
     * its luck with negotiations are the same whatever is made in-house, and no other project holds a slot. 50 random
     * architectures with one tier, every chain of in-house sets from none to all in a random order; negotiations of any
     * kind.
     */
    @ParameterizedTest(name = "negotiation {0}")
    @ValueSource(strings = {"FIXED", "EXPONENTIAL", "GAMMA", "UNIFORM"})
    void oneMoreComponentInHouseNeverLengthensCoordinationInOneTier(String law) {
        Chains chains = new Chains(TimeLaw.Law.valueOf(law), 1, CASES);
        assertThat(chains.lengthened).isEmpty();
        assertThat(chains.compared).isGreaterThan(5 * CASES);
        assertThat(chains.shortened).isGreaterThan(CASES);
    }

    /** The same through up to three tiers: the luck of a negotiation belongs to the owner's tier, not its turn. */
    @ParameterizedTest(name = "negotiation {0}")
    @ValueSource(strings = {"FIXED", "EXPONENTIAL", "GAMMA", "UNIFORM"})
    void oneMoreComponentInHouseNeverLengthensCoordinationThroughTiers(String law) {
        followThroughTiers(law, CASES);
    }

    @Tag("thorough")
    @ParameterizedTest(name = "negotiation {0}")
    @ValueSource(strings = {"FIXED", "EXPONENTIAL", "GAMMA", "UNIFORM"})
    void oneMoreComponentInHouseNeverLengthensCoordinationThroughTiersOfMoreArchitectures(String law) {
        followThroughTiers(law, THOROUGH_CASES);
    }

    private static void followThroughTiers(String law, int cases) {
        Chains chains = new Chains(TimeLaw.Law.valueOf(law), 3, cases);
        assertThat(chains.lengthened).isEmpty();
        assertThat(chains.shortened).isGreaterThan(cases);
    }

    /** The coordination of the first project along chains of in-house sets, each with one component more. */
    private static final class Chains {

        final List<String> lengthened = new ArrayList<>();
        int compared;
        int shortened;

        Chains(TimeLaw.Law law, int mostTiers, int cases) {
            RandomStream luck = new Streams(15, 1).of(Chance.ARCHITECTURE);
            for (int n = 1; n <= cases; n++) {
                follow(scenario(law, mostTiers, luck), new Streams(16, n), luck);
            }
        }

        private void follow(Scenario scenario, Streams streams, RandomStream luck) {
            double[] costs = ReferenceDesign.of(scenario, streams).costs();
            double total = 0;
            for (double x : costs) {
                total += x;
            }
            List<Integer> order = new ArrayList<>();
            for (int j : SupplyNetwork.shuffled(costs.length, luck)) {
                order.add(j + 1);
            }
            double depth = 0;
            double before = coordination(scenario, order, 0, 0, streams);
            for (int made = 1; made <= costs.length; made++) {
                depth += costs[order.get(made - 1) - 1] / total;
                double after = coordination(scenario, order, depth, made, streams);
                compared++;
                // The days are those of a calendar of thousands of days: ten digits of them are left.
                if (after > before + 1e-9) {
                    lengthened.add("replication " + streams.replication() + ", " + made + " of " + costs.length
                            + " in-house: " + before + " -> " + after + " days");
                }
                shortened += after < before - 1e-9 ? 1 : 0;
                before = after;
            }
        }

        /** Days from the grant of the freeze to the end of coordination of the first project. */
        private static double coordination(
                Scenario scenario, List<Integer> order, double depth, int made, Streams streams) {
            IndustrialSystem system = scenario.systems().get(0);
            system = TestScenarios.with(system, "integration.list", order);
            system = TestScenarios.with(system, "integration.depth", Math.min(1, depth));
            Scenario deep = TestScenarios.withSystems(scenario, system);
            LoopModel model = new LoopModel(deep, streams);
            model.start();
            int inHouse = 0;
            for (boolean own : model.economies().get(0).conditions().inHouse()) {
                inHouse += own ? 1 : 0;
            }
            assertThat(inHouse).isEqualTo(made);
            EconomyObservations seen =
                    LoopModel.simulate(deep, streams).economies().get(0);
            LoopRecord first = seen.loops().get(0);
            assertThat(first.project()).isEqualTo(1);
            assertThat(seen.spans().stream().filter(s -> s.project() == 1))
                    .as("the first project has passed coordination")
                    .anyMatch(s -> s.stage() == Stage.TRIAL);
            return first.stageDays().get(Stage.COORDINATE.ordinal());
        }

        private static Scenario scenario(TimeLaw.Law law, int mostTiers, RandomStream luck) {
            Scenario base = TestScenarios.busy();
            base = TestScenarios.with(base, "horizon", 3635.0);
            base = TestScenarios.with(base, "industry.architecture.dsm.components", 4 + luck.nextInt(4));
            base = TestScenarios.with(base, "industry.architecture.tiers", 1 + luck.nextInt(mostTiers));
            base = TestScenarios.with(base, "industry.architecture.componentsPerSupplier", 1 + luck.nextInt(3));
            base = TestScenarios.with(base, "industry.coordination.releasePeriod", 10 + 200 * luck.nextDouble());
            base = TestScenarios.with(
                    base, "industry.coordination.negotiation", new TimeLaw(law, 100 * luck.nextDouble(), 0.5));
            base = TestScenarios.with(base, "industry.research.simulationShare", 0.0);
            // Any component may lead, whatever it is worth, and whoever makes it.
            base = TestScenarios.with(base, "industry.research.choiceExponent", 0.0);
            base = TestScenarios.with(base, "industry.research.options", Industry.Options.REDESIGNS);
            base = TestScenarios.with(base, "industry.deployment.rampCost", 0.0);
            base = TestScenarios.with(base, "industry.research.teams", 1);
            // A second one would be hired, and could lead with the same component as the first.
            base = TestScenarios.with(base, "industry.research.teamShare", 0.0);
            base = TestScenarios.with(base, "industry.research.openPerTeam", 1.0);
            base = TestScenarios.with(base, "industry.trial.time", TimeLaw.fixed(4000));
            IndustrialSystem system = open(TestScenarios.system("chain", 0));
            system = TestScenarios.with(system, "integration.order", IndustrialSystem.Order.LIST);
            system = TestScenarios.with(system, "supplier.objection", luck.nextDouble());
            system = TestScenarios.with(system, "means.firms", 1);
            return TestScenarios.withSystems(base, system);
        }
    }

    private static IndustrialSystem open(IndustrialSystem system) {
        IndustrialSystem open = TestScenarios.with(system, "division", OPEN);
        open = TestScenarios.with(open, "integration.span", 0.0);
        return TestScenarios.with(open, "integration.overlap", 0.0);
    }
}
