package org.loopwright.subject.model;

import net.jafama.StrictFastMath;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.subject.scenario.FaultLaw;
import org.loopwright.subject.scenario.Industry;
import org.loopwright.subject.technology.DesignFaults;
import org.loopwright.subject.technology.DesignStructureMatrix;
import org.loopwright.subject.technology.ExposureLaw;
import org.loopwright.subject.technology.FindingLaw;
import org.loopwright.subject.technology.HiddenFault;
import org.loopwright.subject.technology.SimulatorKnowledge;

/**
 * What a firm's simulator knows of the interfaces of its product: it represents what has been seen. What it does not know
 * hides faults and makes predictions err, one quantity for both. Confined to one run.
 */
final class Simulator {

    private final Holdings firm;
    private final Examples examples;
    private final Industry.Research research;
    private final FaultLaw law;
    private final DesignStructureMatrix architecture;
    private final double nominalBudget;
    private final double exposuresOfRound;

    // Asked for many times at the same state.
    private transient double scaledDay = Double.NaN;
    private transient double scale;
    private final transient Kept inHouse = new Kept();
    private final transient Kept bought = new Kept();

    /** What an amount of data leaves of an unrepresented share. */
    private final class Kept {
        private double data = Double.NaN;
        private double factor;

        double of(double now) {
            if (now != data) {
                data = now;
                factor = SimulatorKnowledge.dataFactor(now, research.gapData(), research.gapExponent());
            }
            return factor;
        }
    }

    Simulator(Holdings firm) {
        this.firm = firm;
        examples = firm.commons().examples();
        Industry industry = firm.conditions().industry();
        research = industry.research();
        law = industry.faults();
        architecture = firm.conditions().design().architecture();
        nominalBudget = firm.conditions().nominalBudget();
        exposuresOfRound =
                Prototypes.mean(industry, nominalBudget) * industry.trial().exposures();
    }

    /**
     * Exposures N_S that a fault has in simulation if it is represented: the sheet's at compute 1 and the budget that the
     * reference firm has at day 0, and in proportion to both.
     */
    double simulatedExposures(double budget, double day) {
        boolean simulates = research.simulationShare() * budget > 0;
        return simulates
                ? law.simulatedExposures() * firm.commons().capability().compute(day) * (budget / nominalBudget)
                : 0;
    }

    /** Share u of faults that is not represented, at each place of a project's out-set [1]. */
    double[] unrepresented(Project project, double day) {
        return known(day).unrepresented(project.leader, project.generations.size());
    }

    /** What it knows on a day. */
    Known known(double day) {
        return new Known(
                exampleScale(day),
                inHouse.of(data(0)),
                bought.of(data(law.poolingOfExamples())),
                examples.remembered(day));
    }

    /** What the simulator knows on a day, the same for all interfaces but for their examples. */
    final class Known {

        private final double scale;
        private final double inHouse;
        private final double bought;
        private final double remembered;

        /**
         * Fixes a day.
         *
         * @param scale κ [examples]
         * @param inHouse what the firm's own data leave of an unrepresented share [1]
         * @param bought the same of the data of suppliers' other customers, pooled like examples [1]
         * @param remembered share of their examples that suppliers still have [1]
         */
        private Known(double scale, double inHouse, double bought, double remembered) {
            this.scale = scale;
            this.inHouse = inHouse;
            this.bought = bought;
            this.remembered = remembered;
        }

        /** u = κ/(ρS + κ) × (1 + D/D₀)^−β at each place of an out-set, for a leader that adopts so many generations. */
        double[] unrepresented(int leader, int generations) {
            double knownAfter = SimulatorKnowledge.knownAfter(law.resetShare(), generations);
            double[] shares = new double[architecture.outDegree(leader)];
            for (int m = 0; m < shares.length; m++) {
                boolean own = firm.conditions().inHouse(architecture.member(leader, m));
                double seen = (own ? 1 : remembered) * examples.usable(firm.index(), leader, m);
                shares[m] = SimulatorKnowledge.unrepresented(scale, seen, knownAfter) * (own ? inHouse : bought);
            }
            return shares;
        }
    }

    private double exampleScale(double day) {
        if (day != scaledDay) {
            scaledDay = day;
            scale = SimulatorKnowledge.exampleScale(
                    law.initialExampleScale(), firm.commons().capability().useful(day), law.capabilityExponent());
        }
        return scale;
    }

    private double data(double pooling) {
        double data = firm.data().data();
        for (FieldData other : firm.commons().fleets()) {
            data += other == firm.data() ? 0 : pooling * other.data();
        }
        return data;
    }

    /** Standard deviation σ_A of the log error of predictions, σ_A² = σ₀² Σ u over the components drawn [1]. */
    double logError(double[] unrepresented, int leaderPlace, boolean leaderDrawn) {
        double sum = 0;
        for (int m = 0; m < unrepresented.length; m++) {
            sum += m == leaderPlace && !leaderDrawn ? 0 : unrepresented[m];
        }
        return research.gap() * FastMath.sqrt(sum);
    }

    /** A fault has been found in trial, ramp or field: an example, if it was not represented. */
    void learn(Project project, HiddenFault fault, double day) {
        if (!fault.represented()) {
            if (project.adoptsGeneration() && project.adopted == null) {
                // Of a new part that is not adopted yet.
                project.heldExamples.add(fault.place());
            } else {
                examples.found(firm.index(), project.leader, fault.place(), day);
            }
        }
    }

    /** The trial of a project is over: a new part is unknown, but for what its trial has shown. */
    void trialOver(Project project, boolean adopted, double day) {
        if (adopted && project.adoptsGeneration()) {
            examples.adopted(firm.index(), project.leader, project.generations, day);
        }
        for (int place : project.heldExamples) {
            examples.found(firm.index(), project.leader, place, day);
        }
        project.heldExamples.clear();
    }

    // What observers ask.

    /**
     * What the simulator is worth on a day.
     *
     * @param unrepresented mean of u over all interfaces [1]
     * @param gap standard deviation of the log error of a prediction for one component, σ₀ √u [1]
     * @param firstPass probability that the first round of a trial shows no fault, mean over ordinary redesigns of each
     *     component [1]
     */
    record Worth(double unrepresented, double gap, double firstPass) {}

    /** What it is worth on a day. */
    Worth worth(double day) {
        Known known = known(day);
        FindingLaw finding = new FindingLaw(new ExposureLaw(law.faultShape()), simulatedExposures(nominalBudget, day));
        double foundIfUnknown = finding.between(1, 0, exposuresOfRound);
        double foundIfKnown = finding.between(0, 0, exposuresOfRound);
        double sum = 0;
        int interfaces = 0;
        double firstPass = 0;
        for (int i = 0; i < architecture.size(); i++) {
            double[] shares = known.unrepresented(i, 0);
            DesignFaults faults = firm.conditions().faults(i);
            double shown = 0;
            for (int m = 0; m < shares.length; m++) {
                sum += shares[m];
                shown += faults.mean(m) * (shares[m] * foundIfUnknown + (1 - shares[m]) * foundIfKnown);
            }
            interfaces += shares.length;
            firstPass += StrictFastMath.exp(-shown);
        }
        double unknown = sum / interfaces;
        return new Worth(unknown, research.gap() * FastMath.sqrt(unknown), firstPass / architecture.size());
    }
}
