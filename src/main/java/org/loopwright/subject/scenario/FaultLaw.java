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
 * @param initialExampleScale κ₀ [examples]
 * @param capabilityExponent φ_κ [1]
 * @param resetShare r_K [1]
 * @param poolingOfExamples π_K: 0 is the null [1]
 * @param exampleForgetting ω_K [1/year]
 */
public record FaultLaw(
        @Parameter(
                unit = "faults",
                min = 0,
                max = 100,
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
                max = 4,
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
        double simulatedExposures,

        @Parameter(
                unit = "examples",
                min = 0,
                max = 1e9,
                text = "example scale kappa_0: examples of an interface that halve what a simulator does not represent",
                orElse = "0.5",
                low = 0.1,
                high = 2,
                source =
                        "assumed: first-pass shares of a quarter to two thirds need between a fifth and one; no count exists")
        double initialExampleScale,

        @Parameter(
                unit = "1",
                min = 0,
                max = 3,
                text =
                        "exponent phi_kappa of frontier capability on the example scale: better models need fewer examples",
                orElse = "0.1",
                low = 0,
                high = 0.5,
                source = "assumed: weak; no measurement of how frontier models spare examples")
        double capabilityExponent,

        @Parameter(
                unit = "1",
                min = 0,
                max = 1,
                text = "share r_K of examples that a new generation of a part makes worthless",
                orElse = "0.5",
                low = 0.2,
                high = 0.8,
                source =
                        "assumed: none lost and simulators would soon know all, all lost and nothing would ever be learnt")
        double resetShare,

        @Parameter(
                unit = "1",
                min = 0,
                max = 1,
                text = "pooling pi_K: share of other customers' examples that a supplier uses for a firm",
                orElse = "0.5",
                low = 0,
                high = 1,
                source = "assumed: half way between none and all; 0 is the null")
        double poolingOfExamples,

        @Parameter(
                unit = "1/year",
                min = 0,
                max = 10,
                text = "rate omega_K at which suppliers forget examples",
                orElse = "0",
                low = 0,
                high = 0.5,
                source = "assumed: none; examples are kept as files")
        double exampleForgetting) {}
