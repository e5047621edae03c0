package org.loopwright.faces.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.data.Range;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.jfree.ui.HorizontalAlignment;
import org.jfree.ui.RectangleEdge;
import org.jfree.ui.RectangleInsets;
import org.loopwright.lab.analysis.Interval;

/** A panel with a line and a band for each system; a single point gets an error bar instead of a band. */
final class LinePanel {

    private static final float BAND = 0.16f;

    private final String title;
    private final List<String> systems;
    private final YIntervalSeriesCollection data = new YIntervalSeriesCollection();
    private double smallest = Double.POSITIVE_INFINITY;
    private double largest = Double.NEGATIVE_INFINITY;
    private double leftmost = Double.POSITIVE_INFINITY;
    private double rightmost = Double.NEGATIVE_INFINITY;
    private double lowerBound = Double.NEGATIVE_INFINITY;
    private double upperBound = Double.POSITIVE_INFINITY;

    /** A panel without points. */
    LinePanel(String title, List<String> systems) {
        this.title = title;
        this.systems = List.copyOf(systems);
        for (String system : systems) {
            data.addSeries(new YIntervalSeries(system));
        }
    }

    /** States what values are possible; bands are cut there. */
    LinePanel within(double lower, double upper) {
        lowerBound = lower;
        upperBound = upper;
        return this;
    }

    /** Adds a point of a system's line. A mean that is missing leaves a gap, an interval that is missing no band. */
    void add(int system, double x, Interval value) {
        if (Double.isNaN(value.mean())) {
            return;
        }
        double half = Double.isNaN(value.halfWidth()) ? 0 : value.halfWidth();
        double low = Math.max(lowerBound, value.mean() - half);
        double high = Math.min(upperBound, value.mean() + half);
        data.getSeries(system).add(x, value.mean(), low, high);
        smallest = Math.min(smallest, low);
        largest = Math.max(largest, high);
        leftmost = Math.min(leftmost, x);
        rightmost = Math.max(rightmost, x);
    }

    boolean isEmpty() {
        return smallest > largest;
    }

    /**
     * Draws up the chart.
     *
     * @param across range of the horizontal axis, or null for the range of the points
     * @param tick distance of ticks on it
     * @param up range of the vertical axis, or null for one that fits the bands of this panel
     */
    JFreeChart chart(Range across, double tick, Range up) {
        NumberAxis horizontal = axis();
        horizontal.setRange(across != null ? across : padded(leftmost, rightmost, 0.05, 0.1));
        horizontal.setTickUnit(new NumberTickUnit(tick));
        NumberAxis vertical = axis();
        vertical.setRange(up != null ? up : padded(smallest, largest, 0.06, 0.1));
        vertical.setStandardTickUnits(NumberAxis.createStandardTickUnits(Locale.ROOT));
        double width = horizontal.getRange().getLength();
        XYPlot plot = new XYPlot(longest() == 1 ? sideBySide(width) : data, horizontal, vertical, renderer());
        plot.setOrientation(PlotOrientation.VERTICAL);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(FigureStyle.GRID);
        plot.setRangeGridlineStroke(new BasicStroke(0.8f));
        AxisSpace left = new AxisSpace();
        left.setLeft(46);
        plot.setFixedRangeAxisSpace(left);
        AxisSpace below = new AxisSpace();
        below.setBottom(22);
        plot.setFixedDomainAxisSpace(below);
        return framed(title, plot);
    }

    /** The chart around a plot: its title flush left, no legend, white. */
    static JFreeChart framed(String title, Plot plot) {
        plot.setInsets(new RectangleInsets(7, 0, 0, 10));
        plot.setNoDataMessage("no values");
        plot.setNoDataMessageFont(FigureStyle.font(11));
        plot.setNoDataMessagePaint(FigureStyle.FAINT_INK);
        JFreeChart chart = new JFreeChart(null, FigureStyle.bold(12.5f), plot, false);
        TextTitle heading = new TextTitle(
                title,
                FigureStyle.bold(12.5f),
                FigureStyle.INK,
                RectangleEdge.TOP,
                HorizontalAlignment.LEFT,
                TextTitle.DEFAULT_VERTICAL_ALIGNMENT,
                new RectangleInsets(4, 2, 2, 0));
        chart.setTitle(heading);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setAntiAlias(true);
        chart.setTextAntiAlias(true);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        return chart;
    }

