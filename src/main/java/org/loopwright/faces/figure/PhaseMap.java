package org.loopwright.faces.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.ui.Layer;
import org.jfree.ui.TextAnchor;
import org.jfree.util.ShapeUtilities;
import org.loopwright.faces.findings.CompetingPlace;
import org.loopwright.faces.findings.IndustryMarks;
import org.loopwright.faces.findings.PhaseDiagram;
import org.loopwright.faces.findings.PhasePlanes;
import org.loopwright.faces.findings.PlaneAxis;
import org.loopwright.faces.findings.WinnerBoundary;
import org.loopwright.lab.design.Range;

/** A map of a plane: who won at places, and behind them who is ahead, the line on which that changes, and industries. */
final class PhaseMap {

    /** What stands behind the markers. */
    static final String CAPTION =
            "Dark line: who is ahead changes, by surfaces through all places; tinted: the one of that"
                    + " colour is ahead; grey: the 95 % band of a lead holds 0.";

    private static final Color BAND = new Color(0, 0, 0, 26);
    private static final int TINT = 34;
    private static final double MIDDLE = 0.6;
    private static final double ROW = 0.05;
    private static final double WIDTH = 0.3;
    private static final int MOST_SHIFTS = 8;
    private static final int LAST = PhaseDiagram.LATTICE - 1;
    private static final Shape CROSS = ShapeUtilities.createDiagonalCross(4, 0.7f);

    private final List<PlaneAxis> axes;
    private final XYSeriesCollection data = new XYSeriesCollection();
    /** Where names of industries stand, as shares of the axes. */
    private final List<double[]> taken = new ArrayList<>();

    private final XYSeries industries = new XYSeries("industries", false);
    private final XYLineAndShapeRenderer renderer;
    private final XYPlot plot;

    /**
     * A map of places.
     *
     * @param names of those that compete
     * @param axes two
     */
    PhaseMap(List<String> names, List<PlaneAxis> axes, List<CompetingPlace> places) {
        this.axes = axes;
        List<List<Boolean>> decided = new ArrayList<>();
        names.forEach(name -> {
            data.addSeries(new XYSeries(name, false));
            decided.add(new ArrayList<>());
        });
        for (CompetingPlace place : places) {
            if (!place.winner().isEmpty()) {
                int winner = names.indexOf(place.winner());
                data.getSeries(winner).add(place.values()[0], place.values()[1]);
                decided.get(winner).add(place.verdict().decided());
            }
        }
        data.addSeries(industries);
        renderer = new WinnerRenderer(decided);
        renderer.setSeriesPaint(names.size(), FigureStyle.INK);
        renderer.setSeriesShape(names.size(), CROSS);
        for (int i = 0; i < names.size(); i++) {
            renderer.setSeriesPaint(i, FigureStyle.line(i));
            renderer.setSeriesFillPaint(i, FigureStyle.line(i));
            renderer.setSeriesShape(i, FigureStyle.marker(i));
        }
        plot = new XYPlot(data, axis(axes.get(0)), axis(axes.get(1)), renderer);
        MorrisFigure.style(plot);
    }

