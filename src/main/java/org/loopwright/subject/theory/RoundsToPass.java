package org.loopwright.subject.theory;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.loopwright.lab.analysis.TheoryCheck;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.observation.LoopRecord;
import org.loopwright.subject.scenario.Industry;
import org.loopwright.subject.technology.TrialOdds;

/**
 * The round at which a trial is passed: e^(−Λq_m) Π_{j&lt;m} (e^(−ϖΛq_j) − e^(−Λq_j)), q_j the probability that a fault
 * shows in round j and not before. Where each fault is fatal there is no second round, and phases multiply. Counted is
 * the first project of each component, which is always worth adopting if it gets through.
 */
final class RoundsToPass implements LimitKind {

    /** Rounds that are told one by one. */
    private static final int TOLD = 4;

    /** More rounds than this no trial has: each but the last shows a fault. */
    private static final int MOST = 500;

    @Override
    public List<String> asks() {
        return List.of();
    }

    @Override
    public List<String> problems(Limit limit) {
        Industry industry = limit.scenario().industry();
        List<String> problems = new ArrayList<>(SteadyFaults.problems(limit));
        if (industry.architecture().dsm().degree() != 1) {
            problems.add("a first project must be worth adopting: industry.architecture.dsm.degree must be 1");
        }
        if (industry.trial().phases() > 1 && industry.faults().fatalShare() != 1) {
            problems.add("several industry.trial.phases need industry.faults.fatal_share 1");
        }
        return problems;
    }

    /** Projects; those that had at least so many rounds, from 1 on; those that passed with so many, from 1 on. */
    @Override
    public double[] observe(Limit limit, Streams streams) {
        double[] counts = new double[1 + 2 * MOST];
        Set<Integer> led = new LinkedHashSet<>();
        for (LoopRecord loop : limit.simulate(streams).loops()) {
            int rounds = Math.min(MOST, loop.checks().rounds());
            if (rounds > 0 && led.add(loop.component())) {
                counts[0]++;
                for (int m = 1; m <= rounds; m++) {
                    counts[m]++;
                }
                counts[MOST + rounds] += loop.checks().trialPassed() ? 1 : 0;
            }
        }
        return counts;
    }

    @Override
    public List<TheoryCheck> judge(Limit limit, List<double[]> seen) {
        int phases = limit.scenario().industry().trial().phases();
        double fatal = limit.scenario().industry().faults().fatalShare();
        SteadyFaults faults = SteadyFaults.of(limit.scenario());
        double projects = Tally.sum(seen, 0);
        List<TheoryCheck> checks = new ArrayList<>();
        if (phases > 1) {
            for (int m = 1; m <= phases; m++) {
                double through = Tally.sum(seen, m == phases ? MOST + m : m + 1);
                checks.add(Tally.share(
                        "passes phase " + m, TrialOdds.clean(faults.shownIn(m)), through, Tally.sum(seen, m)));
            }
            double all = TrialOdds.clean(faults.shown(0, phases * faults.round()));
            checks.add(Tally.share("passes all phases", all, Tally.sum(seen, MOST + phases), projects));
            return checks;
        }
        double[] means = new double[MOST];
        for (int m = 1; m <= MOST; m++) {
            means[m - 1] = faults.shownIn(m);
        }
        double[] passes = TrialOdds.passAtRound(means, fatal);
        double theory = 0;
        double passed = 0;
        for (int m = 1; m <= MOST; m++) {
            double atRound = Tally.sum(seen, MOST + m);
            theory += passes[m - 1];
            passed += atRound;
            if (m <= TOLD) {
                checks.add(Tally.share("passes at round " + m, passes[m - 1], atRound, projects));
            }
        }
        checks.add(Tally.share("passes at all", Math.min(1, theory), passed, projects));
        return checks;
    }
}
