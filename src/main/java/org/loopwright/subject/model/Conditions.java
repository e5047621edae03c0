package org.loopwright.subject.model;

import org.loopwright.lab.random.Streams;
import org.loopwright.subject.scenario.IndustrialSystem;
import org.loopwright.subject.scenario.Industry;
import org.loopwright.subject.scenario.NominalStages;
import org.loopwright.subject.scenario.Scenario;
import org.loopwright.subject.scenario.World;
import org.loopwright.subject.technology.Chance;
import org.loopwright.subject.technology.DesignFaults;
import org.loopwright.subject.technology.DesignStructureMatrix;
import org.loopwright.subject.technology.LogitPricing;

/**
 * What an economy's firms find and none of them can change: the sheets, the product, the supply network, what a firm
 * makes itself. Immutable; callers must not change the array.
 */
final class Conditions {

    /** Firms in the economy in whose research money the effort E is 1. */
    private static final int REFERENCE_FIRMS = 4;

    private final int number;
    private final Scenario scenario;
    private final IndustrialSystem system;
    private final Streams streams;
    private final ReferenceDesign design;
    private final SupplyNetwork network;
    private final boolean[] inHouse;
    /** By leader. */
    private final DesignFaults[] faults;

    /**
     * Takes an economy's sheets and draws what hangs on the replication.
     *
     * @param number place of the economy in the scenario's order, from 0
     */
    Conditions(int number, Scenario scenario, IndustrialSystem system, Streams streams) {
        this.number = number;
        this.scenario = scenario;
        this.system = system;
        this.streams = streams;
        design = ReferenceDesign.of(scenario, streams);
        network = new SupplyNetwork(scenario.industry().architecture(), design.architecture(), streams);
        inHouse = InHouse.of(system.integration(), design, network, streams);
        faults = new DesignFaults[design.architecture().size()];
        for (int i = 0; i < faults.length; i++) {
            faults[i] = faultsOf(i);
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

    IndustrialSystem.Means means() {
        return scenario.meansOf(system);
    }

    Streams streams() {
        return streams;
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

    /** Which components the firms make themselves. */
    boolean[] inHouse() {
        return inHouse;
    }

    boolean ownsAll(int[] components) {
        for (int j : components) {
            if (!inHouse[j]) {
                return false;
            }
        }
        return true;
    }

    private DesignFaults faultsOf(int leader) {
        DesignStructureMatrix architecture = design.architecture();
        boolean[] across = new boolean[architecture.outDegree(leader)];
        for (int m = 0; m < across.length; m++) {
            across[m] = isBorder(leader, architecture.member(leader, m));
        }
        return DesignFaults.of(
                industry().faults().intensity(),
                architecture.strengths(leader),
                architecture.place(leader, leader),
                industry().faults().borderExcess(),
                across);
    }

    /** How many faults a design led by a component carries, and where. */
    DesignFaults faults(int leader) {
        return faults[leader];
    }

    /** True if two components have different makers; the divisions of one firm are one company. */
    boolean isBorder(int i, int j) {
        return inHouse[i] != inHouse[j] || (!inHouse[i] && network.group(i) != network.group(j));
    }

    /** Share of windows, objections, negotiations and ramps that is left where all is made in-house [1]. */
    double overlapScale(int[] components) {
        return ownsAll(components) ? 1 - system.integration().overlap() : 1;
    }

    /** 1 + β_span · |H|/n: a wider span of control lengthens a division's period and its negotiations. */
    double spanFactor() {
        int made = 0;
        for (boolean own : inHouse) {
            made += own ? 1 : 0;
        }
        return 1 + system.integration().span() * made / inHouse.length;
    }

    /** Days between the release windows of owners on the given terms [days]. */
    double releasePeriod(IndustrialSystem.Owner terms) {
        return terms.releasePeriodFactor() * industry().coordination().releasePeriod();
    }

    /** Release calendars of one group share a phase, whoever makes the group. */
    double phase(int group) {
        return streams.of(Chance.CALENDAR, 0, group).nextDouble();
    }

    /** How buyers respond to prices. */
    LogitPricing pricing() {
        return new LogitPricing(
                industry().market().elasticity(), industry().market().marketElasticity());
    }

    /** Share of revenue less capital charge that goes to research, firms and lab together [1]. */
    double researchIntensity() {
        return Math.min(1, industry().research().intensity() * means().researchFactor());
    }

    /** Lab money per year in the economy in which the effort E is 1 [money/year]. */
    double referenceLabFunding() {
        return REFERENCE_FIRMS
                * referenceResearchMoney()
                * industry().research().referenceLabShare();
    }

    /** Research money of the reference firm at day 0, the lab's part included [money/year]. */
    private double referenceResearchMoney() {
        double revenue = world().referenceUnitCost() * pricing().markup(1.0 / REFERENCE_FIRMS);
        return revenue * industry().research().intensity();
    }

    private double referencePurse() {
        return referenceResearchMoney() * (1 - industry().research().referenceLabShare());
    }

    /** b_T: a team costs what lets the reference firm pay those of day 0 out of their share of its money [money/year]. */
    double teamCost() {
        Industry.Research research = industry().research();
        return research.teamShare() * referencePurse() / research.teams();
    }

    /** Budget of a project of the reference firm at day 0, if its stages take their mean times [money]. */
    double nominalBudget() {
        Industry.Research research = industry().research();
        if (research.fixedBudget() > 0) {
            return research.fixedBudget();
        }
        double starts = NominalStages.of(industry()).startsPerYear(research.teams(), research.openPerTeam());
        return (1 - research.teamShare()) * referencePurse() / starts;
    }
}
