package org.loopwright.faces.gui;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import org.loopwright.subject.model.Gauges;
import org.loopwright.subject.model.LoopModel;
import org.loopwright.subject.scenario.IndustrialSystem;

/**
 * The charts of a run under way. Gauges are read only for charts that somebody sees; a chart that is opened later gets
 * its past from a second run of the same scenario, seed and replication, which is the same run. Points come from the
 * thread that steps the run and are drawn some times a second by that of the windows.
 */
final class RunCharts {

    /** Between two drawings of the charts [milliseconds]. */
    private static final int REDRAWN = 200;

    private static final int COLUMNS = 2;
    private static final int CHART_WIDTH = 600;
    private static final int CHART_HEIGHT = 300;

    private final Map<ChartKind, ChartWindow> windows = new EnumMap<>(ChartKind.class);
    private final Set<ChartKind> followed = EnumSet.noneOf(ChartKind.class);
    private final List<ChartPoints.Point> waiting = new ArrayList<>();
    private final Timer redraw = new Timer(REDRAWN, event -> draw());
    private Optional<LoopModel> run = Optional.empty();
    private Optional<ChartPoints> source = Optional.empty();

    /** Charts of this kind are read from the next look on, also where no window shows them. */
    void follow(ChartKind kind) {
        followed.add(kind);
    }

    /** Adds a window, which is followed as long as it is seen. */
    void add(ChartWindow window) {
        windows.put(window.kind(), window);
        redraw.start();
    }

    ChartWindow window(ChartKind kind) {
        return windows.get(kind);
    }

    /** A run begins; none of its days has been looked at. */
    void begin(LoopModel model) {
        List<String> systems = systems(model);
        Map<ChartKind, List<String>> curves = ChartPoints.curves(systems);
        synchronized (waiting) {
            waiting.clear();
        }
        windows.values().forEach(window -> window.begin(curves.get(window.kind())));
        run = Optional.of(model);
        source = Optional.of(new ChartPoints(new Gauges(model), systems.size(), followed, this::take));
    }

    private static List<String> systems(LoopModel model) {
        return model.scenario().systems().stream().map(IndustrialSystem::label).toList();
    }

    /** True if days have to be looked at one by one. */
    boolean isFollowed() {
        return !followed.isEmpty();
    }

    /** The run has got to this day. */
    void look(double day) {
        if (isFollowed()) {
            source.ifPresent(open -> open.look(day));
        }
    }

    /**
     * A chart comes into sight. The caller holds the lock of the run.
     *
     * @param day up to which the run has been shown [days]
     */
    void show(ChartKind kind, double day) {
        if (!followed.add(kind)) {
            return;
        }
        run.ifPresent(model -> {
            windows.get(kind).begin(ChartPoints.curves(systems(model)).get(kind));
            past(model, kind, day, this::put);
            windows.get(kind).update();
        });
    }

    /** A chart goes out of sight: nobody needs its points. The caller holds the lock of the run. */
    void hide(ChartKind kind) {
        followed.remove(kind);
        synchronized (waiting) {
            waiting.removeIf(point -> point.chart() == kind);
        }
    }

    /** Points of a chart from day 0 to a day, from a run of their own. */
    static void past(LoopModel model, ChartKind kind, double day, Consumer<ChartPoints.Point> drawn) {
        LoopModel again = new LoopModel(model.scenario(), model.streams());
        again.start();
        ChartPoints source =
                new ChartPoints(new Gauges(again), again.scenario().systems().size(), EnumSet.of(kind), drawn);
        for (double past = 0; past <= day; past = ChartPoints.after(past)) {
            again.advanceTo(past);
            source.look(past);
        }
    }

    private void take(ChartPoints.Point point) {
        if (!windows.isEmpty()) {
            synchronized (waiting) {
                waiting.add(point);
            }
        }
    }

    /** Draws what has come; on the thread of the windows. */
    void draw() {
        assert SwingUtilities.isEventDispatchThread();
        List<ChartPoints.Point> points;
        synchronized (waiting) {
            points = List.copyOf(waiting);
            waiting.clear();
        }
        if (!points.isEmpty()) {
            points.forEach(this::put);
            windows.values().forEach(ChartWindow::update);
        }
    }

    private void put(ChartPoints.Point point) {
        ChartWindow window = windows.get(point.chart());
        if (window != null && window.has(point.series())) {
            window.add(point.series(), point.day(), point.value());
        }
    }

    /** Closes all windows. */
    void dispose() {
        redraw.stop();
        windows.values().forEach(ChartWindow::dispose);
        windows.clear();
        followed.clear();
    }

    /**
     * All charts on one sheet, seen or not. The caller holds the lock of the run.
     *
     * @param day up to which the run has been shown [days]
     */
    BufferedImage sheet(double day) {
        draw();
        int rows = (windows.size() + COLUMNS - 1) / COLUMNS;
        BufferedImage sheet = new BufferedImage(COLUMNS * CHART_WIDTH, rows * CHART_HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = sheet.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        int at = 0;
        for (ChartWindow window : windows.values()) {
            boolean unseen = !followed.contains(window.kind());
            show(window.kind(), day);
            g.drawImage(
                    window.image(CHART_WIDTH, CHART_HEIGHT),
                    at % COLUMNS * CHART_WIDTH,
                    at / COLUMNS * CHART_HEIGHT,
                    null);
            if (unseen) {
                hide(window.kind());
            }
            at++;
        }
        g.dispose();
        return sheet;
    }
}
