package org.loopwright.subject.theory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.subject.scenario.Dsm;
import org.loopwright.subject.scenario.FaultLaw;
import org.loopwright.subject.scenario.Industry;
import org.loopwright.subject.scenario.Scenario;
import org.loopwright.subject.technology.DesignFaults;
import org.loopwright.subject.technology.ExposureLaw;
import org.loopwright.subject.technology.FindingLaw;
import org.loopwright.subject.technology.SimulatorKnowledge;

/**
 * The faults of designs whose simulators learn nothing, so that u is given: it is 0 at κ₀ = 0, and with an endless κ₀ all
 * that matters is what data leave of it. Every interface crosses a company border, and a round has one prototype.
 *
 * @param mean Λ, mean number of faults of a design [1]
 * @param unrepresented u [1]
 * @param finding where a fault is found
 * @param round exposures of a round of trial, N_P [prototype exposures]
 */
record SteadyFaults(double mean, double unrepresented, FindingLaw finding, double round) {

    /** Examples that a run can find are as nothing beside this scale [examples]. */
    private static final double ENDLESS = 1e8;

    /** The same of data [samples]. */
    private static final double MANY = 1e8;

    /** The faults of a scenario's designs. */
    static SteadyFaults of(Scenario scenario) {
        Industry industry = scenario.industry();
        Industry.Research research = industry.research();
        FaultLaw law = industry.faults();
        boolean simulates = research.simulationShare() * research.fixedBudget() > 0;
        double compute = scenario.systems().get(0).research().compute();
        double unrepresented = law.initialExampleScale() == 0
                ? 0
                : SimulatorKnowledge.dataFactor(
                        industry.deployment().initialData(), research.gapData(), research.gapExponent());
        return new SteadyFaults(
                carried(industry).mean(),
                unrepresented,
                new FindingLaw(new ExposureLaw(law.faultShape()), simulates ? law.simulatedExposures() * compute : 0),
                industry.trial().exposures());
    }

    private static DesignFaults carried(Industry industry) {
        int size = industry.architecture().dsm().degree();
        double strength = industry.architecture().dsm().strength();
        double[] weights = new double[size];
        boolean[] across = new boolean[size];
        Arrays.fill(weights, strength == 0 ? 1 / FastMath.sqrt(size - 1.0) : strength);
        Arrays.fill(across, true);
        across[0] = false;
        return DesignFaults.of(
                industry.faults().intensity(), weights, 0, industry.faults().borderExcess(), across);
    }

    /** What keeps the faults of a limit from being these. */
    static List<String> problems(Limit limit) {
        Scenario scenario = limit.scenario();
        Industry industry = scenario.industry();
        Industry.Research research = industry.research();
        List<String> problems = new ArrayList<>();
        if (industry.architecture().dsm().generator() != Dsm.Generator.FIXED) {
            problems.add("industry.architecture.dsm.generator must be fixed");
        }
        if (scenario.systems().get(0).integration().depth() != 0
                || industry.architecture().componentsPerSupplier() != 1) {
            problems.add("every interface must cross a border: system.integration.depth must be 0, and"
                    + " industry.architecture.components_per_supplier 1");
        }
        double scale = industry.faults().initialExampleScale();
        if (scale > 0 && scale < ENDLESS) {
            problems.add("nothing may be learnt: industry.faults.initial_example_scale must be 0 or >= " + ENDLESS);
        }
        if (research.gapExponent() > 0 && industry.deployment().initialData() < MANY) {
            problems.add("data must stay as they are: industry.deployment.initial_data must be >= " + MANY
                    + " where industry.research.gap_exponent is not 0");
        }
        problems.addAll(onePrototype(industry));
        return problems;
    }

    /** What keeps a round from having one prototype. */
    static List<String> onePrototype(Industry industry) {
        double prototypes = (1 - industry.research().simulationShare())
                * industry.research().fixedBudget()
                / industry.trial().prototypeCost();
        return FastMath.abs(prototypes - 1) > 1e-9
                ? List.of("industry.research.fixed_budget less simulation must pay one prototype, paid " + prototypes)
                : List.of();
    }

    /**
     * Mean number of faults that show between two sums of physical exposures, counted from the first trial on [1].
     *
     * @param from [prototype exposures]
     * @param to [prototype exposures]
     */
    double shown(double from, double to) {
        return mean * finding.between(unrepresented, from, to);
    }

    /** Mean number of faults that a round of trial shows, and none before it did; from 1 [1]. */
    double shownIn(int ofRound) {
        return shown((ofRound - 1) * round, ofRound * round);
    }

    /** Λ_f, mean number of faults that the first round would show if no simulator knew any [1]. */
    double shownIfUnknown() {
        return mean * finding.between(1, 0, round);
    }

    /** Mean number of faults that simulation shows [1]. */
    double simulated() {
        return mean * finding.bySimulation(unrepresented);
    }
}
