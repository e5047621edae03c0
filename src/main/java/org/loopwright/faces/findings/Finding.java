package org.loopwright.faces.findings;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.loopwright.lab.analysis.Interval;

/**
 * A table of what a study found about one response of one system: lines such as factors, columns such as indices, each
 * cell a number with an interval where there is one. Words, JSON and pictures are all made of it.
 *
 * @param title of the table: the response, and the system where there are several
 * @param response name of the response, empty where columns are of several measures
 * @param system name of the system, empty where systems are not told apart
 * @param lineName what the lines are, such as {@code factor}
 * @param columns names of the columns
 * @param lines in the order in which they are shown
 * @param facts numbers about the table as a whole, by name
 * @param remarks sentences below the table
 */
public record Finding(
        String title,
        String response,
        String system,
        String lineName,
        List<String> columns,
        List<Line> lines,
        Map<String, Double> facts,
        List<String> remarks) {

    /** Confidence level of every interval [1]. */
    public static final double LEVEL = 0.95;

    /**
     * A line.
     *
     * @param name such as a factor
     * @param values one for each column; NaN half widths where there is no interval
     * @param remark a few words at the end of the line; empty if none
     */
    public record Line(String name, List<Interval> values, String remark) {

        public Line {
            values = List.copyOf(values);
        }
    }

    public Finding {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        remarks = List.copyOf(remarks);
        for (Line line : lines) {
            if (line.values().size() != columns.size()) {
                throw new IllegalArgumentException("line " + line.name() + " needs a value for each of " + columns);
            }
        }
    }

    /** A number that has no interval. */
    public static Interval plain(double value) {
        return new Interval(value, Double.NaN, 0, LEVEL);
    }
}
