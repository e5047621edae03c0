package org.loopwright.subject.model;

import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.subject.scenario.BreakthroughLaw;
import org.loopwright.subject.scenario.Industry;
import org.loopwright.subject.technology.Candidate;
import org.loopwright.subject.technology.Chance;
import org.loopwright.subject.technology.DesignStructureMatrix;
import org.loopwright.subject.technology.WinnerSearch;

/** The candidates of a firm's projects: screened by simulation, built as prototypes. */
final class CandidateSearch {

    private final Holdings firm;
    private final Appraisal appraisal;
    private final Portfolio portfolio;
    private final Industry industry;

    CandidateSearch(Holdings firm, Appraisal appraisal, Portfolio portfolio) {
        this.firm = firm;
        this.appraisal = appraisal;
        this.portfolio = portfolio;
        industry = firm.conditions().industry();
    }

    /**
     * Mean number of candidates that a budget [money] simulates on a day: better models and more compute make them cheap
     * [1].
     */
    double meanCandidates(double budget, double day) {
        Industry.Research research = industry.research();
        Capability capability = firm.commons().capability();
        return research.simulationShare()
                * budget
                * capability.compute(day)
                * capability.useful(day)
                / research.candidateCost();
    }

    /** Draws the candidates that the firm's simulator, with what it knows now, puts first. */
    void draw(Project project, Simulator simulator, double day) {
        project.proposal = proposal(project);
        project.trialLuck = firm.luck(Chance.TRIAL, project);
        project.prototypes = Prototypes.draw(industry, project.budget, project.trialLuck);
        double[] scales = project.proposal.drawScales();
        double difficulty = industry.cost().difficulty();
        int leaderPlace = firm.conditions().design().architecture().place(project.leader, project.leader);
        project.logError =
                simulator.logError(simulator.unrepresented(project, day), leaderPlace, !project.adoptsGeneration());
        project.largestBias = scales.length * difficulty * project.logError * project.logError;
        double meanCandidates = meanCandidates(project.budget, day);
        if (meanCandidates == 0) {
            project.winners = List.of();
        } else if (scales.length == 0) {
            // A better part that touches nothing else fits at once: there is one candidate, and it is certain.
            project.winners = List.of(new Candidate(0, scales));
        } else {
            project.winners = WinnerSearch.best(
                    Math.max(1, project.prototypes),
                    scales,
                    difficulty,
                    project.logError,
                    meanCandidates,
                    firm.luck(Chance.CANDIDATES, project));
        }
    }

    private Proposal proposal(Project project) {
        DesignStructureMatrix architecture = firm.conditions().design().architecture();
        int[] components = architecture.outSet(project.leader);
        double[] strengths = architecture.strengths(project.leader);
        double[] oldWeights = new double[components.length];
        double[] newWeights = new double[components.length];
        for (int m = 0; m < components.length; m++) {
            oldWeights[m] = appraisal.weight(components[m], 1);
            double kept = portfolio.experienceKept(project, components[m]);
            newWeights[m] = kept == 1 ? oldWeights[m] : appraisal.weight(components[m], kept);
        }
        double volume = appraisal.discountedVolume();
        return project.adoptsGeneration()
                ? Proposal.generation(
                        components, oldWeights, newWeights, volume, fitting(project, components, strengths))
                : Proposal.redesign(components, oldWeights, newWeights, volume, firm.design());
    }

    private Proposal.Fitting fitting(Project project, int[] components, double[] strengths) {
        BreakthroughLaw law = industry.breakthroughs();
        double[] largestMismatch = new double[components.length];
        double[] present = new double[components.length];
        int place = -1;
        for (int m = 0; m < components.length; m++) {
            present[m] = firm.design().pending(components[m]);
            largestMismatch[m] = law.mismatch() * strengths[m];
            if (components[m] == project.leader) {
                place = m;
            }
        }
        double factor = FastMath.pow(1 - law.gain(), project.generations.size());
        return new Proposal.Fitting(place, factor, largestMismatch, present);
    }

    /**
     * The best of all that the prototypes have shown to be true; null where there were none. Prototypes are the first
     * candidates by prediction, and unscreened ones where the simulator gave too few.
     */
    Candidate bestTried(Project project) {
        Candidate best = null;
        double bestGain = Double.NEGATIVE_INFINITY;
        for (int tried = 0; tried < project.prototypes; tried++) {
            boolean predicted = tried < Math.min(project.prototypes, project.winners.size());
            Candidate candidate = predicted
                    ? project.winners.get(tried)
                    : WinnerSearch.unscreened(
                            project.proposal.drawScales(), industry.cost().difficulty(), project.trialLuck);
            if (predicted && tried == 0 && candidate.predicted() > 0) {
                appraisal.learn(Proposal.error(candidate));
            }
            double gain = gain(project, candidate);
            if (best == null || gain > bestGain) {
                bestGain = gain;
                best = candidate;
            }
        }
        return best;
    }

    private double gain(Project project, Candidate candidate) {
        return project.proposal.gain(project.proposal.costs(candidate, firm.design()), firm.design());
    }

    /** True if the best that was tried is worth adopting on top of the present pending design. */
    boolean isWorthAdopting(Project project) {
        return project.best != null && appraisal.isWorthAdopting(gain(project, project.best), project.compensation);
    }
}
