package org.loopwright.faces.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.JFreeChart;
import org.loopwright.faces.findings.IndustryMarks;
import org.loopwright.faces.findings.PhaseDiagram;
import org.loopwright.faces.findings.PhasePlanes;
import org.loopwright.lab.design.Factor;

/** Who is ahead over a plane of two numbers: a map for each combination of the other factors. */
final class PhaseFigure {

    private PhaseFigure() {}

    /** The figure; empty where there is no plane. */
    static Optional<FigureSheet> of(PhasePlanes planes, IndustryMarks marks, String study) {
        if (planes.diagrams().isEmpty()) {
            return Optional.empty();
        }
        List<JFreeChart> panels = new ArrayList<>();
        for (PhaseDiagram diagram : planes.diagrams()) {
            PhaseMap map = new PhaseMap(planes.competitors(), planes.axes(), diagram.places());
            map.surface(diagram, marks.on(planes));
            panels.add(map.chart(BoundaryFigure.title(diagram.slice())));
        }
        int columns = FigureSheet.columnsFor(panels.size());
        List<FigureSheet.Entry> legend = new ArrayList<>();
        for (String competitor : planes.competitors()) {
            legend.add(FigureSheet.Entry.ofSystem(competitor, legend.size()));
        }
        String averaged = planes.averaged().isEmpty()
                ? ""
                : " Means over "
                        + String.join(
                                ", ",
                                planes.averaged().stream().map(Factor::label).toList()) + ".";
        return Optional.of(new FigureSheet(
                "Who is ahead where",
                study + "Response " + planes.response().name()
                        + ". Markers: who has the best mean at each place that was"
                        + " run, hollow where another cannot be told apart. " + PhaseMap.CAPTION + averaged
                        + PhaseMap.outside(List.of(planes), marks),
                planes.axes().get(1).label(),
                planes.axes().get(0).label(),
                legend,
                null,
                panels,
                columns,
                columns == 1 ? 520 : 340,
                0));
    }
}
