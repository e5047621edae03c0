package org.loopwright.faces.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.JFreeChart;
import org.loopwright.faces.findings.CompetingPlace;
import org.loopwright.faces.findings.Finding;
import org.loopwright.faces.findings.IndustryMarks;
import org.loopwright.faces.findings.PhasePlanes;
import org.loopwright.faces.findings.WinnerBoundary;
import org.loopwright.lab.analysis.TInterval;
import org.loopwright.lab.design.Factor;
import org.loopwright.lab.design.Range;

/**
 * Where the winner changes: over one factor a line for each competitor, over two a map of winners. A panel for each
 * combination of the other factors.
 */
final class BoundaryFigure {

    private BoundaryFigure() {}

    /** The figure; empty where more than two factors have a range, or there are no places. */
    static Optional<FigureSheet> of(
            WinnerBoundary boundary, List<PhasePlanes> planes, IndustryMarks marks, String study) {
        List<String> slices =
                boundary.places().stream().map(CompetingPlace::slice).distinct().toList();
        int ranges = boundary.ranges().size();
        if (slices.isEmpty() || ranges < 1 || ranges > 2) {
            return Optional.empty();
        }
        List<JFreeChart> panels = new ArrayList<>();
        for (String slice : slices) {
            panels.add(ranges == 1 ? lines(boundary, slice) : map(boundary, planes, marks, slice));
        }
        int columns = FigureSheet.columnsFor(panels.size());
        List<FigureSheet.Entry> legend = new ArrayList<>();
        for (String competitor : boundary.competitors()) {
            legend.add(FigureSheet.Entry.ofSystem(competitor, legend.size()));
        }
        String better = boundary.response().smallerIsBetter() ? "smallest" : "largest";
        String response = boundary.response().name();
        Factor first = boundary.ranges().get(0);
        String subtitle = ranges == 1
                ? "Mean of the response " + response
                        + " by competitor, bands: 95 % t-intervals over replications. Who has" + " the " + better
                        + " mean wins; the winner changes where lines cross."
                : "Who has the " + better + " mean of the response " + response
                        + ", at each place that was run. Grey lines"
                        + " join neighbours with different winners: the boundary crosses each of them. Hollow: another"
                        + " cannot be told apart from the winner (paired 95 % intervals over replications)."
                        + (planes.stream().allMatch(one -> one.diagrams().isEmpty()) ? "" : " " + PhaseMap.CAPTION)
                        + PhaseMap.outside(planes, marks);
        return Optional.of(new FigureSheet(
                "Where the winner changes",
                study + subtitle,
                ranges == 1 ? response : boundary.ranges().get(1).label(),
                first.label(),
                legend,
                null,
                panels,
                columns,
                columns == 1 ? 520 : 340,
                0));
    }

    private static JFreeChart lines(WinnerBoundary boundary, String slice) {
        List<String> names = boundary.competitors();
        LinePanel panel = new LinePanel(title(slice), names);
        for (CompetingPlace place : boundary.places()) {
            if (place.slice().equals(slice)) {
                place.competitors()
                        .forEach((name, values) ->
                                panel.add(names.indexOf(name), place.values()[0], TInterval.of(values, Finding.LEVEL)));
            }
        }
        Range range = boundary.ranges().get(0).range().orElseThrow();
        double width = range.max() - range.min();
        double power = Math.pow(10, Math.floor(Math.log10(width)));
        double tick = width / power < 2 ? power / 5 : width / power < 5 ? power / 2 : power;
        return panel.chart(
                new org.jfree.data.Range(range.min() - 0.03 * width, range.max() + 0.03 * width), tick, null);
    }

    private static JFreeChart map(
            WinnerBoundary boundary, List<PhasePlanes> planes, IndustryMarks marks, String slice) {
        PhaseMap map = new PhaseMap(
                boundary.competitors(),
                boundary.axes(),
                boundary.places().stream()
                        .filter(place -> place.slice().equals(slice))
                        .toList());
        boundary.crossings().stream()
                .filter(crossing -> crossing.from().slice().equals(slice))
                .forEach(map::join);
        for (PhasePlanes one : planes) {
            one.diagrams().stream()
                    .filter(diagram -> diagram.slice().equals(slice))
                    .forEach(diagram -> map.surface(diagram, marks.on(one)));
        }
        return map.chart(title(slice));
    }

    static String title(String slice) {
        return slice.isEmpty() ? "all places" : slice;
    }
}
