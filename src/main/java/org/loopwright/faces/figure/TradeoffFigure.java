package org.loopwright.faces.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.ui.RectangleEdge;
import org.loopwright.faces.findings.Depths;
import org.loopwright.faces.findings.Finding;
import org.loopwright.faces.findings.OutcomeCell;
import org.loopwright.faces.findings.Outcomes;
import org.loopwright.lab.analysis.ConfidenceEllipse;

/**
 * Embodiment time against learning velocity: a panel for each industry, an ellipse for each system at its own depth, and an
 * arrow to it from the least depth that was run. What lies to the left and above is better in both.
 */
final class TradeoffFigure {

    private static final int EDGE = 60;
    private static final double PERCENT = 100;

    private TradeoffFigure() {}

    /** The figure for one rule of means; empty where no place has both numbers, or a single replication. */
    static Optional<FigureSheet> of(Outcomes outcomes, String rule, Depths depths, String study) {
        List<JFreeChart> charts = new ArrayList<>();
        boolean any = false;
        for (String industry : outcomes.industries()) {
            XYSeriesCollection places = new XYSeriesCollection();
            List<Arrow> arrows = new ArrayList<>();
            List<String> systems = outcomes.systems();
            for (int s = 0; s < systems.size(); s++) {
                String system = systems.get(s);
                double own = depths.depth().getOrDefault(system, Double.NaN);
                ConfidenceEllipse there = ellipse(outcomes, new OutcomeCell(industry, system, rule, own));
                places.addSeries(series(system, there));
                any |= !Double.isNaN(there.x());
                double least = outcomes.depths(system).get(0);
                if (least < own) {
                    ConfidenceEllipse from = ellipse(outcomes, new OutcomeCell(industry, system, rule, least));
                    arrows.add(new Arrow(from.x(), from.y(), there.x(), there.y(), FigureStyle.line(s)));
                }
            }
            charts.add(panel(Captions.panelTitle(industry), places, arrows));
        }
        if (!any || outcomes.replications() < 2) {
            return Optional.empty();
        }
        int columns = FigureSheet.columnsFor(charts.size());
        return Optional.of(new FigureSheet(
                "Who embodies soon, who learns fast",
                Captions.study(study) + "With " + Outcomes.meansTitle(rule)
                        + (depths.words().isEmpty() ? "" : ", " + depths.words())
                        + ". Left is sooner, up is faster learning. Ellipses: 95 % for both means, n = "
                        + outcomes.replications()
                        + " replications; arrows: from the least depth that was run. Where less than half is embodied"
                        + " the days rank nothing. Each panel has its own scales, which need not start at 0.",
                "learning velocity [% a year]",
                "embodiment time [days]",
                Captions.systems(outcomes),
                null,
                charts,
                columns,
                FigureSheet.heightFor(columns),
                0));
    }

    private static ConfidenceEllipse ellipse(Outcomes outcomes, OutcomeCell cell) {
        double[] velocity = outcomes.byReplication(Outcomes.LEARNING_VELOCITY, cell);
        for (int r = 0; r < velocity.length; r++) {
            velocity[r] *= PERCENT;
        }
        return ConfidenceEllipse.of(outcomes.byReplication(Outcomes.EMBODIMENT_TIME, cell), velocity, Finding.LEVEL);
    }

    /** The edge, or the middle where there is no more. */
    private static XYSeries series(String system, ConfidenceEllipse ellipse) {
        XYSeries series = new XYSeries(system, false);
        if (Double.isNaN(ellipse.semiMajor())) {
            if (!Double.isNaN(ellipse.x())) {
                series.add(ellipse.x(), ellipse.y());
            }
            return series;
        }
        for (double[] point : ellipse.edge(EDGE)) {
            series.add(point[0], point[1]);
        }
        return series;
    }

    private static JFreeChart panel(String title, XYSeriesCollection places, List<Arrow> arrows) {
        Range across = places.getDomainBounds(false);
        Range up = places.getRangeBounds(false);
        for (Arrow arrow : arrows) {
            across = Range.expandToInclude(across, arrow.fromX);
            up = Range.expandToInclude(up, arrow.fromY);
        }
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true); // Else each piece of an edge begins its dashes anew.
        for (int s = 0; s < places.getSeriesCount(); s++) {
            renderer.setSeriesPaint(s, FigureStyle.line(s));
            renderer.setSeriesStroke(s, FigureStyle.stroke(s));
            renderer.setSeriesShape(s, FigureStyle.marker(s));
            renderer.setSeriesShapesVisible(s, places.getItemCount(s) == 1);
        }
        XYPlot plot = new XYPlot(places, axis(across), axis(up), renderer);
        arrows.forEach(plot::addAnnotation);
        MorrisFigure.style(plot);
        return LinePanel.framed(title, plot);
    }

    private static NumberAxis axis(Range range) {
        NumberAxis axis = LinePanel.axis();
        if (range != null) {
            double room = Math.max(0.05 * range.getLength(), 1e-6);
            axis.setRange(new Range(range.getLowerBound() - room, range.getUpperBound() + room));
        }
        axis.setStandardTickUnits(NumberAxis.createStandardTickUnits(Locale.ROOT));
        return axis;
    }

    /** An arrow between two points of the data. */
    private static final class Arrow extends AbstractXYAnnotation {

        private static final double HEAD = 7;
        private static final double OPEN = Math.PI / 7;

        private final double fromX;
        private final double fromY;
        private final double toX;
        private final double toY;
        private final Color colour;

        Arrow(double fromX, double fromY, double toX, double toY, Color colour) {
            this.fromX = fromX;
            this.fromY = fromY;
            this.toX = toX;
            this.toY = toY;
            this.colour = colour;
        }

        @Override
        public void draw(
                Graphics2D canvas,
                XYPlot plot,
                Rectangle2D area,
                ValueAxis across,
                ValueAxis up,
                int renderer,
                PlotRenderingInfo info) {
            if (Double.isNaN(fromX + fromY + toX + toY)) {
                return;
            }
            double startX = across.valueToJava2D(fromX, area, RectangleEdge.BOTTOM);
            double startY = up.valueToJava2D(fromY, area, RectangleEdge.LEFT);
            double endX = across.valueToJava2D(toX, area, RectangleEdge.BOTTOM);
            double endY = up.valueToJava2D(toY, area, RectangleEdge.LEFT);
            canvas.setPaint(colour);
            canvas.setStroke(new BasicStroke(1.1f));
            canvas.draw(new Line2D.Double(startX, startY, endX, endY));
            double back = Math.atan2(startY - endY, startX - endX);
            for (double turn : new double[] {-OPEN, OPEN}) {
                canvas.draw(new Line2D.Double(
                        endX, endY, endX + HEAD * Math.cos(back + turn), endY + HEAD * Math.sin(back + turn)));
            }
        }
    }
}
