package org.loopwright.subject.scenario;

import java.util.List;
import org.loopwright.lab.sheet.DatedValue;
import org.loopwright.lab.sheet.Parameter;
import org.loopwright.lab.sheet.Retired;

/** An industrial system: the institutions and the strategy that its firms live with. */
public record IndustrialSystem(
        @Parameter(text = "name, as used in file names and tables")
        String name,

        @Parameter(text = "title for people") String label,
        @Parameter(text = "vertical integration") Integration integration,
        @Parameter(text = "suppliers") Owner supplier,
        @Parameter(text = "the firm's own divisions") Owner division,
        @Parameter(text = "research") Research research,
        @Parameter(text = "access to the frontier") Frontier frontier,
        @Parameter(text = "regulator") Regulator regulator,
        @Parameter(text = "patience of capital") Patience patience,

        @Parameter(text = "means, set to the reference under equal means")
        Means means) {

    /** Which components a firm makes itself, and what that does. */
    public record Integration(
            @Parameter(unit = "1", min = 0, max = 1, text = "depth: share of the reference unit cost made in-house")
            double depth,

            @Parameter(text = "which components first") Order order,

            @Parameter(
                    unit = "components",
                    min = 1,
                    max = 500,
                    text = "components in the order in which they are taken in-house (list)",
                    orElse = "[]")
            List<Integer> list,

            @Parameter(
                    unit = "1",
                    min = 0,
                    max = 10,
                    text =
                            "growth beta_span of the division's release period and negotiation with the share of components in-house")
            double span,

            @Parameter(
                    unit = "1",
                    min = 0,
                    max = 1,
                    text = "share o of coordination and ramp saved when every owner is in-house")
            double overlap,

            @Parameter(unit = "1", min = 0, max = 1, text = "capital charge kappa on the cost made in-house")
            double capitalCharge,

            @Parameter(unit = "1", min = 0, max = 1, text = "supplier margin mu on outsourced cost")
            double supplierMargin,

            @Parameter(unit = "1", min = 0, max = 1, text = "network coverage I")
            double coverage) {
        public Integration {
            list = List.copyOf(list);
            if (list.stream().distinct().count() != list.size()) {
                throw new IllegalArgumentException("list must name each component once, was " + list);
            }
        }
    }

    /** Orders in which components are taken in-house. */
    public enum Order {
        /** Strongest total interface first. */
        INTERFACE_FIRST,
        /** Tier 1 first, then tier 2, and so on. */
        TIER_FIRST,
        /** In random order, fixed per replication. */
        RANDOM,
        /** In the order of a list; components not listed come last. */
        LIST
    }

    /** An owner of components: a release calendar, redesign slots and a probability of objecting. */
    public record Owner(
            @Parameter(unit = "1", min = 0, max = 100, text = "release period as a multiple of the industry's")
            double releasePeriodFactor,

            @Parameter(
                    unit = "slots",
                    min = 0.1,
                    max = 1000000,
                    text = "redesigns c0 that an owner handles at a time at day 0; from then on they follow the teams"
                            + " that may ask it, rounded half up, at least 1")
            double slots,

            @Parameter(
                    unit = "1",
                    min = 0,
                    max = 1,
                    text = "probability h of objecting when its margin falls or it must retool")
            double objection,

            @Parameter(unit = "1", min = 0, max = 100, text = "negotiation time as a multiple of the industry's")
            double negotiationFactor) {}

    /** Research institutions. */
    public record Research(
            @Parameter(
                    unit = "1",
                    min = 0,
                    max = 1,
                    text = "share of the research purse that goes to the economy's lab")
            double labShare,

            @Parameter(
                    unit = "1",
                    min = 0,
                    max = 1000,
                    text = "candidates simulated per unit of money, relative to the reference, before controls")
            double compute,

            @Parameter(text = "true if firms ignore the bias of their own simulators", orElse = "false")
            boolean naive,

            @Parameter(unit = "1", min = 0, max = 1, text = "share f of operational data that reaches the lab")
            double dataShare) {}

    /** Access to the frontier. */
    @Retired(
            keys = "capability_lag",
            why = "it left when capability became absolute: an economy has the better of its own and the open models"
                    + " (see compute_left and world.open_lag)",
            becomes = "compute_left")
    public record Frontier(
            @Parameter(
                    unit = "1",
                    min = 0,
                    max = 1,
                    text =
                            "share of compute that controls leave, as a dated path: it slows the economy's own frontier and"
                                    + " takes from research.compute")
            List<DatedValue> computeLeft,

            @Parameter(
                    unit = "days",
                    min = 0,
                    max = 36500,
                    text = "lag of foreign breakthroughs, as a dated path of the date of the breakthrough")
            List<DatedValue> publicationLag,

            @Parameter(
                    unit = "money",
                    min = 0,
                    max = 1e9,
                    text = "fee for which a firm may use a foreign breakthrough at once")
            double licenceFee) {
        public Frontier {
            computeLeft = List.copyOf(computeLeft);
            publicationLag = List.copyOf(publicationLag);
        }
    }

    /** The regulator of the economy, regime precautionary: no change of a critical kind ships before its review. */
    public record Regulator(
            @Parameter(unit = "reviewers", min = 1, max = 1000000, text = "reviewers")
            int reviewers,

            @Parameter(unit = "1", min = 0, max = 100, text = "review time as a multiple of the industry's")
            double timeFactor) {}

    /** Patience of capital. */
    public record Patience(
            @Parameter(unit = "days", min = 1, max = 36500, text = "horizon T over which an adoption must pay")
            double horizon,

            @Parameter(unit = "1/year", min = 0, max = 1, text = "discount rate")
            double discount) {}

    /** Purse, volume and data: what equal means makes equal. */
    public record Means(
            @Parameter(unit = "firms", min = 1, max = 64, text = "firms in the economy")
            int firms,

            @Parameter(unit = "1", min = 0, max = 10, text = "R&D intensity as a multiple of the industry's")
            double researchFactor,

            @Parameter(
                    unit = "reference years of output per year",
                    min = 1e-6,
                    max = 100,
                    text = "output of a firm at day 0")
            double output,

            @Parameter(
                    unit = "1",
                    min = 0,
                    max = 100,
                    text = "data of a firm at day 0 as a multiple of the reference firm's")
            double dataFactor) {}
}
