package org.loopwright.subject.theory;

import java.util.List;
import org.loopwright.lab.analysis.TheoryCheck;
import org.loopwright.lab.random.Streams;

/** A kind of limit: what a replication observes, and what theory says of all of them. */
interface LimitKind {

    /** Numbers of {@code law} that this kind asks for, by key; it knows no others. */
    List<String> asks();

    /** What keeps a limit of this kind from having its closed form, in words; none if nothing does. */
    default List<String> problems(Limit limit) {
        return List.of();
    }

    /** What one replication has to say: a pure function, called from many threads. */
    double[] observe(Limit limit, Streams streams);

    /** Holds what all replications said, in their order, against theory. */
    List<TheoryCheck> judge(Limit limit, List<double[]> seen);

    /** One place of all observations. */
    static double[] column(List<double[]> seen, int place) {
        return seen.stream().mapToDouble(values -> values[place]).toArray();
    }
}
