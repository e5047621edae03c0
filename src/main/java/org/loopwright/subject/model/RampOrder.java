package org.loopwright.subject.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Decided designs that are not yet in production: ramps of the same components take effect in order of decision.
 * Confined to one run.
 */
final class RampOrder {

    private final int components;
    private final List<Project> decided = new ArrayList<>();

    RampOrder(int components) {
        this.components = components;
    }

    void add(Project project) {
        decided.add(project);
    }

    /** Takes off the first design whose ramp is done and that no earlier one of the same components holds up, or null. */
    Project next() {
        boolean[] held = new boolean[components];
        for (Project project : decided) {
            boolean free = project.rampDone;
            for (int j : project.proposal.components()) {
                free &= !held[j];
                held[j] = true;
            }
            if (free) {
                decided.remove(project);
                return project;
            }
        }
        return null;
    }
}
