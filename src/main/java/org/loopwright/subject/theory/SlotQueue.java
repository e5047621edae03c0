package org.loopwright.subject.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.loopwright.lab.analysis.TheoryCheck;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.model.ExogenousStream;
import org.loopwright.subject.scenario.IndustrialSystem;

/** A Poisson stream before the redesign slots of an owner that is always open: M/D/c, or M/M/c. */
final class SlotQueue implements LimitKind {

    @Override
    public List<String> asks() {
        return QueueStream.ASKS;
    }

    @Override
    public List<String> problems(Limit limit) {
        List<String> problems = new ArrayList<>(queue(limit).problems(limit));
        if (limit.scenario().industry().coordination().releasePeriod() != 0) {
            problems.add("industry.coordination.release_period must be 0");
        }
        if (limit.scenario().industry().architecture().dsm().degree() != 1) {
            problems.add("industry.architecture.dsm.degree must be 1: one owner for each project");
        }
        return problems;
    }

    @Override
    public double[] observe(Limit limit, Streams streams) {
        return QueueStream.observe(
                limit,
                ExogenousStream.coordination(
                        limit.scenario(),
                        streams,
                        queue(limit).perDay(limit),
                        QueueStream.arrivals(limit),
                        OptionalDouble.empty()));
    }

    @Override
    public List<TheoryCheck> judge(Limit limit, List<double[]> seen) {
        return queue(limit).judge(limit, seen);
    }

    static QueueStream queue(Limit limit) {
        IndustrialSystem.Owner supplier = limit.scenario().systems().get(0).supplier();
        return new QueueStream(
                (int) supplier.slots(),
                limit.scenario().industry().coordination().negotiation(),
                supplier.negotiationFactor());
    }
}
