package org.loopwright.subject.model;

import java.util.ArrayDeque;
import net.jafama.StrictFastMath;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.subject.scenario.IndustrialSystem;
import org.loopwright.subject.technology.Candidate;
import org.loopwright.subject.technology.Discounting;
import org.loopwright.subject.technology.ExperienceOutlook;
import org.loopwright.subject.technology.ProcessExperience;

/**
 * How a firm judges designs: one question, worth adopting or not, asked of predictions before a trial and of the truth
 * after it. The firm knows the bias of its own simulators from its last trials. Confined to one run.
 */
final class Appraisal {

    private static final int REMEMBERED = 20;

    private final Holdings firm;
    private final Costing costing;
    private final IndustrialSystem system;
    private final Discounting discounting;
    private final ExperienceOutlook outlook;
    private final ArrayDeque<Double> errors = new ArrayDeque<>();

    Appraisal(Holdings firm, Costing costing) {
        this.firm = firm;
        this.costing = costing;
        system = firm.conditions().system();
        discounting = new Discounting(
                StrictFastMath.log1p(system.patience().discount()) / Calendar.YEAR,
                system.patience().horizon());
        outlook = firm.experience().outlook(discounting);
    }

    /** Weight a_j of a component whose redesign keeps a share of the firm's own experience. */
    double weight(int component, double experienceKept) {
        double factor = firm.experience().discountedMeanFactor(firm.index(), component, experienceKept, outlook);
        return costing.loaded(component, factor);
    }

    /** y ∫ e^(−rt) dt over the patience horizon [reference years of output]. */
    double discountedVolume() {
        return firm.output() / Calendar.YEAR * discounting.annuity();
    }

    /** True if the best candidate seems worth adopting, or if there is no prediction that could say no. */
    boolean isWorthTrying(Project project) {
        if (project.winners.isEmpty()) {
            return true;
        }
        Candidate best = project.winners.get(0);
        double gain = project.proposal.predictedGain(best, bias(project), firm.design());
        return isWorthAdopting(gain, 0);
    }

    /** True if a discounted gain exceeds the cost of the ramp and what is owed to owners that objected. */
    boolean isWorthAdopting(double gain, double compensation) {
        return gain > firm.conditions().industry().deployment().rampCost() + compensation;
    }

    /** Correction b = min(k γ σ_A², mean of the last errors); 0 for a naive firm. */
    private double bias(Project project) {
        if (system.research().naive()) {
            return 0;
        }
        if (errors.isEmpty()) {
            return project.largestBias;
        }
        double sum = 0;
        for (double error : errors) {
            sum += error;
        }
        return FastMath.min(project.largestBias, sum / errors.size());
    }

    /** Remembers ln(true / predicted) of a tried candidate. */
    void learn(double error) {
        if (errors.size() == REMEMBERED) {
            errors.removeFirst();
        }
        errors.addLast(error);
    }

    /** What the use of a better part a lag [days] earlier would save [money]. */
    double licenceValue(Breakthrough breakthrough, double lag) {
        int j = breakthrough.component();
        double saved = firm.conditions().industry().breakthroughs().gain()
                * firm.design().pending(j)
                * costing.loaded(j, firm.processFactor(j));
        return saved * firm.output() / Calendar.YEAR * ProcessExperience.annuity(discounting.rate(), lag);
    }
}
