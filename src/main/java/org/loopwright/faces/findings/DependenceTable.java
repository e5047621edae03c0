package org.loopwright.faces.findings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.loopwright.lab.analysis.Interval;
import org.loopwright.lab.analysis.PartialDependence;
import org.loopwright.lab.design.Factor;
import org.loopwright.lab.design.Study;

/** Findings of points that fill a space: how a response runs along each factor, by a surface through the points. */
public final class DependenceTable {

    /** A surface through more points takes long; these are spread over the space as all are. */
    private static final int MOST_POINTS = 150;

    private static final int FEWEST_FOR_EACH = 5;
    private static final double NORMAL = 1.959963984540054;
    private static final double[] PLACES = {0, 0.25, 0.5, 0.75, 1};
    private static final List<String> COLUMNS = List.of("least", "1/4", "1/2", "3/4", "greatest");

    /** Below it the surface is not to be trusted [1]. */
    private static final double TRUSTED = 0.7;

    private static final String TITLE = ": partial dependence";
    private static final String LINE_NAME = "factor at";

    private DependenceTable() {}

    /**
     * How a response runs along a factor.
     *
     * @param system whose response it is; empty where they are not told apart
     * @param factor what is varied
     * @param places of its range, from 0 to 1
     * @param means at the places, each with the half width of its band
     */
    public record Curve(String response, String system, Factor factor, List<Double> places, List<Interval> means) {

        public Curve {
            places = List.copyOf(places);
            means = List.copyOf(means);
        }

        /** The value of the factor at one of the places. */
        public double value(int place) {
            return Double.parseDouble(factor.range().orElseThrow().atPosition(places.get(place)));
        }
    }

    /** The curves that findings of a study have. */
    public static List<Curve> curves(Study study, List<Finding> tables) {
        List<Curve> curves = new ArrayList<>();
        for (Finding table : tables) {
            if (table.lineName().equals(LINE_NAME)) {
                for (Finding.Line line : table.lines()) {
                    Factor factor = study.factors().stream()
                            .filter(one -> one.label().equals(line.name()))
                            .findFirst()
                            .orElseThrow();
                    List<Double> places = Arrays.stream(PLACES).boxed().toList();
                    curves.add(new Curve(table.response(), table.system(), factor, places, line.values()));
                }
            }
        }
        return curves;
    }

    /** The table of a response; empty where no range varies, or there are too few points. */
    static Optional<Finding> of(PointOutcomes outcomes, PointOutcomes.Case one, List<Factor> factors) {
        List<Factor> ranges = factors.stream()
                .filter(factor ->
                        factor.range().isPresent() && factor.onlyWhen().isEmpty())
                .toList();
        double[] means = one.means();
        int[] told = IntStream.range(0, means.length)
                .filter(p -> !Double.isNaN(means[p]))
                .limit(MOST_POINTS)
                .toArray();
        double[] values = Arrays.stream(told).mapToDouble(p -> means[p]).toArray();
        if (ranges.isEmpty()
                || told.length < FEWEST_FOR_EACH * ranges.size()
                || Arrays.stream(values).distinct().count() < 2) {
            return Optional.empty();
        }
        double[][] points = new double[told.length][ranges.size()];
        for (int i = 0; i < told.length; i++) {
            for (int j = 0; j < ranges.size(); j++) {
                Factor factor = ranges.get(j);
                points[i][j] = factor.range().orElseThrow().position(outcomes.number(told[i] + 1, factor));
            }
        }
        PartialDependence found = PartialDependence.of(points, values, PLACES);
        List<Finding.Line> lines = new ArrayList<>();
        for (int j = 0; j < ranges.size(); j++) {
            List<Interval> row = new ArrayList<>();
            for (int k = 0; k < PLACES.length; k++) {
                double half = NORMAL * found.deviations()[j][k];
                row.add(new Interval(found.means()[j][k], half, told.length, Finding.LEVEL));
            }
            lines.add(new Finding.Line(ranges.get(j).label(), row, ""));
        }
        lines = Findings.sorted(lines, DependenceTable::span);
        double share = found.crossValidated();
        return Optional.of(new Finding(
                one.title() + TITLE,
                one.response().name(),
                one.system(),
                LINE_NAME,
                COLUMNS,
                lines,
                Map.of("cross_validated_r_squared", share, "points", (double) told.length),
                List.of("Mean of the response with one factor at a place of its range and the others as they are, by a"
                        + " surface (Gaussian process) through " + told.length + " of " + means.length
                        + " points; +/- half of its 95 % band, luck that all points have in common left out. Of points left out it tells R2 = "
                        + Lines.number(share, 2)
                        + (share < TRUSTED ? ": not to be trusted." : "."))));
    }

    private static double span(Finding.Line line) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (Interval value : line.values()) {
            least = Math.min(least, value.mean());
            most = Math.max(most, value.mean());
        }
        return most - least;
    }
}
