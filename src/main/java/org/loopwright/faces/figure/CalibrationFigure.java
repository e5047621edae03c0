package org.loopwright.faces.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.Range;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.ui.Layer;
import org.loopwright.faces.findings.CalibrationRow;

/** Prior beside posterior, of entries within their ranges or of measures beside their bands: a panel for each block. */
final class CalibrationFigure {

    /** Half-widths of a band that are shown on either side; what lies beyond is drawn at the edge. */
    private static final double FARTHEST = 5;

    private static final int PER_LINE = 30;
    private static final double APART = 0.16;
    private static final Color PRIOR = FigureStyle.REST;
    private static final Color POSTERIOR = FigureStyle.line(0);
    private static final Color BAND = new Color(0xD9EAD3);

    private CalibrationFigure() {}

    /** Where entries were before and after. */
    static Optional<FigureSheet> ofEntries(List<CalibrationRow> rows, String study) {
        return sheet(
                rows,
                "Prior and posterior",
                study + "Each entry within its range: median, and quantiles of 5 and 95 %, before and after the targets"
                        + " were looked at. An entry whose two lines are alike is one of which the targets tell nothing.",
                "place within the range, on its scale [1]",
                new Range(-0.02, 1.02),
                Optional.empty(),
                CalibrationFigure::withinRange);
    }

    /** What measures were before and are after, beside their bands. */
    static Optional<FigureSheet> ofTargets(List<CalibrationRow> rows, String study) {
        return sheet(
                rows,
                "Posterior predictive check",
                study
                        + "Each measure beside its band (green, from -1 to 1), in half-widths of it: median, and quantiles of"
                        + " 5 and 95 % over particles of the prior and over draws of the posterior, these from runs with"
                        + " luck of their own. (test): not aimed at. What lies beyond 5 half-widths stands at the edge.",
                "distance from the middle of the band [half-widths]",
                new Range(-FARTHEST - 0.2, FARTHEST + 0.2),
                Optional.of(new Range(-1, 1)),
                CalibrationFigure::besideBand);
    }

    private static double withinRange(CalibrationRow row, double value) {
        return row.isLog()
                ? Math.log(value / row.low()) / Math.log(row.high() / row.low())
                : (value - row.low()) / (row.high() - row.low());
    }

    private static double besideBand(CalibrationRow row, double value) {
        double half = Math.max((row.high() - row.low()) / 2, 1e-12);
        double place = (value - (row.low() + row.high()) / 2) / half;
        return Math.max(-FARTHEST, Math.min(FARTHEST, place));
    }

    private static Optional<FigureSheet> sheet(
            List<CalibrationRow> all,
            String title,
            String subtitle,
            String across,
            Range range,
            Optional<Range> band,
            ToDoubleBiFunction<CalibrationRow, Double> place) {
        List<JFreeChart> panels = new ArrayList<>();
        int most = 1;
        for (String block : all.stream().map(CalibrationRow::block).distinct().toList()) {
            List<CalibrationRow> rows = all.stream()
                    .filter(row -> row.block().equals(block)
                            && !Double.isNaN(row.posterior().get(1)))
                    .toList();
            if (!rows.isEmpty()) {
                panels.add(chart(block, rows, range, band, place));
                most = Math.max(most, rows.size());
            }
        }
        if (panels.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new FigureSheet(
                title,
                subtitle,
                "",
                across,
                List.of(FigureSheet.Entry.ofArea("prior", PRIOR), FigureSheet.Entry.ofArea("posterior", POSTERIOR)),
                null,
                panels,
                Math.min(2, panels.size()),
                60 + PER_LINE * most,
                0));
    }

    private static JFreeChart chart(
            String block,
            List<CalibrationRow> rows,
            Range range,
            Optional<Range> band,
            ToDoubleBiFunction<CalibrationRow, Double> place) {
        XYIntervalSeries prior = new XYIntervalSeries("prior");
        XYIntervalSeries posterior = new XYIntervalSeries("posterior");
        String[] names = new String[rows.size()];
        for (int i = 0; i < names.length; i++) {
            CalibrationRow row = rows.get(i);
            // From the top: the axis counts from below.
            int line = names.length - 1 - i;
            names[line] =
                    row.name().replaceFirst("^[a-z]+\\.", "") + (row.remark().endsWith("(test)") ? " (test)" : "");
            add(prior, line + APART, row, row.prior(), place);
            add(posterior, line - APART, row, row.posterior(), place);
        }
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        data.addSeries(prior);
        data.addSeries(posterior);
        NumberAxis across = LinePanel.axis();
        across.setRange(range);
        SymbolAxis up = new SymbolAxis(null, names);
        up.setRange(-0.5, names.length - 0.5);
        up.setGridBandsVisible(false);
        up.setTickLabelFont(FigureStyle.font(10.5f));
        up.setTickLabelPaint(FigureStyle.INK);
        up.setTickMarksVisible(false);
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawYError(false);
        renderer.setErrorStroke(new BasicStroke(2));
        renderer.setCapLength(0);
        renderer.setSeriesPaint(0, PRIOR);
        renderer.setSeriesPaint(1, POSTERIOR);
        renderer.setSeriesShape(0, FigureStyle.marker(1));
        renderer.setSeriesShape(1, FigureStyle.marker(0));
        XYPlot plot = new XYPlot(data, across, up, renderer);
        MorrisFigure.style(plot);
        band.ifPresent(within -> plot.addDomainMarker(
                new IntervalMarker(within.getLowerBound(), within.getUpperBound(), BAND), Layer.BACKGROUND));
        AxisSpace left = new AxisSpace();
        left.setLeft(210);
        plot.setFixedRangeAxisSpace(left);
        return LinePanel.framed(Captions.panelTitle(block), plot);
    }

    private static void add(
            XYIntervalSeries series,
            double line,
            CalibrationRow row,
            List<Double> quantiles,
            ToDoubleBiFunction<CalibrationRow, Double> place) {
        if (!Double.isNaN(quantiles.get(1))) {
            series.add(
                    place.applyAsDouble(row, quantiles.get(1)),
                    place.applyAsDouble(row, quantiles.get(0)),
                    place.applyAsDouble(row, quantiles.get(2)),
                    line,
                    line,
                    line);
        }
    }
}
