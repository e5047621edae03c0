package org.loopwright.subject.model;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.subject.technology.HiddenFault;
import org.loopwright.subject.technology.HiddenFaults;

/**
 * Shipped designs whose loop is closed and that still carry faults. Their units go on being exposed; what has shown by a
 * month end is an incident that costs a recall, and nothing begins anew. A later design ends what it replaces: all of a
 * design whose leader it changes, else the interfaces that it changes. Confined to one run.
 */
final class LaterIncidents {

    private final Holdings firm;
    private final Teams teams;
    private final Simulator simulator;
    private final double exposuresPerSample;
    private final double samplesToClose;
    private final List<Project> designs = new ArrayList<>();

    LaterIncidents(Holdings firm, Teams teams, Simulator simulator) {
        this.firm = firm;
        this.teams = teams;
        this.simulator = simulator;
        exposuresPerSample = firm.conditions().industry().deployment().fieldExposures();
        samplesToClose = FieldData.samplesToClose(firm.conditions().industry().deployment());
    }

    /** The data of a design are complete. */
    void watch(Project project) {
        if (exposuresPerSample > 0 && project.faults.next().isPresent()) {
            project.exposedSamples = samplesToClose;
            designs.add(project);
        }
    }

    /** A design that changes some components takes effect. */
    void replacedBy(int[] components) {
        for (int j : components) {
            designs.removeIf(design -> design.leader == j);
            for (Project design : designs) {
                int[] members = design.proposal.components();
                for (int m = 0; m < members.length; m++) {
                    if (members[m] == j) {
                        design.faults = design.faults.replaced(m, HiddenFaults.NONE);
                    }
                }
            }
        }
        designs.removeIf(design -> design.faults.next().isEmpty());
    }

    /** Counts the samples of all designs up to a month end, and books what has shown. */
    void count(double day) {
        for (Project design : designs) {
            firm.data().count(design.units, day, firm.output());
            // Samples were last counted before the collection was complete.
            double samples = FastMath.max(design.exposedSamples, design.units.samples());
            double exposures = exposuresPerSample * (samples - design.exposedSamples);
            design.exposedSamples = samples;
            List<HiddenFault> shown = design.expose(exposures);
            design.checks.foundInField += shown.size();
            design.checks.incidents += shown.size();
            for (HiddenFault fault : shown) {
                simulator.learn(design, fault, day);
                teams.owesRecall();
            }
        }
        designs.removeIf(design -> design.faults.next().isEmpty());
    }
}
