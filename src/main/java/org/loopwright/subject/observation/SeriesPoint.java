package org.loopwright.subject.observation;

/**
 * The state of one economy at one day.
 *
 * @param day [days]
 * @param unitCost output-weighted mean unit cost [reference unit cost at day 0]
 * @param price output-weighted mean price [reference unit cost at day 0]
 * @param outputPerYear output of all firms [reference firm's yearly output]
 * @param cumulativeOutput output since the start of the technology [reference firm's yearly output]
 * @param simToRealGap mean sim-to-real gap σ of the firms [1]
 * @param dataSamples operational data held by all firms [samples]
 * @param frontierRelative capability relative to the leader, F_rel [1]
 * @param researchAccount money in the R&amp;D accounts [reference firm's yearly cost at day 0]
 * @param projectsOpen projects under way [1]
 * @param loopsClosed improvement loops closed so far [1]
 * @param loopsShipped designs shipped so far [1]
 * @param loopsScreenedOut projects screened out so far [1]
 * @param loopsFailedTrial projects that failed their trial so far [1]
 * @param ownGenerationsFound own breakthroughs so far [1]
 */
public record SeriesPoint(
        double day,
        double unitCost,
        double price,
        double outputPerYear,
        double cumulativeOutput,
        double simToRealGap,
        double dataSamples,
        double frontierRelative,
        double researchAccount,
        int projectsOpen,
        int loopsClosed,
        int loopsShipped,
        int loopsScreenedOut,
        int loopsFailedTrial,
        int ownGenerationsFound) {}
