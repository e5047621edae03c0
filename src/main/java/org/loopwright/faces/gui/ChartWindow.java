package org.loopwright.faces.gui;

import java.awt.BasicStroke;
import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.Stroke;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import javax.swing.JFrame;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;
import javax.swing.JSplitPane;
import org.jfree.chart.ChartUtilities;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.LegendItemSource;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.data.xy.XYDataItem;
import org.jfree.data.xy.XYSeries;
import org.loopwright.faces.gui.scene.Palette;
import org.loopwright.lab.file.WholeFile;
import org.loopwright.subject.observation.SeriesTable;
import org.loopwright.subject.observation.Stage;
import sim.util.media.PDFEncoder;
import sim.util.media.chart.TimeSeriesChartGenerator;

/**
 * One chart in a window of its own, by MASON's generator, which is not made before somebody looks at it. Confined to the
 * thread of the windows.
 */
final class ChartWindow {

    /** Colours of Okabe and Ito (2008), which remain apart for colour-blind eyes. */
    private static final List<Color> SYSTEMS = List.of(
            new Color(0x0072B2),
            new Color(0xD55E00),
            new Color(0x009E73),
            new Color(0xCC79A7),
            new Color(0xE69F00),
            new Color(0x56B4E9));

    private static final float[][] DASHES = {null, {6, 4}, {2, 3}, {8, 3, 2, 3}};
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 600;

    /** How a chart is written into a file. */
    private enum Format {
        PNG,
        PDF,
        CSV
    }

    private final ChartKind kind;
    private final JFrame frame;
    private final List<XYSeries> series = new ArrayList<>();
    private TimeSeriesChartGenerator generator;

