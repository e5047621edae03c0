package org.loopwright.subject.scenario;

import org.loopwright.lab.sheet.Parameter;
import org.loopwright.lab.sheet.Retired;

/** A product technology: its architecture, costs, loop times, trials, approval, data and market. */
public record Industry(
        @Parameter(text = "name, as used in file names and tables")
        String name,

        @Parameter(text = "title for people") String label,

        @Parameter(text = "product architecture and supply network")
        Architecture architecture,

        @Parameter(text = "unit cost and process experience")
        Cost cost,

        @Parameter(text = "breakthroughs") BreakthroughLaw breakthroughs,

        @Parameter(text = "research money, teams and simulation")
        Research research,

        @Parameter(text = "trials of prototypes") Trial trial,

        @Parameter(text = "hidden faults of designs", orElse = "{}")
        FaultLaw faults,

        @Parameter(text = "coordination with owners") Coordination coordination,
        @Parameter(text = "approval by the regulator") Approval approval,
        @Parameter(text = "ramp, fleet and data") Deployment deployment,
        @Parameter(text = "demand") DemandLaw market) {

    /** Refuses learning that feeds on its own demand. */
    public Industry {
        LearningFeedback.refuse(
                architecture.dsm().leastDesignComplexity(),
                cost.difficulty(),
                research.varietyExponent(),
                cost.processExponent(),
                market.marketElasticity());
    }

    /** Components, tiers and suppliers. */
    public record Architecture(
            @Parameter(text = "design structure matrix") Dsm dsm,

            @Parameter(
                    unit = "tiers",
                    min = 1,
                    max = 6,
                    text =
                            "tiers of the supply network, filled evenly, tier 1 first, unless the matrix file names tiers")
            int tiers,

            @Parameter(unit = "components", min = 1, max = 100, text = "components made by one supplier, if unnamed")
            int componentsPerSupplier) {

        public Architecture {
            if (tiers > dsm.components()) {
                throw new IllegalArgumentException(
                        "tiers must be <= dsm.components (" + dsm.components() + "), was " + tiers);
            }
        }
    }

    /** Unit cost (McNerney et al. 2011) and process experience. */
    public record Cost(
            @Parameter(unit = "1", min = 0.1, max = 10, text = "difficulty gamma of finding a better component")
            double difficulty,

            @Parameter(
                    unit = "1",
                    min = 0,
                    max = 2,
                    text = "standard deviation of the log cost scale across components")
            double scaleSpread,

            @Parameter(unit = "candidates per out-set", min = 0, max = 1e9, text = "costless search before day 0")
            double maturity,

            @Parameter(unit = "1", min = 0, max = 2, text = "process experience exponent w")
            double processExponent,

            @Parameter(unit = "reference years of output", min = 1e-6, max = 1000, text = "experience scale q0")
            double experienceScale,

            @Parameter(unit = "1/month", min = 0, max = 1, text = "share of experience forgotten in a month")
            double forgetting,

            @Parameter(unit = "1", min = 0, max = 1, text = "share r of experience lost by a redesign")
            double experienceReset,

            @Parameter(unit = "1", min = 0, max = 1, text = "pooling pi among customers of one supplier")
            double pooling,

            @Parameter(unit = "1", min = 0, max = 1, text = "spill-over chi from all other firms")
            double spillOver) {}

    /** Research money, teams and simulation. */
    @Retired(
            keys = {"smallest_gap", "gap_frontier_exponent"},
            why = "it left with the third version, in which simulators know what has been found before (see faults)",
            becomes = "")
    @Retired(
            keys = {"team_cost", "budget"},
            why = "it left with the third version, in which teams are paid by the year (team_share) and a project gets"
                    + " what is available",
            becomes = "team_share")
    @Retired(
            keys = {"generation_focus", "cost_focus"},
            why = "it left with the third version, in which teams choose by value (choice_exponent)",
            becomes = "")
    @Retired(
            keys = "frontier_exponent",
            why =
                    "it left with the third version: capability acts through examples and candidates, and research time would"
                            + " count it twice",
            becomes = "")
    public record Research(
            @Parameter(unit = "1", min = 0, max = 1, text = "R&D intensity: share of revenue less capital charge")
            double intensity,

            @Parameter(
                    unit = "1",
                    min = 0,
                    max = 1,
                    text = "variety exponent v: how much of the growth of revenue goes to more product lines",
                    orElse = "0.5",
                    low = 0,
                    high = 1,
                    source = "assumed: a growing industry spreads its research over more product lines; 0 is the null")
            double varietyExponent,

            @Parameter(
                    unit = "1",
                    min = 1e-6,
                    max = 0.99,
                    text =
                            "share of the purse that goes to the lab in the reference economy; the effort E is measured in it")
            double referenceLabShare,

            @Parameter(unit = "teams", min = 1, max = 1000, text = "teams of a firm")
            int teams,

            @Parameter(unit = "1", min = 1, max = 20, text = "open projects allowed per team")
            double openPerTeam,

            @Parameter(unit = "1", min = 0, max = 0.95, text = "share s_T of the purse for teams; 0: they cost nothing")
            double teamShare,

            @Parameter(
                    unit = "1",
                    min = 0,
                    max = 100,
                    text = "choice exponent lambda: options are taken in proportion to value a day to this power",
                    orElse = "1",
                    low = 0.5,
                    high = 3,
                    source = "assumed: in proportion to value")
            double choiceExponent,

            @Parameter(
                    text = "what teams may take up: all; redesigns, the null; or generations, for closed forms",
                    orElse = "all")
            Options options,

            @Parameter(
                    unit = "money",
                    min = 0,
                    max = 1000,
                    text = "budget of every project, for closed forms; 0: budgets follow from what is available",
                    orElse = "0")
            double fixedBudget,

            @Parameter(unit = "1", min = 0, max = 1, text = "share rho of the budget spent on simulation")
            double simulationShare,

            @Parameter(
                    unit = "money",
                    min = 1e-12,
                    max = 1000,
                    text = "cost c_S of one simulated candidate at compute 1 and capability 1")
            double candidateCost,

            @Parameter(
                    unit = "1",
                    min = 1,
                    max = 1e12,
                    text =
                            "sufficiency F*: capability, that of day 0 being 1, beyond which better models gain nothing here")
            double sufficiency,

            @Parameter(text = "research time") TimeLaw time,

            @Parameter(text = "simulation time") TimeLaw simulationTime,

            @Parameter(
                    unit = "1",
                    min = 0,
                    max = 5,
                    text =
                            "standard deviation sigma0 of the log error of predictions for one component of which nothing is known")
            double gap,

            @Parameter(
                    unit = "samples",
                    min = 1e-9,
                    max = 1e12,
                    text = "data scale D0 of what simulators do not represent")
            double gapData,

            @Parameter(
                    unit = "1",
                    min = 0,
                    max = 3,
                    text = "data exponent beta of what simulators do not represent; 0: data say nothing of it")
            double gapExponent) {

        /** Refuses projects that take neither time nor money: there would be no end of them in one instant. */
        public Research {
            if (time.mean() == 0 && fixedBudget == 0) {
                throw new IllegalArgumentException(
                        "time.mean must be > 0 days where budgets follow from what is available, was 0");
            }
        }
    }

    /** What teams may take up. */
    public enum Options {
        /** Redesigns and generations. */
        ALL,
        /** Redesigns only: breakthroughs are refused, which is the null. */
        REDESIGNS,
        /** The adoption of generations only, for closed forms. */
        GENERATIONS
    }

    /** Trials of prototypes. */
    @Retired(
            keys = {"line_trials_per_lot", "lot", "line_window", "most_line_trials", "scrap_cost"},
            why = "line trials left with the third version, since they moved nothing; what a line shows are faults now",
            becomes = "")
    public record Trial(
            @Parameter(text = "time of a round of one phase")
            TimeLaw time,

            @Parameter(unit = "money", min = 1e-12, max = 1000, text = "cost c_P of one prototype in a round")
            double prototypeCost,

            @Parameter(unit = "samples", min = 0, max = 1e9, text = "data D_trial from one prototype in a round")
            double prototypeData,

            @Parameter(
                    unit = "phases",
                    min = 1,
                    max = 20,
                    text = "phases of a trial, each repeated until no fault shows",
                    orElse = "1",
                    low = 1,
                    high = 3,
                    source = "assumed: one")
            int phases,

            @Parameter(
                    unit = "prototype exposures",
                    min = 0,
                    max = 1e9,
                    text = "exposures x_P that one prototype gives a design in a round",
                    orElse = "1",
                    low = 0.5,
                    high = 2,
                    source = "the unit of exposure; a range for what is tried more or less")
            double exposures) {}

    /** Coordination with owners; systems scale these. */
    @Retired(
            keys = "freeze_patience",
            why = "it left with the third version, in which a project freezes its leading component only",
            becomes = "")
    public record Coordination(
            @Parameter(unit = "days", min = 0, max = 3650, text = "release period of an owner in the reference system")
            double releasePeriod,

            @Parameter(text = "negotiation time in the reference system")
            TimeLaw negotiation,

            @Parameter(
                    unit = "1",
                    min = 0,
                    max = 1,
                    text = "share of negotiation time that full network coverage saves, omega_I")
            double coverageEffect,

            @Parameter(unit = "days", min = 0, max = 36500, text = "contract horizon of a supplier's compensation")
            double contractHorizon,

            @Parameter(
                    unit = "1",
                    min = 0,
                    max = 100,
                    text = "negotiation of an owner that mends or refits, as a share of its first one",
                    orElse = "0.5",
                    low = 0.2,
                    high = 1,
                    source = "assumed: the terms are known; what is left is the work")
            double reworkShare,

            @Parameter(
                    text =
                            "true if a design is fitted to overlapping ones that were decided meanwhile; false is the null",
                    orElse = "true")
            boolean merges) {}

    /** Ramp, fleet and data. */
    public record Deployment(
            @Parameter(text = "ramp time") TimeLaw ramp,

            @Parameter(unit = "money", min = 0, max = 1000, text = "cost of a ramp")
            double rampCost,

            @Parameter(
                    unit = "1",
                    min = 0,
                    max = 1,
                    text = "share psi of a ramp that is a run of exposures, quicker at larger output; 0: none",
                    orElse = "0.95",
                    low = 0.5,
                    high = 1,
                    source = "assumed: tooling is prepared beforehand; most of a ramp is running and mending")
            double rampShare,

            @Parameter(
                    unit = "prototype exposures",
                    min = 0,
                    max = 1e9,
                    text = "exposures N_Q that a ramp must pass without a fault",
                    orElse = "4",
                    low = 1,
                    high = 20,
                    source = "assumed: a few times what a prototype is exposed to")
            double rampExposures,

            @Parameter(
                    unit = "prototype exposures per sample",
                    min = 0,
                    max = 1e9,
                    text = "exposures x_F that come with a sample from the field",
                    orElse = "1",
                    low = 0.1,
                    high = 10,
                    source = "assumed: a sample tells what one exposure shows")
            double fieldExposures,

            @Parameter(
                    unit = "money",
                    min = 0,
                    max = 1000,
                    text = "cost c_R of a recall, paid from the R&D account",
                    orElse = "0.002",
                    low = 0.0004,
                    high = 0.01,
                    source = "assumed: as much as a ramp, whose work is done once more in the field")
            double recallCost,

            @Parameter(unit = "days", min = 1, max = 36500, text = "service life L of a unit")
            double serviceLife,

            @Parameter(
                    unit = "samples per reference year of output",
                    min = 0,
                    max = 1e9,
                    text = "samples a_P from making a unit")
            double productionSamples,

            @Parameter(
                    unit = "samples per day per reference year of output",
                    min = 0,
                    max = 1e9,
                    text = "samples a_B from a unit in service")
            double fleetSamples,

            @Parameter(
                    unit = "days",
                    min = 0,
                    max = 3650,
                    text = "time T* in which the reference firm collects the data that close a loop")
            double collectTime,

            @Parameter(unit = "days", min = 0, max = 3650, text = "transmission latency from the field to the team")
            double transmission,

            @Parameter(unit = "1/year", min = 0, max = 10, text = "decay psi_D of the value of data")
            double dataDecay,

            @Parameter(unit = "samples", min = 0, max = 1e12, text = "data of the reference firm at day 0")
            double initialData) {}
}
