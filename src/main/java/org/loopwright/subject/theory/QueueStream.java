package org.loopwright.subject.theory;

import java.util.ArrayList;
import java.util.List;
import org.loopwright.lab.analysis.Moments;
import org.loopwright.lab.analysis.TheoryCheck;
import org.loopwright.subject.model.ExogenousStream.Passage;
import org.loopwright.subject.scenario.TimeLaw;

/**
 * A Poisson stream before servers with one queue, in independent replications that begin empty and leave out their first
 * arrivals.
 *
 * @param servers c [1]
 * @param service law of service time
 * @param factor multiple of it [1]
 */
record QueueStream(int servers, TimeLaw service, double factor) {

    /** Numbers of {@code law} that such a limit asks for. */
    static final List<String> ASKS = List.of("utilisation", "settling", "arrivals");

    /** Longest ramp that a sheet may name, beyond which a stream must have ended. */
    private static final double LONGEST = 36_500;

    /** Arrivals a day that make the utilisation. */
    double perDay(Limit limit) {
        return servers * limit.law().utilisation().orElseThrow() / meanService();
    }

    static int arrivals(Limit limit) {
        return limit.law().settling().orElseThrow() + limit.law().arrivals().orElseThrow();
    }

    List<String> problems(Limit limit) {
        List<String> problems = new ArrayList<>();
        boolean known = service.law() == TimeLaw.Law.EXPONENTIAL || service.law() == TimeLaw.Law.FIXED;
        if (!known || !(meanService() > 0)) {
            problems.add("the service must be exponential or fixed, with a mean > 0");
        } else if (3 * arrivals(limit) / perDay(limit) > LONGEST) {
            problems.add("the stream must be shorter than " + LONGEST / 3 + " days; shorten the service");
        }
        return problems;
    }

    /** Mean wait, share that waited, mean queue found. */
    static double[] observe(Limit limit, List<Passage> passages) {
        List<Passage> counted = passages.subList(limit.law().settling().orElseThrow(), passages.size());
        double wait = 0;
        double waiting = 0;
        double ahead = 0;
        for (Passage passage : counted) {
            wait += passage.waited() / counted.size();
            waiting += passage.waited() > 0 ? 1.0 / counted.size() : 0;
            ahead += (double) passage.ahead() / counted.size();
        }
        return new double[] {wait, waiting, ahead};
    }

    List<TheoryCheck> judge(Limit limit, List<double[]> seen) {
        double utilisation = limit.law().utilisation().orElseThrow();
        boolean exponential = service.law() == TimeLaw.Law.EXPONENTIAL;
        double wait = exponential
                ? ClosedForm.exponentialServiceWait(servers, utilisation, meanService())
                : ClosedForm.fixedServiceWait(servers, utilisation, meanService());
        List<TheoryCheck> checks = new ArrayList<>();
        checks.add(TheoryCheck.mean("mean wait, c = " + servers, "days", wait, LimitKind.column(seen, 0)));
        if (exponential) {
            double share = ClosedForm.erlangC(servers, utilisation);
            checks.add(TheoryCheck.mean("share that waits, c = " + servers, "1", share, LimitKind.column(seen, 1)));
        }
        checks.add(little(perDay(limit), seen));
        return checks;
    }

    /** Queue found by arrivals, who see time averages (Wolff 1982), less arrivals × wait (Little 1961). */
    private static TheoryCheck little(double perDay, List<double[]> seen) {
        double[] difference = seen.stream()
                .mapToDouble(values -> values[2] - perDay * values[0])
                .toArray();
        Moments moments = Moments.of(difference);
        double theory = perDay * Moments.of(LimitKind.column(seen, 0)).mean();
        return new TheoryCheck(
                "queue found, against arrivals × observed wait",
                "projects",
                theory,
                theory + moments.mean(),
                moments.standardError(),
                0,
                seen.size());
    }

    private double meanService() {
        return factor * service.mean();
    }
}
