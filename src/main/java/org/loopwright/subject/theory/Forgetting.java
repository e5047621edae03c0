package org.loopwright.subject.theory;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.lab.analysis.TheoryCheck;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.observation.EconomyObservations;
import org.loopwright.subject.scenario.Industry;

/**
 * Output dies away and experience is forgotten: with w = 1 and next to no q0 unit cost goes as 1/q, and doubles in each
 * half-life. No project is ever begun, and nothing is left to chance.
 */
final class Forgetting implements LimitKind {

    /** What q0, which cannot be 0, and the last of the output may still add. */
    private static final double TOLERANCE = 1e-4;

    @Override
    public List<String> asks() {
        return List.of("from");
    }

    @Override
    public List<String> problems(Limit limit) {
        Industry industry = limit.scenario().industry();
        double from = limit.law().from().orElseThrow();
        List<String> problems = new ArrayList<>(
                LookDays.problems("law.from", List.of(from), limit.scenario().end()));
        if (industry.cost().processExponent() != 1) {
            problems.add("industry.cost.process_exponent must be 1");
        }
        return problems;
    }

    @Override
    public double[] observe(Limit limit, Streams streams) {
        double from = limit.law().from().orElseThrow();
        double to = limit.scenario().end();
        EconomyObservations seen = limit.simulate(streams);
        double rise = FastMath.log(LookDays.unitCost(seen, to) / LookDays.unitCost(seen, from));
        return new double[] {(to - from) * FastMath.log(2) / rise};
    }

    @Override
    public List<TheoryCheck> judge(Limit limit, List<double[]> seen) {
        double theory = ClosedForm.halfLife(limit.scenario().industry().cost().forgetting());
        return List.of(
                TheoryCheck.exact("half-life of experience", "days", theory, seen.get(0)[0], TOLERANCE, seen.size()));
    }
}