    /**
     * Makes the window, not yet shown.
     *
     * @param place where it stands
     * @param asked told which chart is to be saved with which ending
     * @param seen told when the window comes into sight, and when it goes
     */
    ChartWindow(
            ChartKind kind,
            Rectangle place,
            BiConsumer<ChartWindow, String> asked,
            BiConsumer<ChartWindow, Boolean> seen) {
        this.kind = kind;
        frame = new JFrame(kind.title());
        frame.setBounds(place);
        frame.setDefaultCloseOperation(JFrame.HIDE_ON_CLOSE);
        JMenu menu = new JMenu("Export");
        for (Format format : Format.values()) {
            JMenuItem item = new JMenuItem("Save as " + format + "…");
            item.addActionListener(event -> asked.accept(this, format.name().toLowerCase(Locale.ROOT)));
            menu.add(item);
        }
        JMenuBar bar = new JMenuBar();
        bar.add(menu);
        frame.setJMenuBar(bar);
        frame.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentShown(ComponentEvent event) {
                build();
                seen.accept(ChartWindow.this, true);
            }

            @Override
            public void componentHidden(ComponentEvent event) {
                seen.accept(ChartWindow.this, false);
            }
        });
    }

    JFrame frame() {
        return frame;
    }

    ChartKind kind() {
        return kind;
    }

    /** Empties the chart and names its curves. */
    void begin(List<String> curves) {
        series.clear();
        for (String curve : curves) {
            series.add(new XYSeries(curve, false));
        }
        if (generator != null) {
            generator.removeAllSeries();
            fill();
        }
    }

    boolean has(int curve) {
        return curve < series.size();
    }

    void add(int curve, double day, double value) {
        series.get(curve).add(day, value, false);
    }

    /** Shows what has been added. */
    void update() {
        if (generator != null && frame.isVisible() && !series.isEmpty()) {
            // One notice is enough for all curves of the chart.
            series.get(0).fireSeriesChanged();
        }
    }

    private void build() {
        if (generator == null) {
            generator = new TimeSeriesChartGenerator();
            generator.setTitle(kind.title());
            generator.setXAxisLabel(SeriesTable.DAY.name());
            generator.setYAxisLabel(kind.axis());
            // Every point is kept: what is exported is what was seen.
            generator.setDataCuller(null);
            fill();
            foldControls(generator);
            frame.getContentPane().add(generator, BorderLayout.CENTER);
            generator.addComponentListener(new ComponentAdapter() {
                @Override
                public void componentResized(ComponentEvent event) {
                    fit();
                }
            });
            frame.validate();
            fit();
        }
    }

    /** The chart has the shape of what can be seen of it, so that nothing has to be scrolled. */
    private void fit() {
        Container viewport = generator.getChartPanel().getParent();
        if (viewport != null && viewport.getWidth() > 0 && viewport.getHeight() > 0) {
            // Drawn at its own size: letters are neither blown up nor shrunk.
            generator.DEFAULT_CHART_HEIGHT = viewport.getHeight();
            generator.setProportion(Math.floor(100.0 * viewport.getWidth() / viewport.getHeight()) / 100);
        }
    }

    private void fill() {
        for (XYSeries curve : series) {
            generator.addSeries(curve, null);
        }
        dress(generator.getChart());
        update();
    }

    /** Stages by colour and systems by dash where there are both; else systems by colour. */
    private void dress(JFreeChart chart) {
        XYPlot plot = chart.getXYPlot();
        chart.getTitle().setFont(chart.getTitle().getFont().deriveFont(14f));
        for (ValueAxis axis : List.of(plot.getDomainAxis(), plot.getRangeAxis())) {
            axis.setLabelFont(axis.getLabelFont().deriveFont(11f));
            axis.setTickLabelFont(axis.getTickLabelFont().deriveFont(11f));
        }
        boolean staged = kind == ChartKind.STAGE_SHARES;
        int stages = Stage.values().length;
        XYItemRenderer renderer = plot.getRenderer();
        for (int i = 0; i < series.size(); i++) {
            int system = staged ? i / stages : i;
            renderer.setSeriesPaint(
                    i, staged ? Palette.stage(Stage.values()[i % stages]) : SYSTEMS.get(system % SYSTEMS.size()));
            float[] dash = staged ? DASHES[system % DASHES.length] : null;
            renderer.setSeriesStroke(i, new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash, 0));
        }
        if (chart.getLegend() != null) {
            chart.getLegend().setItemFont(chart.getLegend().getItemFont().deriveFont(11f));
            if (staged) {
                chart.getLegend().setSources(new LegendItemSource[] {() -> legendOfStages(renderer)});
            }
        }
    }

    /** A sign for each stage and one for each system, where one for each of both would leave no room for the curves. */
    private LegendItemCollection legendOfStages(XYItemRenderer renderer) {
        int stages = Stage.values().length;
        LegendItemCollection items = new LegendItemCollection();
        for (int i = 0; i < stages && i < series.size(); i++) {
            items.add(legendItem(
                    Stage.values()[i].column().replace('_', ' '),
                    renderer.getSeriesPaint(i),
                    renderer.getSeriesStroke(0)));
        }
        for (int i = 0; i < series.size(); i += stages) {
            String curve = String.valueOf(series.get(i).getKey());
            String system =
                    curve.substring(0, curve.length() - Stage.RESEARCH.column().length() - 1);
            items.add(legendItem(system, Color.DARK_GRAY, renderer.getSeriesStroke(i)));
        }
        return items;
    }

    private static LegendItem legendItem(String words, Paint paint, Stroke stroke) {
        return new LegendItem(words, null, null, null, new Line2D.Double(-12, 0, 12, 0), stroke, paint);
    }

    /** MASON's controls of the chart stay at hand, folded away at the left edge. */
    private static void foldControls(Container container) {
        for (Component child : container.getComponents()) {
            if (child instanceof JSplitPane split) {
                split.setOneTouchExpandable(true);
                split.getLeftComponent().setMinimumSize(new Dimension(0, 0));
                split.setDividerLocation(0);
                return;
            } else if (child instanceof Container inner) {
                foldControls(inner);
            }
        }
    }

    /**
     * Writes the chart into a file, by its ending: png, pdf (vectors) or csv (every point).
     *
     * @throws IOException if it cannot be written
     * @throws IllegalArgumentException for any other ending
     */
    void save(Path file) throws IOException {
        build();
        String name = file.getFileName().toString();
        Format format;
        try {
            format = Format.valueOf(name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("a chart is saved as .png, .pdf or .csv, not as " + name, unknown);
        }
        try (WholeFile whole = WholeFile.named(file)) {
            switch (format) {
                case PNG -> ChartUtilities.writeChartAsPNG(whole.stream(), generator.getChart(), WIDTH, HEIGHT);
                case PDF -> savePdf(whole.temporary().toFile());
                case CSV -> whole.write(csv().getBytes(StandardCharsets.UTF_8));
            }
            whole.appear();
        }
    }

    /** The chart as a picture. */
    BufferedImage image(int width, int height) {
        build();
        return generator.getChart().createBufferedImage(width, height);
    }

    private void savePdf(File file) throws IOException {
        PDFEncoder.generatePDF(generator.getChart(), WIDTH, HEIGHT, file);
        if (file.length() == 0) { // MASON's encoder prints what goes wrong and goes on.
            throw new IOException("the PDF could not be written");
        }
    }

    /** A row per day, a column per curve; an empty cell where a curve has no point. */
    private String csv() {
        TreeMap<Double, String[]> rows = new TreeMap<>();
        StringBuilder text = new StringBuilder(SeriesTable.DAY.name());
        for (int i = 0; i < series.size(); i++) {
            text.append(',').append(series.get(i).getKey());
            for (Object item : series.get(i).getItems()) {
                XYDataItem point = (XYDataItem) item;
                // NaN breaks the curve: on that day there was nothing to tell.
                rows.computeIfAbsent(point.getXValue(), day -> new String[series.size()])[i] =
                        Double.isNaN(point.getYValue()) ? "" : Double.toString(point.getYValue());
            }
        }
        text.append('\n');
        rows.forEach((day, cells) -> {
            text.append(Numerals.plain(day));
            for (String cell : cells) {
                text.append(',').append(cell == null ? "" : cell);
            }
            text.append('\n');
        });
        return text.toString();
    }

    void dispose() {
        if (generator != null) {
            generator.quit();
        }
        frame.dispose();
    }
}
