package org.loopwright.subject.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.scenario.IndustrialSystem;
import org.loopwright.subject.technology.Chance;

/** Which components a firm makes itself. Depths are nested: a deeper firm makes all that a shallower one makes. */
final class InHouse {

    private InHouse() {}

    /** The first components, in the system's order, whose share of the reference cost reaches the depth. */
    static boolean[] of(
            IndustrialSystem.Integration integration, ReferenceDesign design, SupplyNetwork network, Streams streams) {
        int n = design.costs().length;
        double total = 0;
        for (double x : design.costs()) {
            total += x;
        }
        boolean[] inHouse = new boolean[n];
        double share = 0;
        for (int j : order(integration, design, network, streams)) {
            // A hair of slack keeps rounding from adding a component that the depth does not ask for.
            if (share >= integration.depth() - 1e-9) {
                break;
            }
            inHouse[j] = true;
            share += design.costs()[j] / total;
        }
        return inHouse;
    }

    private static List<Integer> order(
            IndustrialSystem.Integration integration, ReferenceDesign design, SupplyNetwork network, Streams streams) {
        int n = design.costs().length;
        List<Integer> order = new ArrayList<>();
        for (int j = 0; j < n; j++) {
            order.add(j);
        }
        switch (integration.order()) {
            case INTERFACE_FIRST -> {
                double[] total = new double[n];
                for (int j = 0; j < n; j++) {
                    total[j] = design.architecture().totalInterface(j);
                }
                order.sort(Comparator.comparingDouble((Integer j) -> -total[j]).thenComparing(j -> j));
            }
            case TIER_FIRST ->
                order.sort(
                        Comparator.comparingInt((Integer j) -> network.tier(j)).thenComparing(j -> j));
            case RANDOM -> {
                int[] shuffled = SupplyNetwork.shuffled(n, streams.of(Chance.INTEGRATION_ORDER));
                order.sort(Comparator.comparingInt(j -> shuffled[j]));
            }
            case LIST -> {
                List<Integer> listed = integration.list();
                order.sort(Comparator.comparingInt((Integer j) -> listed.contains(j + 1) ? listed.indexOf(j + 1) : n)
                        .thenComparing(j -> j));
            }
        }
        return order;
    }
}
