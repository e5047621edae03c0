package org.loopwright.subject.theory;

import java.util.ArrayList;
import java.util.List;
import org.loopwright.lab.analysis.TheoryCheck;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.observation.EconomyObservations;

/** A product of one component: E[c(t)] after t attempts, exact at every t (Muth 1986). */
final class SingleComponent implements LimitKind {

    @Override
    public List<String> asks() {
        return List.of("days");
    }

    @Override
    public List<String> problems(Limit limit) {
        List<String> problems = new ArrayList<>(LookDays.problems(
                "law.days", limit.law().days().orElseThrow(), limit.scenario().end()));
        if (limit.scenario().industry().architecture().dsm().components() != 1) {
            problems.add("industry.architecture.dsm.components must be 1");
        }
        return problems;
    }

    @Override
    public double[] observe(Limit limit, Streams streams) {
        EconomyObservations seen = limit.simulate(streams);
        return limit.law().days().orElseThrow().stream()
                .mapToDouble(day -> LookDays.unitCost(seen, day))
                .toArray();
    }

    @Override
    public List<TheoryCheck> judge(Limit limit, List<double[]> seen) {
        List<Double> days = limit.law().days().orElseThrow();
        double difficulty = limit.scenario().industry().cost().difficulty();
        List<TheoryCheck> checks = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            // One attempt a day; the first is done within the second day.
            long attempts = Math.round(days.get(i)) - 1;
            checks.add(TheoryCheck.mean(
                    "cost after " + attempts + " attempts",
                    "first cost",
                    ClosedForm.singleComponentCost(difficulty, (double) attempts),
                    LimitKind.column(seen, i)));
        }
        return checks;
    }
}
