package org.loopwright.faces.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.CategoryItemRenderer;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.Range;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.ui.RectangleInsets;

/** A panel with one stacked horizontal bar for each system. */
final class BarPanel {

    private BarPanel() {}

    /**
     * Draws up the chart.
     *
     * @param systems names of the bars, from the top
     * @param parts names of the parts, from the left
     * @param values by system, then by part, &gt;= 0; a missing part has no length
     * @param labelSpace room for the names of the bars [points]; without names if it is small
     */
    static JFreeChart chart(
            String title,
            List<String> systems,
            List<String> parts,
            List<Color> colours,
            double[][] values,
            int labelSpace) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        double longest = 0;
        for (int s = 0; s < systems.size(); s++) {
            double length = 0;
            for (int p = 0; p < parts.size(); p++) {
                // A missing part still gets a row: colours go by row.
                double value = Double.isNaN(values[s][p]) ? 0 : values[s][p];
                data.addValue(value, parts.get(p), systems.get(s));
                length += value;
            }
            longest = Math.max(longest, length);
        }
        CategoryAxis names = names(labelSpace > 40, 0.06, 0.22);
        NumberAxis days = LinePanel.axis();
        days.setRange(new Range(0, longest > 0 ? 1.04 * longest : 1));
        days.setStandardTickUnits(NumberAxis.createStandardTickUnits(Locale.ROOT));
        StackedBarRenderer bars = new StackedBarRenderer();
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        bars.setDrawBarOutline(true);
        for (int p = 0; p < parts.size(); p++) {
            bars.setSeriesPaint(p, colours.get(p));
            bars.setSeriesOutlinePaint(p, Color.WHITE);
            bars.setSeriesOutlineStroke(p, new BasicStroke(0.8f));
        }
        bars.setMaximumBarWidth(0.3);
        return LinePanel.framed(title, plot(data, names, days, bars, labelSpace));
    }

    /** A plot of bars that lie, white, with a faint grid and room for the names. */
    static CategoryPlot plot(
            CategoryDataset data, CategoryAxis names, NumberAxis numbers, CategoryItemRenderer bars, int labelSpace) {
        CategoryPlot plot = new CategoryPlot(data, names, numbers, bars);
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setRangeGridlinePaint(FigureStyle.GRID);
        plot.setRangeGridlineStroke(new BasicStroke(0.8f));
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_RIGHT);
        AxisSpace left = new AxisSpace();
        left.setLeft(labelSpace);
        plot.setFixedDomainAxisSpace(left);
        AxisSpace below = new AxisSpace();
        below.setBottom(22);
        plot.setFixedRangeAxisSpace(below);
        return plot;
    }

    /**
     * The axis of the names of bars.
     *
     * @param shown whether there is room for them
     * @param margin at both ends, as a share of the axis [1]
     * @param gap between bars, as a share of the axis [1]
     */
    static CategoryAxis names(boolean shown, double margin, double gap) {
        CategoryAxis names = new CategoryAxis();
        names.setTickLabelsVisible(shown);
        names.setTickLabelFont(FigureStyle.font(11));
        names.setTickLabelPaint(FigureStyle.INK);
        names.setTickMarksVisible(false);
        names.setAxisLinePaint(FigureStyle.FAINT_INK);
        names.setMaximumCategoryLabelWidthRatio(10);
        names.setLowerMargin(margin);
        names.setUpperMargin(margin);
        names.setCategoryMargin(gap);
        return names;
    }
}
