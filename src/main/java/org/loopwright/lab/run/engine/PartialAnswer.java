package org.loopwright.lab.run.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.loopwright.lab.design.Response;

/**
 * What a response is so far, by system: means over the runs of a session with their intervals, in memory that does not
 * grow with the runs. Runs come in an order whose beginnings are balanced, so that the means of systems can be compared.
 * A look at what is under way, not a result.
 */
public final class PartialAnswer {

    private static final double NORMAL_QUANTILE = 1.959963984540054;

    /**
     * The mean of one system.
     *
     * @param system its name
     * @param runs runs in which the response could be told [1]
     * @param mean in the unit of the response
     * @param halfWidth half of the 95 % interval around it, as if the runs were one sample and many; NaN for a single
     *     run
     */
    public record Line(String system, long runs, double mean, double halfWidth) {}

    private final Response response;
    private final Map<String, SummaryStatistics> systems = new TreeMap<>();

    /** Nothing yet of a response. */
    public PartialAnswer(Response response) {
        this.response = response;
    }

    /** Takes up a run; nothing if the response cannot be told (NaN) or is that of another system. */
    public void add(String system, double value) {
        if (!Double.isNaN(value)
                && response.system().filter(name -> !name.equals(system)).isEmpty()) {
            systems.computeIfAbsent(system, name -> new SummaryStatistics()).addValue(value);
        }
    }

    /** What is looked at. */
    public Response response() {
        return response;
    }

    /** The systems, the best first. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        systems.forEach((name, seen) -> lines.add(line(name, seen)));
        int sign = response.smallerIsBetter() ? 1 : -1;
        lines.sort((a, b) -> sign * Double.compare(a.mean(), b.mean()));
        return lines;
    }

    private static Line line(String system, SummaryStatistics seen) {
        double halfWidth = seen.getN() < 2 ? Double.NaN : NORMAL_QUANTILE * Math.sqrt(seen.getVariance() / seen.getN());
        return new Line(system, seen.getN(), seen.getMean(), halfWidth);
    }
}
