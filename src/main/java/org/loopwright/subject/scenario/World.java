package org.loopwright.subject.scenario;

import org.loopwright.lab.sheet.Parameter;

/** What all economies of a scenario share. */
public record World(
        @Parameter(unit = "1/year", min = 0, max = 5, text = "growth of the leader's frontier capability, d ln F/dt")
        double frontierGrowth,

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
