package org.loopwright.subject.theory;

import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.lab.analysis.Moments;
import org.loopwright.lab.analysis.TheoryCheck;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.observation.EconomyObservations;
import org.loopwright.subject.observation.LoopRecord;
import org.loopwright.subject.observation.SeriesPoint;

/**
 * Little's law on projects in flight: their mean number is their rate times their mean time in flight (Little 1961).
 * The first days are left out, in which every team begins.
 */
final class ProjectsInFlight implements LimitKind {

    @Override
    public List<String> asks() {
        return List.of("from");
    }

    @Override
    public List<String> problems(Limit limit) {
        double from = limit.law().from().orElseThrow();
        return LookDays.problems("law.from", List.of(from), limit.scenario().end());
    }

    /** From the day of the law on: mean of the number open when the recorder looked; times in flight over the days. */
    @Override
    public double[] observe(Limit limit, Streams streams) {
        double from = limit.law().from().orElseThrow();
        EconomyObservations seen = limit.simulate(streams);
        List<SeriesPoint> series = seen.series();
        double open = 0;
        for (int p = 1; p < series.size(); p++) {
            SeriesPoint left = series.get(p - 1);
            SeriesPoint right = series.get(p);
            if (left.day() >= from) {
                open += (left.projectsOpen() + right.projectsOpen()) / 2.0 * (right.day() - left.day());
            }
        }
        double flown = 0;
        for (LoopRecord loop : seen.loops()) {
            flown += FastMath.max(0, loop.endDay() - FastMath.max(from, loop.startDay()));
        }
        double days = limit.scenario().end() - from;
        return new double[] {open / days, flown / days};
    }

    @Override
    public List<TheoryCheck> judge(Limit limit, List<double[]> seen) {
        double[] difference =
                seen.stream().mapToDouble(values -> values[0] - values[1]).toArray();
        Moments moments = Moments.of(difference);
        double theory = Moments.of(LimitKind.column(seen, 1)).mean();
        return List.of(new TheoryCheck(
                "projects in flight, against starts × time in flight",
                "projects",
                theory,
                theory + moments.mean(),
                moments.standardError(),
                0,
                seen.size()));
    }
}
