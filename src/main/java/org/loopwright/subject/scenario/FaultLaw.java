package org.loopwright.subject.scenario;

import org.loopwright.lab.sheet.Parameter;

/**
 * Hidden faults of the designs of an industry: how many, where, and how much they must be exposed before they show.
 *
 * @param intensity φ: 0 is the null without any fault [faults]
 * @param borderExcess β_b: 0 is the null in which company borders do not matter [1]
 * @param faultShape a of the law of the exposure at which a fault shows [1]
 * @param fatalShare ϖ [1]
 * @param simulatedExposures N_S [prototype exposures]
 */
public record FaultLaw(
        @Parameter(
                unit = "faults",
                min = 0,
                max = 1000,
                text = "intensity phi: mean number of possible faults of a leading component alone; 0: no faults",
                orElse = "1",
                low = 0.25,
                high = 4,
                source =
                        "assumed: first-pass shares of a quarter to two thirds need about one; no count of latent faults exists")
        double intensity,

        @Parameter(
                unit = "1",
                min = 0,
                max = 100,
                text = "excess beta_b of faults at an interface across a company border",
                orElse = "1",
                low = 0,
                high = 3,
                source =
                        "assumed: interfaces across borders are mismatched more often (Sosa, Eppinger & Rowles 2004); by how much was not read")
        double borderExcess,

        @Parameter(
                unit = "1",
                min = 0.001,
                max = 1e9,
                text = "shape a of the exposure at which a fault shows: P(T > N) = (1 + N/a)^-a; large: exponential",
                orElse = "0.5",
                low = 0.2,
                high = 2,
                source =
                        "assumed: a long tail; faults were found on pilot lines and in fleets that trials had not shown")
        double faultShape,

        @Parameter(
                unit = "1",
                min = 0,
                max = 1,
                text = "probability that a fault shown by a trial ends the project",
                orElse = "0.05",
                low = 0,
                high = 0.2,
                source = "assumed: most faults that a trial shows are mended")
        double fatalShare,

        @Parameter(
                unit = "prototype exposures",
                min = 0,
                max = 1e12,
                text = "simulated exposures N_S of a fault that the simulator represents, at compute 1",
                orElse = "24",
                low = 2,
                high = 200,
                source = "assumed: simulation tries a design many times where a prototype is tried once")
        double simulatedExposures) {}