    /** Joins two neighbours. */
    void join(WinnerBoundary.Crossing crossing) {
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

    /** Adds what a surface says, and where industries stand. */
    void surface(PhaseDiagram diagram, List<IndustryMarks.Mark> marks) {
        for (int i = 0; i <= LAST; i++) {
            for (int j = 0; j <= LAST; j++) {
                PhaseDiagram.Spot spot = diagram.spot(i, j);
                Color own = FigureStyle.line(spot.ahead());
                Color tint = new Color(own.getRed(), own.getGreen(), own.getBlue(), TINT);
                renderer.addAnnotation(box(i, j, spot.isTold() ? tint : BAND), Layer.BACKGROUND);
            }
        }
        for (PhaseDiagram.Piece piece : diagram.contour()) {
            renderer.addAnnotation(
                    new XYLineAnnotation(
                            axes.get(0).value(piece.x1()),
                            axes.get(1).value(piece.y1()),
                            axes.get(0).value(piece.x2()),
                            axes.get(1).value(piece.y2()),
                            new BasicStroke(2.2f),
                            FigureStyle.INK),
                    Layer.BACKGROUND);
        }
        Map<List<Double>, List<IndustryMarks.Mark>> places = new LinkedHashMap<>();
        marks.stream()
                .filter(IndustryMarks.Mark::isWithin)
                .forEach(mark -> places.computeIfAbsent(List.of(mark.x(), mark.y()), at -> new ArrayList<>())
                        .add(mark));
        places.values().forEach(this::place);
    }

    /** The part of the plane around a place of the lattice. */
    private XYBoxAnnotation box(int i, int j, Color colour) {
        return new XYBoxAnnotation(
                axes.get(0).value(Math.max(0, i - 0.5) / LAST),
                axes.get(1).value(Math.max(0, j - 0.5) / LAST),
                axes.get(0).value(Math.min(LAST, i + 0.5) / LAST),
                axes.get(1).value(Math.min(LAST, j + 0.5) / LAST),
                null,
                null,
                colour);
    }

    /** A cross, and beside it, or above or below where another name is in the way, the names of those at one place. */
    private void place(List<IndustryMarks.Mark> marks) {
        IndustryMarks.Mark first = marks.get(0);
        industries.add(first.x(), first.y());
        double x = axes.get(0).range().position(first.x());
        double y = axes.get(1).range().position(first.y());
        boolean isLeft = x < MIDDLE;
        double down = y;
        for (int k = 1; isTaken(x, down) && k <= MOST_SHIFTS; k++) {
            // Up, down, twice up, twice down.
            int rows = (k + 1) / 2;
            double shifted = y + (k % 2 == 1 ? rows : -rows) * ROW;
            down = shifted >= 0 && shifted <= 1 ? shifted : down;
        }
        taken.add(new double[] {x, down});
        String names = marks.stream().map(IndustryMarks.Mark::industry).collect(Collectors.joining(", "));
        XYTextAnnotation name = new XYTextAnnotation(
                isLeft ? "   " + names : names + "   ", first.x(), axes.get(1).value(down));
        name.setFont(marks.stream().anyMatch(IndustryMarks.Mark::isOwn) ? FigureStyle.bold(11) : FigureStyle.font(11));
        name.setPaint(FigureStyle.INK);
        name.setTextAnchor(isLeft ? TextAnchor.CENTER_LEFT : TextAnchor.CENTER_RIGHT);
        plot.addAnnotation(name);
    }

    private boolean isTaken(double x, double y) {
        return taken.stream().anyMatch(at -> Math.abs(at[0] - x) < WIDTH && Math.abs(at[1] - y) < 0.9 * ROW);
    }

    /** Industries that have no place on a plane, in a sentence; empty if all have, or none has numbers. */
    static String outside(List<PhasePlanes> planes, IndustryMarks marks) {
        return planes.stream()
                .filter(one -> !one.diagrams().isEmpty())
                .findFirst()
                .map(one -> sentence(marks.on(one)))
                .orElse("");
    }

    private static String sentence(List<IndustryMarks.Mark> marks) {
        if (marks.isEmpty()) {
            return "";
        }
        String outside = marks.stream()
                .filter(mark -> !mark.isWithin())
                .map(IndustryMarks.Mark::industry)
                .collect(Collectors.joining(", "));
        String own = marks.stream()
                .filter(IndustryMarks.Mark::isOwn)
                .map(IndustryMarks.Mark::industry)
                .collect(Collectors.joining(", "));
        return " Names: where the two numbers of industries lie, not who is ahead there, since all other numbers are those of "
                + (own.isEmpty() ? "the study" : own) + "." + (outside.isEmpty() ? "" : " Outside: " + outside + ".");
    }

    JFreeChart chart(String title) {
        return LinePanel.framed(title, plot);
    }

    private static ValueAxis axis(PlaneAxis of) {
        Range range = of.range();
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
            return series == decided.size() || decided.get(series).get(item);
        }
    }
}
