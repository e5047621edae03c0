package org.loopwright.subject.scenario;

import org.apache.commons.math3.util.FastMath;

/**
 * How long the stages of a project take by an industry's sheet: mean times in the reference system, with nobody in the
 * way and no fault found. Firms expect their first projects by it. Immutable.
 *
 * @param teamDays a team is held: research and simulation [days]
 * @param leaderDays the leading component is held: the wait for an owner's release, its negotiation, a trial of one round
 *     a phase [days]
 * @param openDays a project is open, from the first day of its team to the return of its data [days]
 */
public record NominalStages(double teamDays, double leaderDays, double openDays) {

    private static final double YEAR = 365;

    /** The stages of an industry's projects. */
    public static NominalStages of(Industry industry) {
        double team = industry.research().time().mean()
                + industry.research().simulationTime().mean();
        // A day at random lies half a period before the next release.
        double leader = industry.coordination().releasePeriod() / 2
                + industry.coordination().negotiation().mean()
                + industry.trial().phases() * industry.trial().time().mean();
        double approval =
                industry.approval().criticality() * industry.approval().time().mean();
        double open = team
                + leader
                + approval
                + industry.deployment().ramp().mean()
                + industry.deployment().collectTime()
                + industry.deployment().transmission();
        return new NominalStages(team, leader, open);
    }

    /**
     * Projects that a firm begins, in the long run, where money does not stop it [1/year]: what its teams can research, or
     * what may be open at once where that is less; infinite where neither takes time.
     *
     * @param teams of the firm, &gt; 0
     * @param openPerTeam open projects allowed per team [1], ≥ 1
     */
    public double startsPerYear(double teams, double openPerTeam) {
        return YEAR * teams * FastMath.min(rate(1, teamDays), rate(openPerTeam, openDays));
    }

    private static double rate(double number, double days) {
        return days == 0 ? Double.POSITIVE_INFINITY : number / days;
    }
}
