package org.loopwright.subject.model;

import org.loopwright.subject.scenario.Industry;
import org.loopwright.subject.scenario.NominalStages;

/** How long a firm's projects hold their leading component, by kind: its running means. Confined to one run. */
final class HeldDays {

    private final RunningMean redesigns;
    private final RunningMean generations;

    /** Starts with what the sheet's stages take on average. */
    HeldDays(Industry industry) {
        redesigns = new RunningMean(NominalStages.of(industry).leaderDays());
        generations = new RunningMean(NominalStages.of(industry).leaderDays());
    }

    /** A project gives its leader back. */
    void release(Project project, double day) {
        of(project.adoptsGeneration()).add(day - project.frozenDay);
    }

    /** Mean of a kind, at least one day [days]. */
    double mean(boolean generation) {
        return Math.max(1, of(generation).mean());
    }

    private RunningMean of(boolean generation) {
        return generation ? generations : redesigns;
    }
}
