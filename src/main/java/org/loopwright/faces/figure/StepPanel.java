package org.loopwright.faces.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.renderer.category.IntervalBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.Range;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultIntervalCategoryDataset;
import org.jfree.ui.RectangleEdge;
import org.jfree.ui.RectangleInsets;

/** A panel of bars that lie and begin wherever they do, each with the interval of where it ends. */
final class StepPanel {

    /** At the right, for the last number of the axis, which stands across its end [points]. */
    private static final int ROOM = 24;

    private StepPanel() {}

    /**
     * A bar.
     *
     * @param low lower end of the interval of its end; NaN where there is none
     * @param high likewise
     */
    record Step(String name, double start, double end, double low, double high, Color colour) {}

    /**
     * Draws up the chart.
     *
     * @param steps from the top
     * @param labelSpace room for the names of the bars [points]
     */
    static JFreeChart chart(String title, List<Step> steps, Range range, int labelSpace) {
        double[] starts = steps.stream()
                .mapToDouble(step -> Math.min(step.start(), step.end()))
                .toArray();
        double[] ends = steps.stream()
                .mapToDouble(step -> Math.max(step.start(), step.end()))
                .toArray();
        DefaultIntervalCategoryDataset data =
                new DefaultIntervalCategoryDataset(new double[][] {starts}, new double[][] {ends});
        data.setCategoryKeys(steps.stream().map(Step::name).toArray(String[]::new));
        NumberAxis numbers = LinePanel.axis();
        numbers.setRange(range);
        numbers.setStandardTickUnits(NumberAxis.createStandardTickUnits(Locale.ROOT));
        Bars bars = new Bars(steps);
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        bars.setDrawBarOutline(false);
        bars.setMaximumBarWidth(0.2);
        CategoryPlot plot = BarPanel.plot(data, BarPanel.names(true, 0.02, 0.25), numbers, bars, labelSpace);
        plot.setInsets(new RectangleInsets(4, 8, 4, ROOM));
        return LinePanel.framed(title, plot);
    }

    /** Bars of colours of their own. */
    private static final class Bars extends IntervalBarRenderer {

        private final transient List<Step> steps;

        Bars(List<Step> steps) {
            this.steps = steps;
        }

        @Override
        public Paint getItemPaint(int row, int column) {
            return steps.get(column).colour();
        }

        @Override
        public void drawItem(
                Graphics2D canvas,
                CategoryItemRendererState state,
                Rectangle2D area,
                CategoryPlot plot,
                CategoryAxis names,
                ValueAxis numbers,
                CategoryDataset data,
                int row,
                int column,
                int pass) {
            super.drawItem(canvas, state, area, plot, names, numbers, data, row, column, pass);
            Step step = steps.get(column);
            if (Double.isNaN(step.low()) || Double.isNaN(step.high())) {
                return;
            }
            RectangleEdge edge = plot.getRangeAxisEdge();
            double y = names.getCategoryMiddle(column, getColumnCount(), area, plot.getDomainAxisEdge());
            double left = numbers.valueToJava2D(step.low(), area, edge);
            double right = numbers.valueToJava2D(step.high(), area, edge);
            canvas.setPaint(FigureStyle.INK);
            canvas.setStroke(new BasicStroke(1.1f));
            canvas.draw(new Line2D.Double(left, y, right, y));
            canvas.draw(new Line2D.Double(left, y - 3, left, y + 3));
            canvas.draw(new Line2D.Double(right, y - 3, right, y + 3));
        }
    }
}
