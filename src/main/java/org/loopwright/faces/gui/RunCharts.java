package org.loopwright.faces.gui;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import org.loopwright.faces.gui.scene.Tone;
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

    private final Map<ChartKind, ChartData> data = new EnumMap<>(ChartKind.class);
    private final Set<ChartKind> followed = EnumSet.noneOf(ChartKind.class);
    private final Set<ChartKind> needed = EnumSet.noneOf(ChartKind.class);
    private final List<ChartPoints.Point> waiting = new ArrayList<>();
    private final Set<Mark> marks = new LinkedHashSet<>();
    private final Timer redraw = new Timer(REDRAWN, event -> draw());
    private final List<Runnable> watchers = new ArrayList<>();
    private Optional<ChartsWindow> window = Optional.empty();
    private Optional<LoopModel> run = Optional.empty();
    private Optional<ChartPoints> source = Optional.empty();

    RunCharts() {
        for (ChartKind kind : ChartKind.values()) {
            data.put(kind, new ChartData(kind));
        }
    }

    /** Charts of this kind are read from the next look on, also where no window shows them. */
    void follow(ChartKind kind) {
        followed.add(kind);
        needed.add(kind);
    }

    /** The points, by chart; on the thread of the windows. */
    Map<ChartKind, ChartData> data() {
        return data;
    }

    /** Has a window, and somebody who is told when points have come; on the thread of the windows. */
    void show(ChartsWindow charts, Runnable watcher) {
        window = Optional.of(charts);
        watchers.add(watcher);
        redraw.start();
    }

    /** The window with the charts. */
    ChartsWindow window() {
        return window.orElseThrow();
    }

    /**
     * A run begins; none of its days has been looked at.
     *
     * @param another false if it is the run that was there before, from its first day
     */
    void begin(LoopModel model, boolean another) {
        List<String> systems = systems(model);
        Map<ChartKind, List<String>> curves = ChartPoints.curves(systems);
        synchronized (waiting) {
            waiting.clear();
            if (another) {
                marks.clear();
            }
        }
        // A run of another industry is no measure of this one.
        boolean isOfTheSameIndustry = another
                && run.filter(before -> before.scenario()
                                .industry()
                                .name()
                                .equals(model.scenario().industry().name()))
                        .isPresent();
        data.forEach((kind, points) -> {
            if (isOfTheSameIndustry) {
                points.becomeGhost();
            } else if (another) {
                points.forgetGhost();
            }
            points.begin(curves.get(kind));
            window.ifPresent(open -> open.begin(kind));
        });
        run = Optional.of(model);
        source = Optional.of(new ChartPoints(
                new Gauges(model), systems.size(), model.scenario().end(), followed, this::take, this::take));
    }

    /** Titles of the systems; of two that are called the same the second says so. */
    static List<String> systems(LoopModel model) {
        List<String> titles = new ArrayList<>();
        for (IndustrialSystem system : model.scenario().systems()) {
            String title = system.label();
            for (int number = 2; titles.contains(title); number++) {
                title = system.label() + " (" + number + ")";
            }
            titles.add(title);
        }
        return titles;
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
            data.get(kind).begin(ChartPoints.curves(systems(model)).get(kind));
            past(model, kind, day, this::put);
        });
    }

    /** A chart goes out of sight: unless it is needed elsewhere, nobody wants its points. The caller holds the lock. */
    void hide(ChartKind kind) {
        if (needed.contains(kind)) {
            return;
        }
        followed.remove(kind);
        synchronized (waiting) {
            waiting.removeIf(point -> point.chart() == kind);
        }
    }

    /** Points of a chart from day 0 to a day, from a run of their own. */
    static void past(LoopModel model, ChartKind kind, double day, Consumer<ChartPoints.Point> drawn) {
        LoopModel again = new LoopModel(model.scenario(), model.streams());
        again.start();
        ChartPoints source = new ChartPoints(
                new Gauges(again),
                again.scenario().systems().size(),
                again.scenario().end(),
                EnumSet.of(kind),
                drawn,
                mark -> {});
        for (double past = 0; past <= day; past = ChartPoints.after(past)) {
            again.advanceTo(past);
            source.look(past);
        }
        if (day == again.scenario().end()) {
            again.advanceTo(day);
            source.look(day);
        }
    }

    /** What has happened so far, also beyond the day shown where the run has been there before. */
    List<Mark> marks() {
        synchronized (waiting) {
            return List.copyOf(marks);
        }
    }

    private void take(Mark mark) {
        if (window.isPresent()) {
            synchronized (waiting) {
                marks.add(mark);
            }
        }
    }

    private void take(ChartPoints.Point point) {
        if (window.isPresent()) {
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
            window.ifPresent(ChartsWindow::update);
            watchers.forEach(Runnable::run);
        }
    }

    private void put(ChartPoints.Point point) {
        ChartData points = data.get(point.chart());
        if (points.has(point.series())) {
            points.add(point.series(), point.day(), point.value());
        }
    }

    /** Closes the window. */
    void dispose() {
        redraw.stop();
        window.ifPresent(ChartsWindow::dispose);
        window = Optional.empty();
        followed.clear();
    }

    /**
     * All charts on one sheet, seen or not. The caller holds the lock of the run.
     *
     * @param day up to which the run has been shown [days]
     */
    BufferedImage sheet(double day, Tone tone) {
        draw();
        int rows = (data.size() + COLUMNS - 1) / COLUMNS;
        BufferedImage sheet = new BufferedImage(COLUMNS * CHART_WIDTH, rows * CHART_HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = sheet.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        int at = 0;
        for (ChartData points : data.values()) {
            boolean unseen = !followed.contains(points.kind());
            show(points.kind(), day);
            g.drawImage(
                    ChartDrawing.of(points, tone).createBufferedImage(CHART_WIDTH, CHART_HEIGHT),
                    at % COLUMNS * CHART_WIDTH,
                    at / COLUMNS * CHART_HEIGHT,
                    null);
            if (unseen) {
                hide(points.kind());
            }
            at++;
        }
        g.dispose();
        return sheet;
    }
}