    /** A number axis without a label; digits and separators do not depend on the machine's language. */
    static NumberAxis axis() {
        NumberAxis axis = new NumberAxis();
        axis.setNumberFormatOverride(new DecimalFormat("0.###", DecimalFormatSymbols.getInstance(Locale.ROOT)));
        axis.setTickLabelFont(FigureStyle.font(11));
        axis.setTickLabelPaint(FigureStyle.INK);
        axis.setAxisLinePaint(FigureStyle.FAINT_INK);
        axis.setTickMarkPaint(FigureStyle.FAINT_INK);
        axis.setAutoRangeIncludesZero(false);
        return axis;
    }

    /** A range with room at both ends, and at least so wide relative to its middle that noise does not fill a panel. */
    static Range padded(double low, double high, double room, double leastRelativeWidth) {
        if (low > high) {
            return new Range(0, 1);
        }
        double width = Math.max(high - low, leastRelativeWidth * Math.abs(low + high) / 2);
        if (width == 0) {
            width = 1;
        }
        double middle = (low + high) / 2;
        return new Range(middle - width * (0.5 + room), middle + width * (0.5 + room));
    }

    private int longest() {
        int longest = 0;
        for (int s = 0; s < data.getSeriesCount(); s++) {
            longest = Math.max(longest, data.getItemCount(s));
        }
        return longest;
    }

    /** Moves single points apart, so that bars at one place do not hide each other. */
    private YIntervalSeriesCollection sideBySide(double width) {
        YIntervalSeriesCollection moved = new YIntervalSeriesCollection();
        for (int s = 0; s < systems.size(); s++) {
            YIntervalSeries series = new YIntervalSeries(systems.get(s));
            if (data.getItemCount(s) == 1) {
                double shift = 0.018 * width * (s - (systems.size() - 1) / 2.0);
                series.add(
                        data.getXValue(s, 0) + shift,
                        data.getYValue(s, 0),
                        data.getStartYValue(s, 0),
                        data.getEndYValue(s, 0));
            }
            moved.addSeries(series);
        }
        return moved;
    }

    private XYLineAndShapeRenderer renderer() {
        int longest = longest();
        XYLineAndShapeRenderer renderer;
        if (longest < 2) {
            XYErrorRenderer bars = new XYErrorRenderer();
            bars.setDrawXError(false);
            bars.setErrorStroke(new BasicStroke(1.4f));
            renderer = bars;
        } else {
            renderer = new BandRenderer(longest, systems.size());
        }
        for (int s = 0; s < systems.size(); s++) {
            renderer.setSeriesPaint(s, FigureStyle.line(s));
            renderer.setSeriesFillPaint(s, FigureStyle.line(s));
            renderer.setSeriesStroke(s, FigureStyle.stroke(s));
            renderer.setSeriesShape(s, FigureStyle.marker(s));
        }
        return renderer;
    }

    /** Bands, lines, and markers that are thinned out on long lines and stand at other points for each system. */
    private static final class BandRenderer extends DeviationRenderer {

        private static final int MARKERS = 8;

        private final int step;
        private final int systems;

        BandRenderer(int longest, int systems) {
            super(true, true);
            this.step = longest <= 2 * MARKERS ? 1 : longest / MARKERS;
            this.systems = systems;
            setAlpha(systems <= 4 ? BAND : 4 * BAND / systems);
        }

        @Override
        public boolean getItemShapeVisible(int series, int item) {
            // Half a place further on, so that no marker is cut by the axis; with a step of 1 every point has one.
            return item % step == (2 * series + 1) * step / (2 * systems);
        }
    }
}
