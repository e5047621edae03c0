package org.loopwright.subject.theory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.lab.analysis.KolmogorovSmirnov;
import org.loopwright.lab.analysis.TheoryCheck;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.model.RestingFirm;
import org.loopwright.subject.scenario.Industry;

/** The candidate that a simulator puts first costs more than predicted: ln(true/predicted) ~ Normal(k γ σ_A², σ_A²). */
final class WinnersCurse implements LimitKind {

    @Override
    public List<String> asks() {
        return List.of("searches");
    }

    @Override
    public List<String> problems(Limit limit) {
        Industry industry = limit.scenario().industry();
        List<String> problems = new ArrayList<>();
        if (!(industry.research().gap() > 0)) {
            problems.add("industry.research.gap must be > 0");
        }
        if (industry.deployment().initialData() != 0) {
            problems.add("industry.deployment.initial_data must be 0, so that the gap is industry.research.gap");
        }
        return problems;
    }

    @Override
    public double[] observe(Limit limit, Streams streams) {
        return RestingFirm.predictionErrors(
                limit.scenario(), streams, limit.law().searches().orElseThrow());
    }

    @Override
    public List<TheoryCheck> judge(Limit limit, List<double[]> seen) {
        Industry industry = limit.scenario().industry();
        int size = industry.architecture().dsm().degree();
        double logError = industry.research().gap() * FastMath.sqrt(size);
        double theory = ClosedForm.winnersCurse(size, industry.cost().difficulty(), logError);
        double[] errors = seen.stream().flatMapToDouble(Arrays::stream).toArray();
        return List.of(
                TheoryCheck.mean("mean ln(true/predicted) of the winner", "1", theory, errors),
                KolmogorovSmirnov.check(
                        "ln(true/predicted)", errors, x -> ClosedForm.normalDistribution(x, theory, logError)));
    }
}
