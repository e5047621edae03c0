package org.loopwright.subject.scenario;

import org.loopwright.lab.sheet.Parameter;

/** Demand for the product of an industry: how it grows, and how it answers prices. */
public record DemandLaw(
        @Parameter(unit = "1", min = 1.05, max = 100, text = "price elasticity epsilon between firms")
        double elasticity,

        @Parameter(unit = "1", min = 0, max = 1.5, text = "price elasticity E_m of the market")
        double marketElasticity,

        @Parameter(unit = "1/year", min = -0.5, max = 5, text = "growth of demand at day 0")
        double growth,

        @Parameter(unit = "1", min = 1, max = 10000, text = "saturation of demand as a multiple of day 0")
        double saturation,

        @Parameter(unit = "reference years of output", min = 1e-6, max = 1000, text = "output of a firm before day 0")
        double priorOutput) {}
