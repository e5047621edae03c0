package org.loopwright.subject.theory;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.lab.analysis.Moments;
import org.loopwright.lab.analysis.TheoryCheck;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.model.ExogenousStream;
import org.loopwright.subject.observation.EconomyObservations;

/** Slope of ln cost against ln attempts, from a day to the horizon: α = 1/(γ d*) (McNerney et al. 2011). */
final class ImprovementExponent implements LimitKind {

    @Override
    public List<String> asks() {
        return List.of("from");
    }

    @Override
    public List<String> problems(Limit limit) {
        double from = limit.law().from().orElseThrow();
        double horizon = limit.scenario().end();
        List<String> problems = new ArrayList<>(LookDays.problems("law.from", List.of(from), horizon));
        if (from >= horizon) {
            problems.add("law.from must be < horizon (" + horizon + " days), was " + from);
        }
        return problems;
    }

    @Override
    public double[] observe(Limit limit, Streams streams) {
        double from = limit.law().from().orElseThrow();
        double to = limit.scenario().end();
        EconomyObservations seen = limit.simulate(streams);
        double fall = FastMath.log(LookDays.unitCost(seen, from) / LookDays.unitCost(seen, to));
        // One attempt a day; the first is done within the second day.
        double slope = fall / FastMath.log((to - 1) / (from - 1));
        int complexity = ExogenousStream.designComplexity(limit.scenario(), streams);
        double difficulty = limit.scenario().industry().cost().difficulty();
        return new double[] {slope, ClosedForm.improvementExponent(difficulty, complexity)};
    }

    @Override
    public List<TheoryCheck> judge(Limit limit, List<double[]> seen) {
        double[] beyond =
                seen.stream().mapToDouble(values -> values[0] - values[1]).toArray();
        double theory = Moments.of(LimitKind.column(seen, 1)).mean();
        Moments difference = Moments.of(beyond);
        return List.of(new TheoryCheck(
                "exponent α of cost",
                "1",
                theory,
                theory + difference.mean(),
                difference.standardError(),
                0,
                seen.size()));
    }
}
