package org.loopwright.subject.theory;

import java.util.ArrayList;
import java.util.List;
import org.loopwright.lab.analysis.KolmogorovSmirnov;
import org.loopwright.lab.analysis.TheoryCheck;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.observation.Span;
import org.loopwright.subject.observation.Stage;
import org.loopwright.subject.observation.Wait;
import org.loopwright.subject.scenario.Scenario;

/**
 * Coordination of the first project of a run, one request per replication: k owners side by side, or m hops in a row, and
 * one more window where the owner objects. With one attempt at a uniform moment the phases of calendars are independent.
 */
final class CoordinationLatency implements LimitKind {

    @Override
    public List<String> asks() {
        return List.of("hops");
    }

    @Override
    public List<String> problems(Limit limit) {
        Scenario scenario = limit.scenario();
        int hops = limit.law().hops().orElseThrow();
        int owners = scenario.industry().architecture().dsm().degree();
        List<String> problems = new ArrayList<>();
        if (hops > scenario.industry().architecture().tiers()) {
            problems.add("law.hops must be <= industry.architecture.tiers, was " + hops);
        }
        if (owners > 1 && (hops > 1 || objection(scenario) % 1 != 0)) {
            problems.add("more than one owner has a closed form only with law.hops 1 and an objection of 0 or 1");
        }
        if (!(period(scenario) > 0)) {
            problems.add("industry.coordination.release_period must be > 0");
        }
        return problems;
    }

    /** The latency; NaN where the first project has another number of hops. */
    @Override
    public double[] observe(Limit limit, Streams streams) {
        double days = 0;
        List<String> owners = new ArrayList<>();
        for (Span span : limit.simulate(streams).spans()) {
            if (span.project() == 1 && span.stage() == Stage.COORDINATE) {
                days += span.endDay() - span.startDay();
                if (span.cause() == Wait.WINDOW) {
                    owners.add(span.waitedFor());
                }
            }
        }
        boolean wanted = owners.size() == limit.law().hops().orElseThrow();
        return new double[] {wanted ? days : Double.NaN};
    }

    @Override
    public List<TheoryCheck> judge(Limit limit, List<double[]> seen) {
        double[] days = seen.stream()
                .mapToDouble(values -> values[0])
                .filter(value -> !Double.isNaN(value))
                .toArray();
        int hops = limit.law().hops().orElseThrow();
        int owners = limit.scenario().industry().architecture().dsm().degree();
        double period = period(limit.scenario());
        double objection = objection(limit.scenario());
        double windows = owners == 1 ? hops * period / 2 : ClosedForm.slowestWindow(period, owners);
        TheoryCheck mean = TheoryCheck.mean("mean latency", "days", windows + objection * period, days);
        TheoryCheck whole = KolmogorovSmirnov.check(
                "latency",
                days,
                x -> (1 - objection) * ClosedForm.windowDistribution(x, period, hops, owners)
                        + objection * ClosedForm.windowDistribution(x - period, period, hops, owners));
        return List.of(mean, whole);
    }

    private static double period(Scenario scenario) {
        return scenario.industry().coordination().releasePeriod()
                * scenario.systems().get(0).supplier().releasePeriodFactor();
    }

    private static double objection(Scenario scenario) {
        return scenario.systems().get(0).supplier().objection();
    }
}
