package org.loopwright.subject.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.scenario.IndustrialSystem;
import org.loopwright.subject.scenario.Industry;
import org.loopwright.subject.scenario.Scenario;

/** Tiers and suppliers are those of the matrix file, and drawn where it names none. */
class SupplyNetworkTest {

    private static final List<Integer> TIERS = List.of(3, 1, 2, 2, 1, 3, 3, 3, 2, 1, 3, 2);
    private static final List<String> MAKERS =
            List.of("cells", "pack", "cells", "bms", "pack", "foil", "foil", "cells", "bms", "pack", "foil", "cells");
    private static final Scenario BUSY = TestScenarios.busy();

    private static Scenario named(List<Integer> tiers, List<String> makers) {
        Scenario named = TestScenarios.with(BUSY, "industry.architecture.dsm.tiers", tiers);
        return TestScenarios.with(named, "industry.architecture.dsm.suppliers", makers);
    }

    private static SupplyNetwork network(Scenario scenario, int replication) {
        Streams streams = new Streams(5, replication);
        Industry.Architecture architecture = scenario.industry().architecture();
        return new SupplyNetwork(
                architecture, ReferenceDesign.of(scenario, streams).architecture(), streams);
    }

    private static List<Integer> tiers(SupplyNetwork network) {
        return IntStream.range(0, 12).mapToObj(network::tier).toList();
    }

    private static List<Integer> groups(SupplyNetwork network) {
        return IntStream.range(0, 12).mapToObj(network::group).toList();
    }

    @Test
    void networkIsAsTheFileSaysInEveryReplication() {
        for (int replication = 1; replication <= 20; replication++) {
            SupplyNetwork network = network(named(TIERS, MAKERS), replication);
            assertThat(tiers(network)).isEqualTo(TIERS);
            assertThat(network.tiers()).isEqualTo(3);
            assertThat(groups(network))
                    .as("numbered as they first appear")
                    .containsExactly(0, 1, 0, 2, 1, 3, 3, 0, 2, 1, 3, 0);
            assertThat(network.groups()).isEqualTo(4);
            assertThat(IntStream.range(0, 4).mapToObj(network::supplier))
                    .containsExactly("cells", "pack", "bms", "foil");
            for (int j = 0; j < 12; j++) {
                int parent = network.parent(j);
                assertThat(parent < 0).isEqualTo(TIERS.get(j) == 1);
                assertThat(parent < 0 ? 0 : network.tier(parent)).isEqualTo(TIERS.get(j) - 1);
            }
        }
    }

    @Test
    void suppliersAreAskedFromTheFirstTierOfTheFileDown() {
        int longest = 0;
        for (int replication = 1; replication <= 20; replication++) {
            SupplyNetwork network = network(named(TIERS, MAKERS), replication);
            for (int j = 0; j < 12; j++) {
                List<Integer> chain = new ArrayList<>();
                for (int at = j; at >= 0; at = network.parent(at)) {
                    if (chain.isEmpty() || chain.get(0) != network.group(at)) {
                        chain.add(0, network.group(at));
                    }
                }
                List<SupplyNetwork.Hop> path = network.supplierPath(j, new boolean[12]);
                assertThat(path.stream().map(SupplyNetwork.Hop::group)).isEqualTo(chain);
                assertThat(path.get(0).tier()).isEqualTo(1);
                assertThat(path.stream().map(SupplyNetwork.Hop::tier)).isSorted();
                longest = Math.max(longest, path.size());
            }
        }
        assertThat(longest).isEqualTo(3);
    }

    @Test
    void tierFirstTakesTheFirstTierOfTheFileInHouse() {
        Scenario scenario = named(TIERS, MAKERS);
        IndustrialSystem.Integration integration = TestScenarios.with(
                TestScenarios.system("deep", 0.01).integration(), "order", IndustrialSystem.Order.TIER_FIRST);
        Streams streams = new Streams(5, 1);
        ReferenceDesign design = ReferenceDesign.of(scenario, streams);
        SupplyNetwork network = network(scenario, 1);
        for (double depth = 0.05; depth < 1; depth += 0.05) {
            boolean[] inHouse = InHouse.of(TestScenarios.with(integration, "depth", depth), design, network, streams);
            int made = 0;
            int deepest = 0;
            for (int j = 0; j < 12; j++) {
                made += inHouse[j] ? 1 : 0;
                deepest = inHouse[j] ? Math.max(deepest, TIERS.get(j)) : deepest;
            }
            int above = deepest;
            long all = TIERS.stream().filter(tier -> tier < above).count();
            assertThat(made).as("depth %s", depth).isGreaterThan((int) all);
        }
    }

    @Test
    void whatTheFileDoesNotNameIsDrawnAsWithoutAFile() {
        for (int replication = 1; replication <= 20; replication++) {
            SupplyNetwork drawn = network(BUSY, replication);
            SupplyNetwork suppliersOnly = network(named(List.of(), MAKERS), replication);
            assertThat(tiers(suppliersOnly)).isEqualTo(tiers(drawn));
            assertThat(suppliersOnly.groups()).isEqualTo(4);
            SupplyNetwork tiersOnly = network(named(TIERS, List.of()), replication);
            assertThat(tiers(tiersOnly)).isEqualTo(TIERS);
            assertThat(tiersOnly.groups()).isEqualTo(6);
            assertThat(tiersOnly.supplier(0)).isEmpty();
            // Neighbours in the order of tiers: groups do not fall where tiers rise.
            List<Integer> byTier = IntStream.range(0, 12)
                    .boxed()
                    .sorted((i, j) -> Integer.compare(tiersOnly.group(i), tiersOnly.group(j)))
                    .map(TIERS::get)
                    .toList();
            List<Integer> pairs = new ArrayList<>();
            for (int g = 0; g < 6; g++) {
                pairs.addAll(byTier.subList(2 * g, 2 * g + 2).stream().sorted().toList());
            }
            assertThat(pairs).isSorted();
        }
        assertThat(groups(network(named(TIERS, List.of()), 1)))
                .as("who is whose neighbour is drawn")
                .isNotEqualTo(groups(network(named(TIERS, List.of()), 2)));
    }
}
