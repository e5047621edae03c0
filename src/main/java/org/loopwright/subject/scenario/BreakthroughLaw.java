package org.loopwright.subject.scenario;

import org.loopwright.lab.sheet.Parameter;

/** Breakthroughs that better one part and make the rest of its out-set fit anew. */
public record BreakthroughLaw(
        @Parameter(unit = "1", min = 0, max = 0.95, text = "cost gain delta of the part")
        double gain,

        @Parameter(unit = "1", min = 0, max = 10, text = "interface mismatch nu")
        double mismatch,

        @Parameter(unit = "1/year", min = 0, max = 100, text = "probe breakthroughs, the same in every system")
        double probesPerYear,

        @Parameter(
                unit = "1/year",
                min = 0,
                max = 100,
                text = "own breakthroughs at reference effort, lambda0, all components together")
        double ownPerYear,

        @Parameter(unit = "1", min = 0, max = 1, text = "effort exponent phi")
        double effortExponent,

        @Parameter(unit = "1", min = 0, max = 2, text = "data exponent xi")
        double dataExponent,

        @Parameter(
                unit = "1",
                min = 0,
                max = 5,
                text = "fading psi per generation of a component: ideas get harder to find")
        double fading,

        @Parameter(
                unit = "samples",
                min = 1e-9,
                max = 1e12,
                text = "data D_b at which half of the leverage of data is reached")
        double dataHalf,

        @Parameter(unit = "1", min = 1, max = 1000, text = "largest own rate that can occur, as a multiple of lambda0")
        double largestRatio) {}
