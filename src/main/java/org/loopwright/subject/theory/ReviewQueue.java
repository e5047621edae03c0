package org.loopwright.subject.theory;

import java.util.List;
import org.loopwright.lab.analysis.TheoryCheck;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.model.ExogenousStream;
import org.loopwright.subject.scenario.IndustrialSystem;

/** A Poisson stream before the regulator: Erlang C, and Little's law on its queue. */
final class ReviewQueue implements LimitKind {

    @Override
    public List<String> asks() {
        return QueueStream.ASKS;
    }

    @Override
    public List<String> problems(Limit limit) {
        return queue(limit).problems(limit);
    }

    @Override
    public double[] observe(Limit limit, Streams streams) {
        return QueueStream.observe(
                limit,
                ExogenousStream.review(
                        limit.scenario(), streams, queue(limit).perDay(limit), QueueStream.arrivals(limit)));
    }

    @Override
    public List<TheoryCheck> judge(Limit limit, List<double[]> seen) {
        return queue(limit).judge(limit, seen);
    }

    private static QueueStream queue(Limit limit) {
        IndustrialSystem.Regulator regulator = limit.scenario().systems().get(0).regulator();
        return new QueueStream(
                regulator.reviewers(), limit.scenario().industry().approval().time(), regulator.timeFactor());
    }
}
