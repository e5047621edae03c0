package org.loopwright.faces.gui;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTitleAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StackedXYAreaRenderer2;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.data.Range;
import org.jfree.data.xy.DefaultTableXYDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.ui.RectangleAnchor;
import org.jfree.ui.RectangleEdge;
import org.jfree.ui.RectangleInsets;
import org.loopwright.faces.gui.scene.Palette;
import org.loopwright.faces.gui.scene.Tone;
import org.loopwright.subject.observation.SeriesTable;
import org.loopwright.subject.observation.Stage;

/**
 * Draws the points of a chart: a curve per system with its name at its end, or shares as stacked areas, one system below
 * the other. The run before is a grey ghost.
 */
final class ChartDrawing {

    private static final BasicStroke CURVE = new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    private static final BasicStroke GHOST = new BasicStroke(1.3f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);

    /** The ends of more curves than this lie too close for names: they have a legend. */
    private static final int NAMED_AT_THE_END = 2;

    private static final Color GHOSTLY = new Color(0x9AA5B1);

    private final ChartData data;
    private final Tone tone;

    private ChartDrawing(ChartData data, Tone tone) {
        this.data = data;
        this.tone = tone;
    }

    /** A chart that shows points as they are added; to be asked for again where curves begin anew. */
    static JFreeChart of(ChartData data, Tone tone) {
        return new ChartDrawing(data, tone).chart();
    }

    private JFreeChart chart() {
        boolean shares = data.kind() == ChartKind.STAGE_SHARES;
        boolean legend = shares || data.curves().size() > NAMED_AT_THE_END;
        JFreeChart chart =
                new JFreeChart(data.kind().title(), font(Font.BOLD, 13), shares ? shares() : curves(), false);
        chart.getTitle().setPaint(tone.ink());
        // Beside the ordinate a small chart has no room for words.
        TextTitle unit = new TextTitle(data.kind().axis(), font(Font.PLAIN, 11));
        unit.setPaint(tone.faintInk());
        chart.addSubtitle(unit);
        chart.setBackgroundPaint(tone.card());
        chart.setPadding(new RectangleInsets(2, 2, 2, 8));
        if (legend) {
            LegendTitle below = new LegendTitle(chart.getPlot());
            below.setItemFont(font(Font.PLAIN, 11));
            below.setItemPaint(tone.ink());
            below.setBackgroundPaint(tone.card());
            below.setPosition(RectangleEdge.BOTTOM);
            chart.addLegend(below);
        }
        return chart;
    }

    private static Font font(int style, int size) {
        return new Font(Font.SANS_SERIF, style, size);
    }

    private XYPlot curves() {
        XYSeriesCollection shown = new XYSeriesCollection();
        data.curves().forEach(shown::addSeries);
        NumberAxis ordinate = axis(null);
        // Changes are what matters; where zero is near, it is shown.
        ordinate.setAutoRangeIncludesZero(false);
        // The name of the highest curve stands above it, that of the lowest below.
        ordinate.setUpperMargin(0.3);
        ordinate.setLowerMargin(0.3);
        NumberAxis days = axis(SeriesTable.DAY.name());
        days.setUpperMargin(0.02);
        days.setLowerMargin(0);
        XYPlot plot = new XYPlot(shown, days, ordinate, null);
        ground(plot);
        boolean named = data.curves().size() <= NAMED_AT_THE_END;
        XYLineAndShapeRenderer renderer = new NamedCurves(data.curves(), tone.card());
        for (int i = 0; i < data.curves().size(); i++) {
            renderer.setSeriesPaint(i, Palette.system(i));
            renderer.setSeriesStroke(i, CURVE);
            if (named) {
                renderer.setSeriesItemLabelGenerator(i, (set, series, item) -> "");
                renderer.setSeriesItemLabelsVisible(i, true);
                renderer.setSeriesItemLabelFont(i, font(Font.BOLD, 11));
                renderer.setSeriesItemLabelPaint(
                        i, tone == Tone.LIGHT ? Palette.system(i).darker() : tone.ink());
            }
        }
        plot.setRenderer(renderer);
        if (!data.ghosts().isEmpty()) {
            XYSeriesCollection before = new XYSeriesCollection();
            data.ghosts().forEach(before::addSeries);
            XYLineAndShapeRenderer ghostly = new XYLineAndShapeRenderer(true, false);
            for (int i = 0; i < data.ghosts().size(); i++) {
                ghostly.setSeriesPaint(i, GHOSTLY);
                ghostly.setSeriesStroke(i, GHOST);
                ghostly.setSeriesVisibleInLegend(i, false);
            }
            plot.setDataset(1, before);
            plot.setRenderer(1, ghostly);
        }
        return plot;
    }

    private XYPlot shares() {
        CombinedDomainXYPlot both = new CombinedDomainXYPlot(axis(SeriesTable.DAY.name()));
        both.setGap(6);
        Stage[] stages = Stage.values();
        for (int first = 0; first < data.curves().size(); first += stages.length) {
            List<XYSeries> areas = data.curves().subList(first, first + stages.length);
            DefaultTableXYDataset shown = new DefaultTableXYDataset();
            StackedXYAreaRenderer2 renderer = new StackedXYAreaRenderer2();
            for (int i = 0; i < stages.length; i++) {
                shown.addSeries(areas.get(i));
                renderer.setSeriesPaint(i, Palette.stage(stages[i]));
                renderer.setSeriesVisibleInLegend(i, false);
            }
            String curve = String.valueOf(areas.get(0).getKey());
            NumberAxis ordinate = axis(null);
            ordinate.setRange(new Range(0, 1));
            XYPlot plot = new XYPlot(shown, null, ordinate, renderer);
            ground(plot);
            plot.addAnnotation(name(
                    curve.substring(0, curve.length() - Stage.RESEARCH.column().length() - 1)));
            both.add(plot);
        }
        both.setFixedLegendItems(ChartLegend.ofStages());
        return both;
    }

    /** The name of a system in a corner of its plot: beside the ordinate it would be cut where the plot is flat. */
    private XYTitleAnnotation name(String system) {
        TextTitle words = new TextTitle(system, font(Font.BOLD, 11));
        words.setPaint(tone.ink());
        words.setBackgroundPaint(tone.card());
        words.setPadding(1, 4, 1, 4);
        return new XYTitleAnnotation(0, 1, words, RectangleAnchor.TOP_LEFT);
    }

    private NumberAxis axis(String words) {
        NumberAxis axis = new NumberAxis(words);
        dress(axis);
        return axis;
    }

    private void dress(ValueAxis axis) {
        axis.setLabelFont(font(Font.PLAIN, 11));
        axis.setTickLabelFont(font(Font.PLAIN, 11));
        axis.setLabelPaint(tone.faintInk());
        axis.setTickLabelPaint(tone.faintInk());
        axis.setAxisLinePaint(tone.edge());
        axis.setTickMarkPaint(tone.edge());
    }

    private void ground(XYPlot plot) {
        plot.setBackgroundPaint(tone.card());
        plot.setOutlinePaint(tone.edge());
        plot.setDomainGridlinePaint(tone.edge());
        plot.setRangeGridlinePaint(tone.edge());
        plot.setAxisOffset(new RectangleInsets(0, 0, 0, 0));
    }
}
