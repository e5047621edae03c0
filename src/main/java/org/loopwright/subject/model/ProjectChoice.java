package org.loopwright.subject.model;

import org.apache.commons.math3.util.FastMath;
import org.loopwright.subject.scenario.Industry;
import org.loopwright.subject.technology.ChoiceRule;
import org.loopwright.subject.technology.DesignStructureMatrix;
import org.loopwright.subject.technology.OptionValue;

/**
 * What a free team takes up: a redesign of some component, or the adoption of its generations, with a probability that
 * rises with what it is worth a day of its leader. Confined to one run.
 */
final class ProjectChoice {

    /** Share of its value that is left to an option whose leader another project has frozen [1]. */
    private static final double FROZEN = 2.0 / 3;

    /**
     * An option.
     *
     * @param leader leading component, from 0
     * @param generation true if it adopts the leader's unadopted generations
     * @param cursed true if the winner's curse takes more of its value than the formula says
     */
    record Option(int leader, boolean generation, boolean cursed) {}

    private final Holdings firm;
    private final Industry industry;
    private final Appraisal appraisal;
    private final Portfolio portfolio;
    private final Simulator simulator;
    private final FreezeList freezes;
    private final HeldDays heldDays;
    private final DesignStructureMatrix architecture;
    private final OptionValue search;
    private final boolean naive;
    /** Value a day of the redesign led by each component, and behind them of its generations. */
    private final double[] values;
    /** Standard deviation of the log error of predictions, of the same. */
    private final double[] logErrors;

    private final double[] oldCosts;
    private final double[] newWeights;
    private final double[] logScales;

    ProjectChoice(
            Holdings firm,
            Appraisal appraisal,
            Portfolio portfolio,
            Simulator simulator,
            FreezeList freezes,
            HeldDays heldDays) {
        this.firm = firm;
        this.appraisal = appraisal;
        this.portfolio = portfolio;
        this.simulator = simulator;
        this.freezes = freezes;
        this.heldDays = heldDays;
        industry = firm.conditions().industry();
        architecture = firm.conditions().design().architecture();
        search = new OptionValue(
                industry.cost().difficulty(),
                architecture.size(),
                firm.conditions().world().referenceUnitCost());
        naive = firm.conditions().system().research().naive();
        int n = architecture.size();
        values = new double[2 * n];
        logErrors = new double[2 * n];
        oldCosts = new double[n];
        newWeights = new double[n];
        logScales = new double[n];
    }

    /**
     * Chooses among the options of a day; null if none is worth taking.
     *
     * @param candidates m, how many the project would simulate [1]
     * @param luck a uniform draw
     */
    Option choose(double candidates, double day, double luck) {
        weigh();
        int n = architecture.size();
        double volume = appraisal.discountedVolume();
        double logCandidates = FastMath.log(candidates);
        boolean redesigns = industry.research().options() != Industry.Options.GENERATIONS;
        double ramp = industry.deployment().rampCost();
        double redesignDays = heldDays.mean(false);
        double generationDays = heldDays.mean(true);
        for (int i = 0; i < n; i++) {
            double left = freezes.isFrozen(i) ? FROZEN : 1;
            double redesign = redesigns ? redesign(i, logCandidates, day) : 0;
            values[i] = FastMath.max(0, volume * redesign - ramp) / redesignDays * left;
            int generations = portfolio.open(i);
            double generation = generations > 0 ? generation(i, generations, logCandidates, day) : 0;
            values[n + i] = FastMath.max(0, volume * generation - ramp) / generationDays * left;
        }
        int chosen = ChoiceRule.pick(values, industry.research().choiceExponent(), luck);
        if (chosen < 0) {
            return null;
        }
        int leader = chosen % n;
        boolean generation = chosen >= n;
        int drawn = architecture.outDegree(leader) - (generation ? 1 : 0);
        boolean cursed = search.overstates(drawn, logCandidates, logErrors[chosen]);
        return new Option(leader, generation, cursed);
    }

    /** What each component costs, and what a redraw of it could cost at most, weighted. */
    private void weigh() {
        double kept = portfolio.experienceKept();
        for (int j = 0; j < oldCosts.length; j++) {
            double weight = appraisal.weight(j, 1);
            oldCosts[j] = weight * firm.design().pending(j);
            newWeights[j] = kept == 1 ? weight : appraisal.weight(j, kept);
            logScales[j] = search.logScale(newWeights[j] * firm.design().scale(j));
        }
    }

    /** Expected saving of an ordinary redesign. */
    private double redesign(int leader, double logCandidates, double day) {
        int k = architecture.outDegree(leader);
        double present = 0;
        double sumOfLogs = 0;
        for (int m = 0; m < k; m++) {
            int j = architecture.member(leader, m);
            present += oldCosts[j];
            sumOfLogs += logScales[j];
        }
        logErrors[leader] = logError(leader, 0, day);
        return search.saving(present, k, sumOfLogs, logCandidates, logErrors[leader]);
    }

    /** Expected saving of the adoption of so many generations. */
    private double generation(int leader, int generations, double logCandidates, double day) {
        Industry.Breakthroughs law = industry.breakthroughs();
        double[] strengths = architecture.strengths(leader);
        double room = 0;
        double sumOfLogs = 0;
        int drawn = 0;
        for (int m = 0; m < architecture.outDegree(leader); m++) {
            int j = architecture.member(leader, m);
            double pending = firm.design().pending(j);
            room += oldCosts[j];
            if (j == leader) {
                room -= appraisal.weight(j, 0) * pending * FastMath.pow(1 - law.gain(), generations);
            } else {
                room -= newWeights[j] * pending;
                double scale = newWeights[j] * (law.mismatch() * strengths[m] * pending);
                if (scale > 0) {
                    sumOfLogs += search.logScale(scale);
                    drawn++;
                }
            }
        }
        int at = architecture.size() + leader;
        logErrors[at] = logError(leader, generations, day);
        return search.saving(room, drawn, sumOfLogs, logCandidates, logErrors[at]);
    }

    private double logError(int leader, int generations, double day) {
        return naive
                ? 0
                : simulator.logError(
                        simulator.unrepresented(leader, generations, day),
                        architecture.place(leader, leader),
                        generations == 0);
    }
}
