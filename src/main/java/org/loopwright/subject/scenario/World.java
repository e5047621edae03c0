package org.loopwright.subject.scenario;

import org.loopwright.lab.sheet.Parameter;

/** What all economies of a scenario share. */
public record World(
        @Parameter(unit = "1/year", min = 0, max = 5, text = "growth of the leader's frontier capability, d ln F/dt")
        double frontierGrowth,

        @Parameter(
                unit = "days",
                min = 0,
                max = 36500,
                text = "lag of open models, which everybody may use, behind the leader's",
                orElse = "107",
                low = 33,
                high = 161,
                source =
                        "open weights lag 3.5 months, 90 % CI 1.1-5.3, in 2023-25, and 4 months in 2026 (Epoch), checked")
        double openLag,

        @Parameter(
                unit = "1",
                min = 0,
                max = 3,
                text = "exponent a with which the growth of an economy's own frontier follows the compute left to it",
                orElse = "0.67",
                low = 0.3,
                high = 1,
                source =
                        "two thirds of the improvement of language models are due to scale (Epoch, May 2024), a judgement")
        double computeExponent,

        @Parameter(
                unit = "money",
                min = 1e-9,
                max = 1e9,
                text = "unit cost of the reference firm at day 0: the numeraire, 1 but in checks of units",
                orElse = "1")
        double referenceUnitCost,

        @Parameter(
                unit = "probes",
                min = 0,
                max = 1,
                text =
                        "probes inserted among those that are followed, for the marginal loop: pairs of runs with 0 and 1",
                orElse = "0")
        int insertedProbes) {}
