package org.loopwright.subject.technology;

import org.loopwright.lab.random.Purpose;

/** What is left to chance in an economy. New ones are appended last, and none is ever removed or moved. */
public enum Chance implements Purpose {
    /** The design structure matrix of an industry. */
    ARCHITECTURE,
    /** Tiers, parents and suppliers of components. */
    SUPPLY_NETWORK,
    /** The order in which components are taken in-house when the order is random. */
    INTEGRATION_ORDER,
    /** The costless search that matures the first design. */
    MATURITY,
    /** Release calendar phases of owners. */
    CALENDAR,
    /** Dates and components of the probe breakthroughs. */
    PROBE,
    /** Candidate own breakthroughs of an economy's lab. */
    OWN_BREAKTHROUGH,
    /** Staggered first starts of teams. */
    STAGGER,
    /** Which component leads a project. */
    LEADER,
    /** Duration of research and simulation. */
    RESEARCH_TIME,
    /** Candidate designs of a project. */
    CANDIDATES,
    /** Negotiation times and objections of owners. */
    NEGOTIATION,
    /** Number of prototypes, and candidates tried without a prediction. */
    TRIAL,
    /** Duration of the trial. */
    TRIAL_TIME,
    /** Whether a change must be approved and how long a review takes. */
    REVIEW,
    /** Duration of the ramp. */
    RAMP_TIME,
    /** Arrivals and services of a stream of projects from outside, in checks of one mechanism alone. */
    EXOGENOUS,
    /** Hidden faults of a design. */
    FAULTS,
    /** Negotiations of owners that mend a fault, or fit a design to another one. */
    REWORK,
    /** What firms have seen of interfaces before day 0. */
    EXAMPLES,
    /** Day and component of the probe that may be inserted. */
    INSERTED_PROBE
}
