package org.loopwright.faces.figure;

import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.ui.Layer;
import org.loopwright.faces.findings.Finding;
import org.loopwright.faces.findings.PhaseDiagram;
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
    static Optional<FigureSheet> of(WinnerBoundary boundary, String study) {
        List<String> slices = boundary.places().stream()
                .map(WinnerBoundary.Place::slice)
                .distinct()
                .toList();
        int ranges = boundary.ranges().size();
        if (slices.isEmpty() || ranges < 1 || ranges > 2) {
            return Optional.empty();
        }
        List<JFreeChart> panels = new ArrayList<>();
        for (String slice : slices) {
            panels.add(ranges == 1 ? lines(boundary, slice) : map(boundary, slice));
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
                        + (PhaseDiagram.of(boundary).isEmpty()
                                ? ""
                                : " Dark line: no difference, as a surface through all places has it; shaded: its 95 % band"
                                        + " holds 0.");
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
        for (WinnerBoundary.Place place : boundary.places()) {
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

    private static JFreeChart map(WinnerBoundary boundary, String slice) {
        List<String> names = boundary.competitors();
        XYSeriesCollection data = new XYSeriesCollection();
        List<List<Boolean>> decided = new ArrayList<>();
        names.forEach(name -> {
            data.addSeries(new XYSeries(name, false));
            decided.add(new ArrayList<>());
        });
        for (WinnerBoundary.Place place : boundary.places()) {
            if (place.slice().equals(slice) && !place.winner().isEmpty()) {
                int winner = names.indexOf(place.winner());
                data.getSeries(winner).add(place.values()[0], place.values()[1]);
                decided.get(winner).add(place.verdict().decided());
            }
        }
        XYLineAndShapeRenderer renderer = new WinnerRenderer(decided);
        for (int i = 0; i < names.size(); i++) {
            renderer.setSeriesPaint(i, FigureStyle.line(i));
            renderer.setSeriesFillPaint(i, FigureStyle.line(i));
            renderer.setSeriesShape(i, FigureStyle.marker(i));
        }
        XYPlot plot = new XYPlot(
                data, axis(boundary.ranges().get(0)), axis(boundary.ranges().get(1)), renderer);
        for (WinnerBoundary.Crossing crossing : boundary.crossings()) {
            if (crossing.from().slice().equals(slice)) {
                // Annotations of a renderer stand behind its markers only in this layer.
                renderer.addAnnotation(
                        new XYLineAnnotation(
                                crossing.from().values()[0],
                                crossing.from().values()[1],
                                crossing.to().values()[0],
                                crossing.to().values()[1],
                                new BasicStroke(1.2f),
                                FigureStyle.REST),
                        Layer.BACKGROUND);
            }
        }
        PhaseDiagram.of(boundary).stream()
                .filter(diagram -> diagram.slice().equals(slice))
                .forEach(diagram -> PhaseShapes.draw(diagram, renderer));
        MorrisFigure.style(plot);
        return LinePanel.framed(title(slice), plot);
    }

    private static String title(String slice) {
        return slice.isEmpty() ? "all places" : slice;
    }

    private static ValueAxis axis(Factor factor) {
        Range range = factor.range().orElseThrow();
        if (range.scale() == Range.Scale.LOG) {
            double room = Math.pow(range.max() / range.min(), 0.03);
            return new RatioAxis(range.min() / room, range.max() * room);
        }
        NumberAxis axis = LinePanel.axis();
        double width = range.max() - range.min();
        axis.setRange(range.min() - 0.03 * width, range.max() + 0.03 * width);
        axis.setStandardTickUnits(NumberAxis.createStandardTickUnits(Locale.ROOT));
        return axis;
    }

    /** Markers that are hollow where the winner is not beyond doubt. */
    private static final class WinnerRenderer extends XYLineAndShapeRenderer {

        private final List<List<Boolean>> decided;

        WinnerRenderer(List<List<Boolean>> decided) {
            super(false, true);
            this.decided = decided;
        }

        @Override
        public boolean getItemShapeFilled(int series, int item) {
            return decided.get(series).get(item);
        }
    }
}
