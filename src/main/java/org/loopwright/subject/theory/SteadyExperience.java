package org.loopwright.subject.theory;

import java.util.ArrayList;
import java.util.List;
import org.loopwright.lab.analysis.TheoryCheck;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.observation.SeriesPoint;
import org.loopwright.subject.scenario.Industry;

/**
 * Output rises to a new level and stays: experience comes to rest at y/ω, so that unit cost, 1 at the old level, ends at
 * the ratio of the two process factors. No project is ever begun, and nothing is left to chance.
 */
final class SteadyExperience implements LimitKind {

    /** What the last growth of demand and experience may still lack. */
    private static final double TOLERANCE = 1e-9;

    @Override
    public List<String> asks() {
        return List.of();
    }

    @Override
    public List<String> problems(Limit limit) {
        Industry industry = limit.scenario().industry();
        List<String> problems = new ArrayList<>();
        if (!(industry.cost().forgetting() > 0 && industry.cost().forgetting() < 1)) {
            problems.add("industry.cost.forgetting must be within (0, 1)");
        }
        if (industry.market().marketElasticity() != 0) {
            problems.add("industry.market.market_elasticity must be 0, so that output does not follow cost");
        }
        return problems;
    }

    @Override
    public double[] observe(Limit limit, Streams streams) {
        List<SeriesPoint> series = limit.simulate(streams).series();
        SeriesPoint last = series.get(series.size() - 1);
        return new double[] {last.unitCost(), last.outputPerYear()};
    }

    @Override
    public List<TheoryCheck> judge(Limit limit, List<double[]> seen) {
        Industry industry = limit.scenario().industry();
        Industry.Cost cost = industry.cost();
        double level = industry.market().saturation();
        double before = ClosedForm.steadyExperience(1, cost.forgetting());
        double after = ClosedForm.steadyExperience(level, cost.forgetting());
        double theory = ClosedForm.processFactor(after, cost.experienceScale(), cost.processExponent())
                / ClosedForm.processFactor(before, cost.experienceScale(), cost.processExponent());
        return List.of(
                TheoryCheck.exact(
                        "output at the end",
                        "reference years of output per year",
                        level,
                        seen.get(0)[1],
                        TOLERANCE,
                        seen.size()),
                TheoryCheck.exact(
                        "unit cost at rest", "cost at day 0", theory, seen.get(0)[0], TOLERANCE, seen.size()));
    }
}
