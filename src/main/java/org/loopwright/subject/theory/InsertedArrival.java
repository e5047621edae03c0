package org.loopwright.subject.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.loopwright.lab.analysis.TheoryCheck;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.model.ExogenousStream;
import org.loopwright.subject.model.ExogenousStream.Passage;
import org.loopwright.subject.scenario.TimeLaw;

/**
 * One more arrival at a queue M/M/1, which costs its own time in the system, and apart from that the delay that it
 * imposes on all that come after it: λ W is delayed by W + λ dW/dλ for one arrival more. Each replication is a pair of
 * streams of which all arrivals have the same luck, with and without the insertion, at the day on which on average the
 * settling arrivals have come: the state that it meets is that of any moment (Wolff 1982).
 */
final class InsertedArrival implements LimitKind {

    private final SlotQueue slots = new SlotQueue();

    @Override
    public List<String> asks() {
        return slots.asks();
    }

    @Override
    public List<String> problems(Limit limit) {
        List<String> problems = new ArrayList<>(slots.problems(limit));
        QueueStream queue = SlotQueue.queue(limit);
        if (queue.servers() != 1 || queue.service().law() != TimeLaw.Law.EXPONENTIAL) {
            problems.add("there must be one slot, and negotiation must be exponential");
        }
        return problems;
    }

    /** Time of the inserted arrival in the system, and delay of all others; both in mean services. */
    @Override
    public double[] observe(Limit limit, Streams streams) {
        double perDay = SlotQueue.queue(limit).perDay(limit);
        double day = limit.law().settling().orElseThrow() / perDay;
        List<Passage> without = stream(limit, streams, OptionalDouble.empty());
        List<Passage> with = stream(limit, streams, OptionalDouble.of(day));
        double delay = 0;
        for (int a = 0; a < without.size(); a++) {
            delay += with.get(a).spent() - without.get(a).spent();
        }
        double service = limit.law().utilisation().orElseThrow() / perDay;
        return new double[] {with.get(without.size()).spent() / service, delay / service};
    }

    private static List<Passage> stream(Limit limit, Streams streams, OptionalDouble insertion) {
        return ExogenousStream.coordination(
                limit.scenario(),
                streams,
                SlotQueue.queue(limit).perDay(limit),
                QueueStream.arrivals(limit),
                insertion);
    }

    @Override
    public List<TheoryCheck> judge(Limit limit, List<double[]> seen) {
        double utilisation = limit.law().utilisation().orElseThrow();
        return List.of(
                TheoryCheck.mean(
                        "own time in the system",
                        "services",
                        ClosedForm.insertedTime(utilisation),
                        LimitKind.column(seen, 0)),
                TheoryCheck.mean(
                        "delay of all others",
                        "services",
                        ClosedForm.imposedDelay(utilisation),
                        LimitKind.column(seen, 1)));
    }
}
