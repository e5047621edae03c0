package org.loopwright.subject.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.scenario.Dsm;
import org.loopwright.subject.scenario.Industry;
import org.loopwright.subject.technology.Chance;
import org.loopwright.subject.technology.DesignStructureMatrix;

/**
 * The tiered supply network of an industry: tier and parent of each component, and the group of components that one
 * supplier makes: as the matrix file names them, and drawn where it does not. A pure function of (industry, root seed,
 * replication), the same in every system. Immutable.
 */
final class SupplyNetwork {

    private final int[] tier;
    private final int tiers;
    private final int[] parent;
    private final int[] group;
    private final int groups;
    /** Names by group; none if the suppliers have none. */
    private final List<String> suppliers;

    SupplyNetwork(Industry.Architecture architecture, DesignStructureMatrix dsm, Streams streams) {
        RandomStream luck = streams.of(Chance.SUPPLY_NETWORK);
        Dsm named = architecture.dsm();
        int n = dsm.size();
        // Drawn whatever the file names, so that naming the one shifts no luck of the other.
        int[] order = shuffled(n, luck);
        tier = named.tiers().isEmpty() ? spread(order, architecture.tiers()) : numbers(named.tiers());
        tiers = Arrays.stream(tier).max().orElse(0);
        parent = new int[n];
        for (int j = 0; j < n; j++) {
            parent[j] = tier[j] == 1 ? -1 : drawParent(j, dsm, luck);
        }
        suppliers = named.suppliers().stream().distinct().toList();
        group = suppliers.isEmpty()
                ? neighbours(order, architecture.componentsPerSupplier())
                : numbers(named.suppliers().stream().map(suppliers::indexOf).toList());
        groups = Arrays.stream(group).max().orElse(-1) + 1;
    }

    private static int[] numbers(List<Integer> named) {
        return named.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int[] spread(int[] order, int most) {
        int n = order.length;
        int tiers = Math.min(most, n);
        int[] tier = new int[n];
        for (int at = 0; at < n; at++) {
            tier[order[at]] = 1 + (int) ((long) at * tiers / n);
        }
        return tier;
    }

    /** Groups of neighbours in the order of tiers, so that one may straddle two tiers. */
    private int[] neighbours(int[] order, int size) {
        List<Integer> byTier = new ArrayList<>(Arrays.stream(order).boxed().toList());
        byTier.sort(Comparator.comparingInt(j -> tier[j]));
        int[] made = new int[order.length];
        for (int at = 0; at < made.length; at++) {
            made[byTier.get(at)] = at / size;
        }
        return made;
    }

    private int drawParent(int j, DesignStructureMatrix dsm, RandomStream luck) {
        List<Integer> choices = new ArrayList<>();
        for (int i : dsm.inSet(j)) {
            if (tier[i] == tier[j] - 1) {
                choices.add(i);
            }
        }
        if (choices.isEmpty()) {
            for (int i = 0; i < tier.length; i++) {
                if (tier[i] == tier[j] - 1) {
                    choices.add(i);
                }
            }
        }
        return choices.get(luck.nextInt(choices.size()));
    }

    static int[] shuffled(int n, RandomStream luck) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        for (int i = n - 1; i > 0; i--) {
            int other = luck.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
        return order;
    }

    int groups() {
        return groups;
    }

    /** Group of a component: the number, from 0, of the supplier that makes it where it is outsourced. */
    int group(int component) {
        return group[component];
    }

    /** Component of the tier above into which a component goes, −1 at tier 1. */
    int parent(int component) {
        return parent[component];
    }

    int tier(int component) {
        return tier[component];
    }

    /** Number of tiers. */
    int tiers() {
        return tiers;
    }

    /** Name of a group's supplier; empty if it has none. */
    String supplier(int group) {
        return suppliers.isEmpty() ? "" : suppliers.get(group);
    }

    /**
     * The suppliers that are asked in turn about an outsourced component, tier 1 first: those of the component and its
     * outsourced ancestors, consecutive ones of one supplier once.
     */
    List<Hop> supplierPath(int component, boolean[] inHouse) {
        List<Hop> path = new ArrayList<>();
        for (int j = component; j >= 0; j = parent[j]) {
            if (!inHouse[j] && (path.isEmpty() || path.get(0).group() != group[j])) {
                path.add(0, new Hop(group[j], tierOfGroup(component, group[j])));
            }
        }
        return path;
    }

    /**
     * The tier at which a group is first met on the way down from tier 1 to a component, whoever makes what. Not the
     * tier of its highest outsourced member: that one moves when a member is taken in-house.
     */
    int tierOfGroup(int component, int wanted) {
        int first = tier[component];
        for (int j = component; j >= 0; j = parent[j]) {
            first = group[j] == wanted ? tier[j] : first;
        }
        return first;
    }

    /**
     * One supplier on the path to a component.
     *
     * @param group number, from 0, of the supplier
     * @param tier tier at which the supplier's group is first met on the way to the component
     */
    record Hop(int group, int tier) {}
}
