package org.loopwright.subject.theory;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.loopwright.lab.analysis.TheoryCheck;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.observation.Span;
import org.loopwright.subject.observation.Wait;
import org.loopwright.subject.scenario.IndustrialSystem;
import org.loopwright.subject.scenario.Industry;
import org.loopwright.subject.scenario.TimeLaw;
import org.loopwright.subject.technology.TrialOdds;

/**
 * Waits for the windows of one owner whose part is faulty. At first the owner is met at a random moment, and the wait is
 * P/2 on average. After that nothing is random: what was done since the last window takes x, a negotiation and a round of
 * trial, and the next window comes after P ⌈x/P⌉ − x. Looked at is the first project of a run.
 */
final class ReworkWait implements LimitKind {

    /** Days far from day 0 are told to 1e-12. */
    private static final double ROUNDING = 1e-9;

    @Override
    public List<String> asks() {
        return List.of();
    }

    @Override
    public List<String> problems(Limit limit) {
        Industry industry = limit.scenario().industry();
        List<String> problems = new ArrayList<>();
        if (industry.architecture().dsm().degree() != 1
                || industry.architecture().tiers() != 1) {
            problems.add("there must be one owner: industry.architecture.dsm.degree and tiers must be 1");
        }
        if (industry.trial().time().law() != TimeLaw.Law.FIXED
                || industry.coordination().negotiation().law() != TimeLaw.Law.FIXED) {
            problems.add("industry.trial.time and industry.coordination.negotiation must be fixed");
        }
        IndustrialSystem.Owner supplier = limit.scenario().systems().get(0).supplier();
        if (supplier.objection() != 0 || supplier.negotiationFactor() != 1 || supplier.releasePeriodFactor() != 1) {
            problems.add("system.supplier must have no objection, and factors of 1");
        }
        if (!(industry.coordination().releasePeriod() > 0)) {
            problems.add("industry.coordination.release_period must be > 0");
        }
        return problems;
    }

    /** First wait, second one, least and largest later ones; NaN where there is none [days]. */
    @Override
    public double[] observe(Limit limit, Streams streams) {
        Industry.Coordination law = limit.scenario().industry().coordination();
        double first = 0;
        List<Double> again = new ArrayList<>();
        for (Span span : limit.simulate(streams).spans()) {
            if (span.endDay() >= limit.scenario().end()) {
                // The run ended first.
                continue;
            }
            double days = span.endDay() - span.startDay();
            if (span.project() == 1 && span.cause() == Wait.WINDOW) {
                first += days;
            } else if (span.project() == 1 && span.cause() == Wait.REWORK) {
                // The owner waits for its window, and then negotiates.
                again.add(days - law.reworkShare() * law.negotiation().mean());
            }
        }
        double least = Double.NaN;
        double largest = Double.NaN;
        for (double days : again.subList(FastMath.min(1, again.size()), again.size())) {
            least = days >= least ? least : days;
            largest = days <= largest ? largest : days;
        }
        return new double[] {first, again.isEmpty() ? Double.NaN : again.get(0), least, largest};
    }

    @Override
    public List<TheoryCheck> judge(Limit limit, List<double[]> seen) {
        Industry.Coordination law = limit.scenario().industry().coordination();
        double period = law.releasePeriod();
        double trial = limit.scenario().industry().trial().time().mean();
        double negotiation = law.negotiation().mean();
        double second = TrialOdds.repeatWait(period, negotiation + trial);
        double later = TrialOdds.repeatWait(period, law.reworkShare() * negotiation + trial);
        return List.of(
                TheoryCheck.mean(
                        "first wait for a window", "days", TrialOdds.meanWindowWait(period), LimitKind.column(seen, 0)),
                farthest("wait of the first repeat", second, seen, 1, 2),
                farthest("wait of later repeats", later, seen, 2, 4));
    }

    /** Of the waits at some places the one that is farthest from theory; counted are replications that have any. */
    private static TheoryCheck farthest(String quantity, double theory, List<double[]> seen, int from, int to) {
        double farthest = Double.NaN;
        long count = 0;
        for (double[] waits : seen) {
            if (Double.isNaN(waits[from])) {
                continue;
            }
            count++;
            for (int place = from; place < to; place++) {
                if (!(FastMath.abs(waits[place] - theory) <= FastMath.abs(farthest - theory))) {
                    farthest = waits[place];
                }
            }
        }
        return TheoryCheck.exact(quantity + ", the farthest", "days", theory, farthest, ROUNDING, count);
    }
}
