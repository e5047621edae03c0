package org.loopwright.subject.model;

import org.loopwright.subject.scenario.Industry;

final class NominalStages {
    private NominalStages() {}

    static double teamDays(Industry industry) {
        return industry.research().time().mean()
                + industry.research().simulationTime().mean();
    }

    static double leaderDays(Industry industry) {
        return industry.coordination().releasePeriod() / 2
                + industry.coordination().negotiation().mean()
                + industry.trial().phases() * industry.trial().time().mean();
    }

    static double openDays(Industry industry) {
        return teamDays(industry)
                + leaderDays(industry)
                + industry.approval().criticality() * industry.approval().time().mean()
                + industry.deployment().ramp().mean()
                + industry.deployment().collectTime()
                + industry.deployment().transmission();
    }

    static double startsPerYear(Industry industry) {
        double teams = industry.research().teams();
        return 365
                * Math.min(
                        teams / teamDays(industry), industry.research().openPerTeam() * teams / openDays(industry));
    }
}
