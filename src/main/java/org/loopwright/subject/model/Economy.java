package org.loopwright.subject.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.scenario.IndustrialSystem;
import org.loopwright.subject.scenario.Industry;
import org.loopwright.subject.scenario.Scenario;
import org.loopwright.subject.scenario.World;
import org.loopwright.subject.technology.Chance;

/** An industrial system at work: its firms and the agents around them. Confined to one run. */
final class Economy {

    /** Firms in the economy in whose research money the effort E is 1. */
    private static final int REFERENCE_FIRMS = 4;

    private final int number;
    private final Scenario scenario;
    private final IndustrialSystem system;
    private final ReferenceDesign design;
    private final SupplyNetwork network;
    private final boolean[] inHouse;
    private final boolean allInHousePossible;
    private final List<Supplier> suppliers = new ArrayList<>();
    private final List<Firm> firms = new ArrayList<>();
    private final Regulator regulator;
    private final FrontierLab lab;
    private final ForeignFrontier foreign;
    private final Ledger ledger;
    private final Experience experience;
    private final Market market;
    private final int[] generations;

    Economy(int number, Scenario scenario, IndustrialSystem system, Streams streams, Agenda agenda) {
        this.number = number;
        this.scenario = scenario;
        this.system = system;
        Industry industry = scenario.industry();
        design = ReferenceDesign.of(scenario, streams);
        network = new SupplyNetwork(industry.architecture(), design.architecture(), streams);
        inHouse = InHouse.of(system.integration(), design, network, streams);
        IndustrialSystem.Means means = scenario.meansOf(system);
        double[] outputs = new double[means.firms()];
        Arrays.fill(outputs, means.output());
        boolean[][] owned = new boolean[outputs.length][];
        Arrays.fill(owned, inHouse);
        allInHousePossible = system.integration().depth() > 0;
        generations = new int[design.costs().length];
        ledger = new Ledger(outputs);
        experience = new Experience(industry, owned, outputs);
        market = new Market(agenda, this, outputs);
        regulator = new Regulator(agenda, number, system.regulator().reviewers());
        lab = new FrontierLab(agenda, this, streams);
        foreign = new ForeignFrontier(agenda, this, Probes.of(scenario, streams));
        makeSuppliers(agenda, streams);
        for (int f = 1; f <= outputs.length; f++) {
            firms.add(new Firm(f, this, means, streams, agenda));
        }
    }

    private void makeSuppliers(Agenda agenda, Streams streams) {
        IndustrialSystem.Owner terms = system.supplier();
        double period = terms.releasePeriodFactor() * industry().coordination().releasePeriod();
        for (int g = 0; g < network.groups(); g++) {
            suppliers.add(new Supplier(agenda, number, g + 1, period, phase(streams, g), terms.slots()));
        }
    }

    /** Release calendars of one group share a phase, whoever makes the group. */
    static double phase(Streams streams, int group) {
        return streams.of(Chance.CALENDAR, 0, group).nextDouble();
    }

    void begin() {
        market.begin();
        market.openAccounts();
        lab.begin();
        foreign.begin();
        for (Firm firm : firms) {
            firm.begin();
        }
    }

    int number() {
        return number;
    }

    Scenario scenario() {
        return scenario;
    }

    World world() {
        return scenario.world();
    }

    Industry industry() {
        return scenario.industry();
    }

    IndustrialSystem system() {
        return system;
    }

    ReferenceDesign design() {
        return design;
    }

    SupplyNetwork network() {
        return network;
    }

    boolean inHouse(int component) {
        return inHouse[component];
    }

    /** Which components the firms make themselves; callers must not change it. */
    boolean[] inHouse() {
        return inHouse;
    }

    boolean ownsAll(int[] components) {
        if (!allInHousePossible) {
            return false;
        }
        for (int j : components) {
            if (!inHouse[j]) {
                return false;
            }
        }
        return true;
    }

    Supplier supplier(int group) {
        return suppliers.get(group);
    }

    List<Firm> firms() {
        return firms;
    }

    Regulator regulator() {
        return regulator;
    }

    FrontierLab lab() {
        return lab;
    }

    Ledger ledger() {
        return ledger;
    }

    Experience experience() {
        return experience;
    }

    Market market() {
        return market;
    }

    /** Share of revenue less capital charge that goes to research, firms and lab together [1]. */
    double researchIntensity() {
        return Math.min(
                1, industry().research().intensity() * scenario.meansOf(system).researchFactor());
    }

    /** Lab money per year in the economy in which the effort E is 1 [money/year]. */
    double referenceLabFunding() {
        double revenue = world().referenceUnitCost()
                * Market.pricing(industry().market()).markup(1.0 / REFERENCE_FIRMS);
        return REFERENCE_FIRMS
                * revenue
                * industry().research().intensity()
                * industry().research().referenceLabShare();
    }

    /** Generations of a component that are known in the world or were found here. */
    int generationsOf(int component) {
        return generations[component];
    }

    void countGeneration(int component) {
        generations[component]++;
    }

    /** Operational data of all firms as last booked [samples]. */
    double pooledData() {
        double sum = 0;
        for (Firm firm : firms) {
            sum += firm.data().data();
        }
        return sum;
    }
}
