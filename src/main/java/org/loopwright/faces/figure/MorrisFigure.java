package org.loopwright.faces.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.Range;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.ui.RectangleInsets;
import org.loopwright.faces.findings.Finding;
import org.loopwright.lab.analysis.Interval;

/** Elementary effects: mu* across, sigma up, a marker for each factor, a panel for each system. */
final class MorrisFigure {

    private MorrisFigure() {}

    /** The figure of tables about the same response; empty where there is no number. */
    static Optional<FigureSheet> of(List<Finding> tables, String study, String response) {
        List<String> names =
                tables.get(0).lines().stream().map(Finding.Line::name).toList();
        List<JFreeChart> panels = new ArrayList<>();
        boolean any = false;
        for (Finding table : tables) {
            any |= table.lines().stream()
                    .anyMatch(line -> !Double.isNaN(line.values().get(0).mean()));
            panels.add(chart(table, names));
        }
        if (!any) {
            return Optional.empty();
        }
        List<FigureSheet.Entry> legend = new ArrayList<>();
        for (int j = 0; j < names.size(); j++) {
            legend.add(new FigureSheet.Entry(
                    names.get(j), FigureStyle.line(j), new BasicStroke(1.4f), FigureStyle.marker(j)));
        }
        int columns = FigureSheet.columnsFor(panels.size());
        return Optional.of(new FigureSheet(
                "Elementary effects",
                study + "Response " + response
                        + ": mean size mu* and standard deviation sigma of the change when a factor"
                        + " goes through its whole range, with the others at random places; bars: 95 % t-intervals over"
                        + " trajectories. Factors on the left do not matter; above the dashed line (sigma = mu*) the"
                        + " effect depends on where the others stand, or is not a straight line, or is luck.",
                "sigma [unit of the response]",
                "mu* [unit of the response]",
                legend,
                null,
                panels,
                columns,
                columns == 1 ? 460 : 340,
                0));
    }

    private static JFreeChart chart(Finding table, List<String> names) {
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        double right = 0;
        double top = 0;
        for (String name : names) {
            XYIntervalSeries series = new XYIntervalSeries(name);
            for (Finding.Line line : table.lines()) {
                Interval size = line.values().get(0);
                double sigma = line.values().get(2).mean();
                if (line.name().equals(name) && !Double.isNaN(size.mean()) && !Double.isNaN(sigma)) {
                    double half = Double.isNaN(size.halfWidth()) ? 0 : size.halfWidth();
                    // A mean of sizes cannot be below 0.
                    double low = Math.max(0, size.mean() - half);
                    series.add(size.mean(), low, size.mean() + half, sigma, sigma, sigma);
                    right = Math.max(right, size.mean() + half);
                    top = Math.max(top, sigma);
                }
            }
            data.addSeries(series);
        }
        right = right > 0 ? 1.05 * right : 1;
        top = top > 0 ? 1.1 * top : 1;
        NumberAxis across = LinePanel.axis();
        across.setRange(new Range(0, right));
        across.setStandardTickUnits(NumberAxis.createStandardTickUnits(Locale.ROOT));
        NumberAxis up = LinePanel.axis();
        up.setRange(new Range(0, top));
        up.setStandardTickUnits(NumberAxis.createStandardTickUnits(Locale.ROOT));
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawYError(false);
        renderer.setErrorStroke(new BasicStroke(1.1f));
        for (int j = 0; j < names.size(); j++) {
            renderer.setSeriesPaint(j, FigureStyle.line(j));
            renderer.setSeriesFillPaint(j, FigureStyle.line(j));
            renderer.setSeriesShape(j, FigureStyle.marker(j));
        }
        XYPlot plot = new XYPlot(data, across, up, renderer);
        double end = Math.min(right, top);
        BasicStroke dashed =
                new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {5, 4}, 0);
        plot.addAnnotation(new XYLineAnnotation(0, 0, end, end, dashed, FigureStyle.FAINT_INK));
        style(plot);
        return LinePanel.framed(EffectsFigure.panelTitle(table), plot);
    }

    /** White, a faint grid both ways, room for the numbers of the axes. */
    static void style(XYPlot plot) {
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setDomainGridlinePaint(FigureStyle.GRID);
        plot.setDomainGridlineStroke(new BasicStroke(0.8f));
        plot.setRangeGridlinePaint(FigureStyle.GRID);
        plot.setRangeGridlineStroke(new BasicStroke(0.8f));
        AxisSpace left = new AxisSpace();
        left.setLeft(52);
        plot.setFixedRangeAxisSpace(left);
        AxisSpace below = new AxisSpace();
        below.setBottom(22);
        plot.setFixedDomainAxisSpace(below);
    }
}
