package org.loopwright.subject.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.loopwright.subject.observation.LoopOutcome;
import org.loopwright.subject.scenario.Dsm;
import org.loopwright.subject.scenario.Scenario;
import org.loopwright.subject.technology.DesignStructureMatrix;

/** Takes snapshots. Taking one draws no luck and changes no state, so a run that is watched is the same run. */
public final class Snapshots {

    private final Scenario scenario;
    private final double day;

    private Snapshots(LoopModel model) {
        scenario = model.scenario();
        day = model.day();
    }

    /**
     * Takes a snapshot of a run under way.
     *
     * @param model a model that has been started, between two steps of its schedule
     */
    public static Snapshot of(LoopModel model) {
        return new Snapshots(model).of(model.economies());
    }

    private Snapshot of(List<Economy> economies) {
        List<Snapshot.Economy> shown = new ArrayList<>();
        for (Economy economy : economies) {
            shown.add(economy(economy));
        }
        return new Snapshot(
                scenario.name(), scenario.industry().label(), day, scenario.end(), components(economies.get(0)), shown);
    }

    private static List<Snapshot.Component> components(Economy economy) {
        DesignStructureMatrix architecture = economy.conditions().design().architecture();
        SupplyNetwork network = economy.conditions().network();
        Dsm dsm = economy.conditions().industry().architecture().dsm();
        List<Snapshot.Component> components = new ArrayList<>();
        for (int j = 0; j < architecture.size(); j++) {
            components.add(new Snapshot.Component(
                    j + 1,
                    dsm.name(j),
                    network.tier(j),
                    network.parent(j) + 1,
                    network.group(j) + 1,
                    network.supplier(network.group(j)),
                    dsm.isSoftware(j),
                    counted(architecture.outSet(j)),
                    Arrays.stream(architecture.strengths(j)).boxed().toList()));
        }
        return components;
    }

    /** Components as people count them. */
    private static List<Integer> counted(int[] components) {
        return Arrays.stream(components).mapToObj(j -> j + 1).toList();
    }

    private Snapshot.Economy economy(Economy economy) {
        List<Integer> inHouse = new ArrayList<>();
        for (int j = 0; j < economy.conditions().inHouse().length; j++) {
            if (economy.conditions().inHouse(j)) {
                inHouse.add(j + 1);
            }
        }
        List<Snapshot.Supplier> suppliers = new ArrayList<>();
        for (int g = 0; g < economy.conditions().network().groups(); g++) {
            List<Integer> made = made(economy, g, false);
            if (!made.isEmpty()) {
                Snapshot.Node node = new Snapshot.Node(Snapshot.Kind.SUPPLIER, g + 1, 0);
                suppliers.add(owner(economy, economy.commons().suppliers().get(g), node, made));
            }
        }
        List<Snapshot.Firm> firms = new ArrayList<>();
        List<Snapshot.Project> projects = new ArrayList<>();
        RequestTraffic traffic = new RequestTraffic(economy, day);
        for (Firm firm : economy.firms()) {
            ProjectSnapshots shown = new ProjectSnapshots(firm, day);
            firms.add(firm(economy, firm, shown.frozen()));
            shown.addTo(projects);
            traffic.count(firm);
        }
        return new Snapshot.Economy(
                economy.conditions().number(),
                economy.conditions().system().name(),
                economy.conditions().system().label(),
                inHouse,
                firms,
                suppliers,
                regulator(economy.commons().regulator()),
                new Snapshot.Lab(
                        economy.commons().capability().absolute(day),
                        economy.commons().capability().relative(day),
                        economy.lab().found()),
                projects,
                traffic.links());
    }

    private static List<Integer> made(Economy economy, int group, boolean inHouse) {
        List<Integer> made = new ArrayList<>();
        for (int j = 0; j < economy.conditions().inHouse().length; j++) {
            if (economy.conditions().network().group(j) == group
                    && economy.conditions().inHouse(j) == inHouse) {
                made.add(j + 1);
            }
        }
        return made;
    }

    private Snapshot.Supplier owner(Economy economy, Owner owner, Snapshot.Node node, List<Integer> made) {
        int tier = made.stream()
                .mapToInt(j -> economy.conditions().network().tier(j - 1))
                .min()
                .orElseThrow();
        return new Snapshot.Supplier(
                node,
                owner.label(),
                tier,
                made,
                owner.slots(),
                owner.period(),
                owner.nextWindow(day),
                owner.inWork(),
                owner.queued());
    }

    private List<List<Double>> unknown(Economy economy, Simulator simulator) {
        Simulator.Known known = simulator.known(day);
        List<List<Double>> unknown = new ArrayList<>();
        for (int j = 0; j < economy.conditions().design().architecture().size(); j++) {
            unknown.add(Arrays.stream(known.unrepresented(j, 0)).boxed().toList());
        }
        return unknown;
    }

    private Snapshot.Firm firm(Economy economy, Firm firm, List<Integer> frozen) {
        LoopStages stages = firm.stages();
        Simulator.Worth worth = stages.simulator().worth(day);
        List<Snapshot.Supplier> divisions = new ArrayList<>();
        for (int g = 0; g < economy.conditions().network().groups(); g++) {
            List<Integer> made = made(economy, g, true);
            if (!made.isEmpty()) {
                Snapshot.Node node = new Snapshot.Node(Snapshot.Kind.DIVISION, g + 1, firm.number());
                divisions.add(owner(economy, firm.divisions().get(g), node, made));
            }
        }
        return new Snapshot.Firm(
                firm.number(),
                firm.output(),
                economy.commons().sales().price(firm.index()),
                worth.gap(),
                worth.unrepresented(),
                worth.firstPass(),
                firm.data().data(),
                firm.account().balance(),
                stages.teams().idle(),
                stages.teams().number(),
                stages.teams().open(),
                stages.teams().mostOpen(),
                stages.count(LoopOutcome.SHIPPED),
                stages.count(LoopOutcome.SCREENED_OUT),
                stages.count(LoopOutcome.FAILED_TRIAL),
                stages.count(LoopOutcome.FAILED_FATAL),
                unknown(economy, stages.simulator()),
                frozen,
                divisions);
    }

    private static Snapshot.Regulator regulator(Regulator regulator) {
        return new Snapshot.Regulator(regulator.reviewers(), regulator.inService(), regulator.queued());
    }
}
