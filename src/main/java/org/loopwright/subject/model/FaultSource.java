package org.loopwright.subject.model;

import org.loopwright.subject.scenario.FaultLaw;
import org.loopwright.subject.technology.Chance;
import org.loopwright.subject.technology.DesignFaults;
import org.loopwright.subject.technology.ExposureLaw;
import org.loopwright.subject.technology.HiddenFaults;

/** The hidden faults with which a firm's designs leave its simulator. Confined to one run. */
final class FaultSource {

    private final Holdings firm;
    private final Simulator simulator;
    private final FaultLaw law;
    private final ExposureLaw exposure;

    FaultSource(Holdings firm, Simulator simulator) {
        this.firm = firm;
        this.simulator = simulator;
        law = firm.conditions().industry().faults();
        exposure = new ExposureLaw(law.faultShape());
    }

    /** Gives a new design its faults, without those that the simulator has shown. */
    void born(Project project, double day) {
        if (law.intensity() > 0) {
            project.faultLuck = firm.luck(Chance.FAULTS, project);
            project.faults = afterSimulation(project, firm.conditions().faults(project.leader), day);
        }
    }

    /** The interface at a place of the out-set has been designed anew: fresh faults in place of the old ones. */
    void replace(Project project, int place, double day) {
        if (law.intensity() > 0) {
            HiddenFaults fresh = afterSimulation(
                    project, firm.conditions().faults(project.leader).only(place), day);
            project.faults = project.faults.replaced(place, fresh);
        }
    }

    private HiddenFaults afterSimulation(Project project, DesignFaults carried, double day) {
        double[] unrepresented = simulator.unrepresented(project, day);
        HiddenFaults all = carried.draw(exposure, unrepresented, law.fatalShare(), project.faultLuck);
        HiddenFaults left = all.simulated(simulator.simulatedExposures(project.budget, day));
        project.checks.foundInSimulation += all.faults().size() - left.faults().size();
        return left;
    }
}
