package org.loopwright.faces.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Paint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.renderer.category.StatisticalBarRenderer;
import org.jfree.data.Range;
import org.jfree.data.statistics.DefaultStatisticalCategoryDataset;
import org.jfree.ui.Layer;
import org.loopwright.faces.findings.Finding;
import org.loopwright.lab.analysis.Interval;

/** Findings as bars with intervals: a panel for each system, a bar for each factor and column. */
final class EffectsFigure {

    private static final int MOST_LINES = 30;
    private static final int NO_NAMES = 14;
    private static final int MOST_FOR_NAMES = 420;
    private static final double ROOM = 0.04;

    private EffectsFigure() {}

    /**
     * The figure of tables with the same columns and about the same response, the lines in the order of the first;
     * empty where there is no number.
     *
     * @param bars how many of the columns, from the first, are drawn
     */
    static Optional<FigureSheet> of(List<Finding> tables, int bars, String title, String subtitle, String across) {
        List<FigureSheet.Entry> legend = new ArrayList<>();
        for (int b = 0; b < bars && bars > 1; b++) {
            legend.add(FigureSheet.Entry.ofArea(tables.get(0).columns().get(b), FigureStyle.area(b)));
        }
        return of(tables, bars, title, subtitle, across, legend, (table, bar, line) -> FigureStyle.area(bar));
    }

    /** The colour of a bar, by its table, the number of its column and its line. */
    @FunctionalInterface
    interface Colours {

        Color of(Finding table, int bar, String line);
    }

    /** The same with colours and a legend that tell something of their own. */
    static Optional<FigureSheet> of(
            List<Finding> tables,
            int bars,
            String title,
            String subtitle,
            String across,
            List<FigureSheet.Entry> legend,
            Colours colours) {
        List<String> names = tables.get(0).lines().stream()
                .map(Finding.Line::name)
                .limit(MOST_LINES)
                .toList();
        boolean any = tables.stream()
                .flatMap(table -> table.lines().stream())
                .anyMatch(line -> !Double.isNaN(line.values().get(0).mean()));
        if (names.isEmpty() || !any) {
            return Optional.empty();
        }
        int columns = Math.min(2, tables.size());
        int letters = names.stream().mapToInt(String::length).max().orElse(0);
        int room = Math.min(MOST_FOR_NAMES, Math.max(60, 14 + 7 * letters));
        List<JFreeChart> panels = new ArrayList<>();
        for (Finding table : tables) {
            panels.add(chart(table, names, bars, panels.size() % columns == 0 ? room : NO_NAMES, colours));
        }
        int left = tables.get(0).lines().size() - names.size();
        return Optional.of(new FigureSheet(
                title,
                subtitle + (left > 0 ? " The " + left + " smallest are not drawn." : ""),
                "",
                across,
                legend,
                null,
                panels,
                columns,
                60 + (bars > 1 ? 30 : 24) * names.size(),
                room - NO_NAMES));
    }

    private static JFreeChart chart(Finding table, List<String> names, int bars, int labelSpace, Colours colours) {
        DefaultStatisticalCategoryDataset data = new DefaultStatisticalCategoryDataset();
        double low = 0;
        double high = 0;
        for (int b = 0; b < bars; b++) {
            for (String name : names) {
                Interval value = value(table, name, b);
                double mean = Double.isNaN(value.mean()) ? 0 : value.mean();
                double half = Double.isNaN(value.halfWidth()) ? 0 : value.halfWidth();
                data.add(mean, half, table.columns().get(b), name);
                low = Math.min(low, mean - half);
                high = Math.max(high, mean + half);
            }
        }
        CategoryAxis axis = BarPanel.names(labelSpace > NO_NAMES, 0.02, 0.25);
        NumberAxis numbers = LinePanel.axis();
        double width = high > low ? high - low : 1;
        numbers.setRange(new Range(low < 0 ? low - ROOM * width : 0, high + ROOM * width));
        numbers.setStandardTickUnits(NumberAxis.createStandardTickUnits(Locale.ROOT));
        StatisticalBarRenderer renderer = new StatisticalBarRenderer() {
            @Override
            public Paint getItemPaint(int bar, int line) {
                return colours.of(table, bar, names.get(line));
            }
        };
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        renderer.setErrorIndicatorPaint(FigureStyle.INK);
        renderer.setErrorIndicatorStroke(new BasicStroke(1.1f));
        renderer.setItemMargin(0.05);
        renderer.setMaximumBarWidth(0.2);
        CategoryPlot plot = BarPanel.plot(data, axis, numbers, renderer, labelSpace);
        plot.addRangeMarker(new ValueMarker(0, FigureStyle.FAINT_INK, new BasicStroke(0.8f)), Layer.BACKGROUND);
        return LinePanel.framed(panelTitle(table), plot);
    }

    /** The system, or the response where systems are not told apart. */
    static String panelTitle(Finding table) {
        return Captions.panelTitle(table.system().isEmpty() ? table.response().replace('_', ' ') : table.system());
    }

    private static Interval value(Finding table, String name, int column) {
        return table.lines().stream()
                .filter(line -> line.name().equals(name))
                .findFirst()
                .map(line -> line.values().get(column))
                .orElse(Finding.plain(Double.NaN));
    }
}
