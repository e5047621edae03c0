package org.loopwright.subject.model;

import org.loopwright.subject.scenario.FaultLaw;
import org.loopwright.subject.scenario.Industry;
import org.loopwright.subject.technology.Chance;
import org.loopwright.subject.technology.DesignFaults;
import org.loopwright.subject.technology.DesignStructureMatrix;
import org.loopwright.subject.technology.ExposureLaw;
import org.loopwright.subject.technology.HiddenFaults;

/** The hidden faults with which a firm's designs leave its simulator. Confined to one run. */
final class FaultSource {

    private final Holdings firm;
    private final Simulator simulator;
    private final FaultLaw law;
    private final ExposureLaw exposure;
    private final double simulated;
    /** By leader; made when first asked for. */
    private final transient DesignFaults[] ofLeader;

    FaultSource(Holdings firm, Simulator simulator) {
        this.firm = firm;
        this.simulator = simulator;
        law = firm.conditions().industry().faults();
        exposure = new ExposureLaw(law.faultShape());
        // Who simulates nothing sees nothing on the screen.
        Industry.Research research = firm.conditions().industry().research();
        boolean simulates = research.simulationShare() * research.budget() > 0;
        simulated = simulates
                ? law.simulatedExposures()
                        * firm.conditions().system().research().compute()
                : 0;
        ofLeader = new DesignFaults[firm.design().size()];
    }

    /** Gives a new design its faults, without those that the simulator has shown. */
    void born(Project project, double day) {
        if (law.intensity() > 0) {
            project.faultLuck = firm.luck(Chance.FAULTS, project);
            project.faults = afterSimulation(project, faults(project.leader), day);
        }
    }

    /** The interface at a place of the out-set has been designed anew: fresh faults in place of the old ones. */
    void replace(Project project, int place, double day) {
        if (law.intensity() > 0) {
            HiddenFaults fresh = afterSimulation(project, faults(project.leader).only(place), day);
            project.faults = project.faults.replaced(place, fresh);
        }
    }

    private HiddenFaults afterSimulation(Project project, DesignFaults carried, double day) {
        double[] unrepresented = simulator.unrepresented(project, day);
        HiddenFaults all = carried.draw(exposure, unrepresented, law.fatalShare(), project.faultLuck);
        HiddenFaults left = all.simulated(simulated);
        project.checks.foundInSimulation += all.faults().size() - left.faults().size();
        return left;
    }

    /** How many faults a design led by a component carries, and where. */
    DesignFaults faults(int leader) {
        if (ofLeader[leader] == null) {
            Conditions conditions = firm.conditions();
            DesignStructureMatrix architecture = conditions.design().architecture();
            int[] components = architecture.outSet(leader);
            boolean[] across = new boolean[components.length];
            int place = -1;
            for (int m = 0; m < components.length; m++) {
                across[m] = conditions.isBorder(leader, components[m]);
                place = components[m] == leader ? m : place;
            }
            ofLeader[leader] =
                    DesignFaults.of(law.intensity(), architecture.strengths(leader), place, law.borderExcess(), across);
        }
        return ofLeader[leader];
    }

    /** Exposures that the simulator gives a fault that it represents [prototype exposures]. */
    double simulatedExposures() {
        return simulated;
    }
}
