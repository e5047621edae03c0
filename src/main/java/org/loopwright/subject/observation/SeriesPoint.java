package org.loopwright.subject.observation;

/**
 * The state of one economy at one day.
 *
 * @param day [days]
 * @param unitCost output-weighted mean unit cost [reference unit cost at day 0]
 * @param price output-weighted mean price [reference unit cost at day 0]
 * @param outputPerYear output of all firms [reference firm's yearly output]
 * @param cumulativeOutput output since the start of the technology [reference firm's yearly output]
 * @param simToRealGap standard deviation σ₀ √u of the log error of a prediction for one component, mean of the firms [1]
 * @param unrepresentedShare share u of faults that simulators do not represent, mean over interfaces and firms [1]
 * @param firstPassShare probability that the first round of a trial shows no fault, mean over components and firms [1]
 * @param rampYield share of good units, mean over the designs whose line runs in a ramp; NaN where none does [1]
 * @param dataSamples operational data held by all firms [samples]
 * @param frontierRelative capability of the models in use relative to the leader's [1]
 * @param frontierCapability capability F of the models in use, that of day 0 being 1; not cut at what suffices [1]
 * @param researchAccount money in the R&amp;D accounts [reference firm's yearly cost at day 0]
 * @param projectsOpen projects under way [1]
 * @param loopsClosed improvement loops closed so far [1]
 * @param loopsShipped designs shipped so far [1]
 * @param loopsScreenedOut projects screened out so far [1]
 * @param loopsFailedTrial projects that failed their trial so far [1]
 * @param ownGenerationsFound own breakthroughs so far [1]
 * @param books research money and teams of all firms
 */
public record SeriesPoint(
        double day,
        double unitCost,
        double price,
        double outputPerYear,
        double cumulativeOutput,
        double simToRealGap,
        double unrepresentedShare,
        double firstPassShare,
        double rampYield,
        double dataSamples,
        double frontierRelative,
        double frontierCapability,
        double researchAccount,
        int projectsOpen,
        int loopsClosed,
        int loopsShipped,
        int loopsScreenedOut,
        int loopsFailedTrial,
        int ownGenerationsFound,
        ResearchBooks books) {}
