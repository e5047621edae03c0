package org.loopwright.subject.theory;

import java.util.ArrayList;
import java.util.List;
import org.loopwright.lab.analysis.TheoryCheck;
import org.loopwright.lab.random.Streams;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.subject.model.LoopModel;
import org.loopwright.subject.observation.LoopRecord;
import org.loopwright.subject.scenario.Scenario;

/**
 * Faults found by N exposures where the shape a of their law tends to 0 and Λa stays: Λa ln(1 + N/a), so that equal ratios
 * of exposures find equally many (Musa and Okumoto 1984). At a finite shape this is too high by about half of the share
 * of faults that are found, which is the tolerance.
 */
final class LogarithmicFinds implements LimitKind {

    @Override
    public List<String> asks() {
        return List.of("exposures");
    }

    @Override
    public List<String> problems(Limit limit) {
        Scenario scenario = limit.scenario();
        List<String> problems = new ArrayList<>(SteadyFaults.problems(limit));
        if (scenario.industry().faults().fatalShare() != 1
                || scenario.industry().trial().phases() != 1) {
            problems.add("there must be one round: industry.faults.fatal_share must be 1, industry.trial.phases 1");
        }
        if (SteadyFaults.of(scenario).unrepresented() != 1) {
            problems.add("no fault may be simulated: industry.research.gap_exponent must be 0");
        }
        return problems;
    }

    /** Designs tried and faults found in trial, for each number of exposures. */
    @Override
    public double[] observe(Limit limit, Streams streams) {
        List<Double> exposures = limit.law().exposures().orElseThrow();
        double[] counts = new double[2 * exposures.size()];
        for (int e = 0; e < exposures.size(); e++) {
            Setting setting =
                    new Setting("industry.trial.exposures", exposures.get(e).toString());
            for (LoopRecord loop : LoopModel.simulate(limit.scenario(List.of(setting)), streams)
                    .economies()
                    .get(0)
                    .loops()) {
                counts[2 * e] += loop.checks().tried() ? 1 : 0;
                counts[2 * e + 1] += loop.checks().foundInTrial();
            }
        }
        return counts;
    }

    @Override
    public List<TheoryCheck> judge(Limit limit, List<double[]> seen) {
        SteadyFaults faults = SteadyFaults.of(limit.scenario());
        List<Double> exposures = limit.law().exposures().orElseThrow();
        List<TheoryCheck> checks = new ArrayList<>();
        for (int e = 0; e < exposures.size(); e++) {
            double share = faults.finding().exposure().logarithmicLimit(exposures.get(e));
            TheoryCheck found = Tally.poisson(
                    "found by N = " + Math.round(exposures.get(e)),
                    "faults per design",
                    faults.mean() * share,
                    Tally.sum(seen, 2 * e + 1),
                    Tally.sum(seen, 2 * e));
            checks.add(new TheoryCheck(
                    found.quantity(),
                    found.unit(),
                    found.theory(),
                    found.observed(),
                    found.standardError(),
                    share / 2,
                    found.count()));
        }
        return checks;
    }
}
