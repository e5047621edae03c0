package org.loopwright.faces.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.loopwright.faces.findings.CurveFit;
import org.loopwright.lab.analysis.Interval;

/** Experience curves: cost over experience on axes of even ratios, the fitted line and its band, a panel for each series. */
public final class WrightFigure {

    /** Points along a line; on axes of ratios it is straight, but its band is cut at these. */
    private static final int ALONG = 24;

    /** Longest name in the title of a panel [characters]. */
    private static final int NAME = 24;

    private static final double ROOM = 0.04;

    private WrightFigure() {}

    /**
     * Draws {@code wright.png} and {@code wright.svg} into a folder that is there.
     *
     * @param cost what the costs are, with their unit
     * @param experience what experience is, with its unit
     */
    public static List<Path> write(List<CurveFit> curves, String cost, String experience, Path folder)
            throws IOException {
        int columns = FigureSheet.columnsFor(curves.size());
        FigureSheet sheet = new FigureSheet(
                "Wright's law",
                "Points: cost over experience, one for each row. Line: least squares of ln cost on ln experience. Band: lines"
                        + " through the middle of the points with every exponent of the 95 % interval in first"
                        + " differences, which allows for noise that follows itself; it is about the slope, not about"
                        + " where the next point lies. Each panel has its own scales.",
                cost,
                experience,
                List.of(
                        new FigureSheet.Entry("observed", FigureStyle.INK, thin(), FigureStyle.marker(0)),
                        new FigureSheet.Entry(
                                "fitted", FigureStyle.line(0), FigureStyle.stroke(0), FigureStyle.marker(0)),
                        FigureSheet.Entry.ofArea("95 % interval of the slope", pale())),
                null,
                curves.stream().map(WrightFigure::chart).toList(),
                columns,
                FigureSheet.heightFor(columns),
                0);
        return FigureFiles.write(sheet, folder, "wright");
    }

    private static BasicStroke thin() {
        return new BasicStroke(0.8f);
    }

    private static Color pale() {
        Color line = FigureStyle.line(0);
        return new Color(line.getRed(), line.getGreen(), line.getBlue(), 60);
    }

    private static JFreeChart chart(CurveFit curve) {
        double[] cost = curve.series().cost();
        double[] experience = curve.series().experience();
        XYSeries points = new XYSeries("observed", false);
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (int i = 0; i < cost.length; i++) {
            points.add(experience[i], cost[i]);
            low = Math.min(low, cost[i]);
            high = Math.max(high, cost[i]);
        }
        double first = experience[0];
        double last = experience[experience.length - 1];
        YIntervalSeries line = new YIntervalSeries("fitted", false, true);
        Interval exponent = curve.exponent();
        for (int i = 0; i <= ALONG; i++) {
            double x = first * Math.pow(last / first, i / (double) ALONG);
            double y = curve.line(x);
            double one = curve.at(x, exponent.low());
            double other = curve.at(x, exponent.high());
            line.add(x, y, Math.min(one, other), Math.max(one, other));
            low = Math.min(low, y);
            high = Math.max(high, y);
        }
        double beside = Math.pow(last / first, ROOM);
        // An axis of a tenth of a decade at least, so that noise does not fill a panel.
        double above =
                Math.max(Math.pow(high / low, 2 * ROOM), Math.pow(1.25 / Math.min(1.25, high / low), 0.5) * 1.02);
        XYPlot plot = new XYPlot(
                new XYSeriesCollection(points),
                new RatioAxis(first / beside, last * beside),
                new RatioAxis(low / above, high * above),
                markers());
        YIntervalSeriesCollection lines = new YIntervalSeriesCollection();
        lines.addSeries(line);
        plot.setDataset(1, lines);
        plot.setRenderer(1, band());
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.REVERSE);
        MorrisFigure.style(plot);
        return LinePanel.framed(title(curve), plot);
    }

    private static String title(CurveFit curve) {
        Interval exponent = curve.exponent();
        String name = curve.name();
        return String.format(
                Locale.ROOT,
                "%s: %.3f [%.2f, %.2f]",
                name.length() <= NAME ? name : name.substring(0, NAME - 1) + "…",
                curve.levels().exponent(),
                exponent.low(),
                exponent.high());
    }

    private static XYLineAndShapeRenderer markers() {
        XYLineAndShapeRenderer markers = new XYLineAndShapeRenderer(true, true);
        markers.setSeriesPaint(0, FigureStyle.INK);
        markers.setSeriesStroke(0, thin());
        markers.setSeriesShape(0, FigureStyle.marker(0));
        return markers;
    }

    private static DeviationRenderer band() {
        DeviationRenderer band = new DeviationRenderer(true, false);
        band.setSeriesPaint(0, FigureStyle.line(0));
        band.setSeriesStroke(0, FigureStyle.stroke(0));
        band.setSeriesFillPaint(0, FigureStyle.line(0));
        band.setAlpha(pale().getAlpha() / 255f);
        return band;
    }
}
