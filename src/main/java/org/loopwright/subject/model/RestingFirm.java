package org.loopwright.subject.model;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.lab.random.RandomStream;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.scenario.Scenario;
import org.loopwright.subject.technology.Chance;
import sim.engine.Schedule;

/**
 * A firm of day 0 that rests: what its agents decide is asked again and again, and nothing that they decide is carried out,
 * so that each mechanism can be held against its closed form. Confined to one call.
 */
public final class RestingFirm {

    private final Holdings holdings;
    private final Appraisal appraisal;
    private final Portfolio portfolio;
    private final CandidateSearch search;
    private final Simulator simulator;
    private final RandomStream luck;

    private RestingFirm(Scenario scenario, Streams streams) {
        Conditions conditions = new Conditions(0, scenario, scenario.systems().get(0), streams);
        holdings = Holdings.of(1, Commons.of(conditions, new Agenda(new Schedule(), 0)));
        appraisal = new Appraisal(holdings, new Costing(holdings));
        portfolio = new Portfolio(holdings);
        search = new CandidateSearch(holdings, appraisal, portfolio);
        simulator = new Simulator(holdings);
        luck = streams.of(Chance.EXOGENOUS);
    }

    /** A project of the budget of day 0 that redesigns component 1. */
    private Project project(int number, double day) {
        Project project = new Project(
                new ProjectKey(1, number), day, holdings.conditions().nominalBudget());
        project.leader = 0;
        project.attempt = number;
        return project;
    }

    /** The first breakthrough for component 1, which the firm may use. */
    private Breakthrough breakthrough() {
        Breakthrough first = new Breakthrough(0, 0, 1, false);
        holdings.commons().ledger().opens(first);
        portfolio.learn(first, 0);
        return first;
    }

    /**
     * Errors ln(true/predicted) of the candidate that the simulator puts first, in projects that all redesign component 1.
     *
     * @param searches how many, &gt;= 1
     * @return the errors [1], none for a project without candidates
     */
    public static double[] predictionErrors(Scenario scenario, Streams streams, int searches) {
        RestingFirm firm = new RestingFirm(scenario, streams);
        double[] errors = new double[searches];
        int found = 0;
        for (int s = 1; s <= searches; s++) {
            Project project = firm.project(s, 0);
            firm.search.draw(project, firm.simulator, 0);
            if (!project.winners.isEmpty()) {
                errors[found++] = Proposal.error(project.winners.get(0));
            }
        }
        return Arrays.copyOf(errors, found);
    }

    /**
     * What the candidate that the simulator puts first saves, in projects that all redesign component 1, or adopt a
     * breakthrough for it; 0 where it saves nothing, or where there is no candidate.
     *
     * @param adopts true if they adopt a breakthrough
     * @param searches how many, &gt;= 1
     * @return savings [reference unit cost]
     */
    public static double[] savings(Scenario scenario, Streams streams, boolean adopts, int searches) {
        RestingFirm firm = new RestingFirm(scenario, streams);
        List<Breakthrough> generations = adopts ? List.of(firm.breakthrough()) : List.of();
        double[] savings = new double[searches];
        for (int s = 1; s <= searches; s++) {
            Project project = firm.project(s, 0);
            project.generations = generations;
            firm.search.draw(project, firm.simulator, 0);
            if (!project.winners.isEmpty()) {
                ProductDesign design = firm.holdings.design();
                double[] costs = project.proposal.costs(project.winners.get(0), design);
                double gain = project.proposal.gain(costs, design) / firm.appraisal.discountedVolume();
                savings[s - 1] = FastMath.max(0, gain);
            }
        }
        return savings;
    }

    /**
     * What a free team takes, of the redesigns of each component and a breakthrough for component 1, in a firm whose
     * projects have held their leaders for given times.
     *
     * @param redesignDays that redesigns have [days]
     * @param adoptionDays that adoptions have [days]
     * @param draws how often a team is asked, &gt;= 1
     * @return how often it takes the redesign of each component, and behind them the adoption [1]
     */
    public static int[] choices(
            Scenario scenario, Streams streams, double redesignDays, double adoptionDays, int draws) {
        RestingFirm firm = new RestingFirm(scenario, streams);
        Breakthrough breakthrough = firm.breakthrough();
        HeldDays held = new HeldDays(scenario.industry());
        for (int remembered = 1; remembered <= RunningMean.REMEMBERED; remembered++) {
            Project project = firm.project(remembered, 0);
            held.release(project, redesignDays);
            project.generations = List.of(breakthrough);
            held.release(project, adoptionDays);
        }
        int components = firm.holdings.design().size();
        ProjectChoice choice = new ProjectChoice(
                firm.holdings, firm.appraisal, firm.portfolio, firm.simulator, new FreezeList(components), held);
        double candidates =
                firm.search.meanCandidates(firm.holdings.conditions().nominalBudget(), 0);
        int[] taken = new int[components + 1];
        for (int draw = 0; draw < draws; draw++) {
            ProjectChoice.Option option = choice.choose(candidates, 0, firm.luck.nextDouble());
            taken[option.generation() ? components : option.leader()]++;
        }
        return taken;
    }

    /**
     * Rounds of trial of projects that all redesign component 1, whose out-set has a second member. A Poisson stream from
     * outside decides that member anew, at the cost that it has, so that the trial is as much worth as before. A round
     * takes the industry's trial time, and is followed by another where its project must be merged.
     *
     * @param perDay mean number of decisions a day [1/day], &gt; 0
     * @param projects how many, &gt;= 1
     * @return rounds of each project [1]
     */
    public static int[] roundsWithMerges(Scenario scenario, Streams streams, double perDay, int projects) {
        RestingFirm firm = new RestingFirm(scenario, streams);
        ProductDesign design = firm.holdings.design();
        TrialRounds trials = new TrialRounds(
                firm.holdings, firm.search, new FaultSource(firm.holdings, firm.simulator), firm.simulator);
        int[] other = Arrays.stream(
                        firm.holdings.conditions().design().architecture().outSet(0))
                .filter(j -> j != 0)
                .limit(1)
                .toArray();
        double[] cost = {design.pending(other[0])};
        double day = 0;
        double nextDecision = firm.luck.exponential() / perDay;
        int[] rounds = new int[projects];
        for (int p = 0; p < projects; p++) {
            Project project = firm.project(p + 1, day);
            firm.search.draw(project, firm.simulator, day);
            trials.look(project);
            TrialRounds.Verdict verdict;
            do {
                day += Durations.draw(scenario.industry().trial().time(), 1, firm.luck);
                for (; nextDecision <= day; nextDecision += firm.luck.exponential() / perDay) {
                    design.decide(other, cost);
                }
                verdict = trials.ends(project, day);
            } while (verdict == TrialRounds.Verdict.REPEAT);
            if (verdict != TrialRounds.Verdict.PASSED) {
                throw new IllegalStateException("only merges may keep a trial from passing, was " + verdict);
            }
            rounds[p] = project.checks.rounds;
        }
        return rounds;
    }
}
