package org.loopwright.faces.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import org.loopwright.faces.findings.Attribution;
import org.loopwright.faces.findings.Attributions;
import org.loopwright.lab.analysis.Interval;
import org.loopwright.lab.design.Response;

/** What separates two sheets, as waterfalls: from one to the other, a step for each group, a panel for each place. */
final class WaterfallFigure {

    private static final Color END = FigureStyle.REST;
    private static final Color BETTER = FigureStyle.area(0);
    private static final Color WORSE = FigureStyle.area(2);
    private static final Color UNTOLD = FigureStyle.WORK;
    private static final double ROOM = 0.04;
    private static final int NO_NAMES = 14;

    private WaterfallFigure() {}

    /** The figures by response. */
    static Map<String, Optional<FigureSheet>> of(Attributions attributions, String study) {
        Map<String, Optional<FigureSheet>> sheets = new LinkedHashMap<>();
        for (Response response : attributions.responses()) {
            List<Attribution> known =
                    attributions.of(response).stream().filter(Attribution::isKnown).toList();
            sheets.put(
                    response.name(),
                    known.isEmpty() ? Optional.empty() : Optional.of(sheet(attributions, known, response, study)));
        }
        return sheets;
    }

    private static FigureSheet sheet(
            Attributions attributions, List<Attribution> shown, Response response, String study) {
        String from = attributions.design().from();
        String to = attributions.design().to();
        int letters = Math.max(from.length(), to.length());
        for (Attribution.Part part : shown.get(0).parts()) {
            letters = Math.max(letters, part.group().length());
        }
        int columns = Math.min(2, shown.size());
        // Each panel has its own order of groups, and therefore its own names.
        int room = Math.max(60, 16 + 7 * letters);
        List<JFreeChart> panels = new ArrayList<>();
        for (Attribution one : shown) {
            panels.add(chart(one, from, to, room));
        }
        return new FigureSheet(
                "From " + from + " to " + to,
                study + "Measure " + response.measure() + ": what each group of entries adds to the gap, on average over"
                        + " all orders of exchanging them (Shapley), the largest first; lines: paired 95 % t-intervals over"
                        + " n = " + shown.get(0).gap().count() + " replications; colours: told from nothing, corrected"
                        + " after Holm over the groups. The axes do not begin at 0, and each panel has its own.",
                "",
                response.measure().replace('_', ' '),
                List.of(
                        FigureSheet.Entry.ofArea("towards the better", BETTER),
                        FigureSheet.Entry.ofArea("towards the worse", WORSE),
                        FigureSheet.Entry.ofArea("not told from nothing", UNTOLD),
                        FigureSheet.Entry.ofArea("as the sheets are", END)),
                null,
                panels,
                columns,
                60 + 26 * (shown.get(0).parts().size() + 2),
                0);
    }

    /** A bar: from where to where, and the interval of where it ends. */
    private record Step(String name, double start, double end, double half, Color colour) {}

    private static JFreeChart chart(Attribution one, String from, String to, int room) {
        List<Step> steps = new ArrayList<>();
        double at = one.from().mean();
        for (Attribution.Part part : one.parts()) {
            double next = at + part.share().mean();
            boolean isBetter = next < at == one.response().smallerIsBetter();
            Color colour = !part.isTold() ? UNTOLD : isBetter ? BETTER : WORSE;
            steps.add(new Step(part.group(), at, next, part.share().halfWidth(), colour));
            at = next;
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Step step : steps) {
            double half = Double.isNaN(step.half()) ? 0 : step.half();
            low = Math.min(low, Math.min(step.start(), step.end() - half));
            high = Math.max(high, Math.max(step.start(), step.end() + half));
        }
        for (Interval end : List.of(one.from(), one.to())) {
            double half = Double.isNaN(end.halfWidth()) ? 0 : end.halfWidth();
            low = Math.min(low, end.mean() - half);
            high = Math.max(high, end.mean() + half);
        }
        double width = high > low ? high - low : 1;
        Range range = new Range(low - 3 * ROOM * width, high + ROOM * width);
        steps.add(0, end(from, one.from(), range));
        steps.add(end(to, one.to(), range));
        return LinePanel.framed(Captions.panelTitle(one.place()), plot(steps, range, room));
    }

    private static Step end(String name, Interval value, Range range) {
        return new Step(name, range.getLowerBound(), value.mean(), value.halfWidth(), END);
    }

    private static CategoryPlot plot(List<Step> steps, Range range, int room) {
        double[] starts = steps.stream().mapToDouble(step -> Math.min(step.start(), step.end())).toArray();
        double[] ends = steps.stream().mapToDouble(step -> Math.max(step.start(), step.end())).toArray();
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
        return BarPanel.plot(data, BarPanel.names(true, 0.02, 0.25), numbers, bars, room);
    }

    /** Bars of colours of their own, each with the interval of where it ends. */
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
            if (Double.isNaN(step.half())) {
                return;
            }
            RectangleEdge edge = plot.getRangeAxisEdge();
            double y = names.getCategoryMiddle(column, getColumnCount(), area, plot.getDomainAxisEdge());
            double left = numbers.valueToJava2D(step.end() - step.half(), area, edge);
            double right = numbers.valueToJava2D(step.end() + step.half(), area, edge);
            canvas.setPaint(FigureStyle.INK);
            canvas.setStroke(new BasicStroke(1.1f));
            canvas.draw(new Line2D.Double(left, y, right, y));
            canvas.draw(new Line2D.Double(left, y - 3, left, y + 3));
            canvas.draw(new Line2D.Double(right, y - 3, right, y + 3));
        }
    }
}
