package org.loopwright.faces.gui;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.loopwright.subject.model.Gauges;
import org.loopwright.subject.observation.SeriesPoint;
import org.loopwright.subject.observation.Stage;

/**
 * What the charts show, taken from the gauges of a run every ten days, and only for charts that are followed. It is filled
 * by the thread that steps the run; points are handed on to whoever draws them. Confined to one run.
 */
final class ChartPoints {

    /** Closures over which loop times and stage shares are averaged [1]. */
    static final int ROLLING = 20;

    /** Days between two points of a curve [days]: unit cost is summed over every part of every firm for each. */
    private static final double EVERY = 10;

    /** Days between two counts of incidents, for which every project is looked at [days]. */
    private static final double COUNTED = 30;

    /**
     * A new point.
     *
     * @param chart where
     * @param series place of the curve in the chart, from 0
     * @param day [days]
     * @param value ordinate
     */
    record Point(ChartKind chart, int series, double day, double value) {}

    private static final Stage[] STAGES = Stage.values();

    private final Gauges gauges;
    private final int economies;
    private final List<ArrayDeque<Gauges.Closure>> loops = new ArrayList<>();
    private final List<ArrayDeque<Gauges.Closure>> generations = new ArrayList<>();
    private final Set<ChartKind> followed;
    private final Consumer<Point> drawn;
    private final Consumer<Mark> marked;
    private final int[] found;
    private final int[] incidents;
    /** Means over what is kept, NaN before the first closure: they change only when something closes. */
    private final double[] loopTimes;

    private final double[] embodimentTimes;
    private double nextDay;

    /**
     * Connects the charts to a run.
     *
     * @param followed charts that get points; the owner may change it between two looks
     * @param drawn gets each point
     * @param marked gets what happens, as far as charts are followed that tell of it
     */
    ChartPoints(Gauges gauges, int economies, Set<ChartKind> followed, Consumer<Point> drawn, Consumer<Mark> marked) {
        this.marked = marked;
        found = new int[economies];
        incidents = new int[economies];
        this.gauges = gauges;
        this.economies = economies;
        this.followed = followed;
        this.drawn = drawn;
        loopTimes = new double[economies];
        embodimentTimes = new double[economies];
        for (int e = 0; e < economies; e++) {
            loops.add(new ArrayDeque<>());
            generations.add(new ArrayDeque<>());
            loopTimes[e] = Double.NaN;
            embodimentTimes[e] = Double.NaN;
        }
    }

    /** Names of the curves of each chart. */
    static Map<ChartKind, List<String>> curves(List<String> systems) {
        Map<ChartKind, List<String>> curves = new EnumMap<>(ChartKind.class);
        for (ChartKind chart : ChartKind.values()) {
            List<String> names = new ArrayList<>();
            for (String system : systems) {
                if (chart == ChartKind.STAGE_SHARES) {
                    for (Stage stage : STAGES) {
                        names.add(system + " " + stage.column().replace('_', ' '));
                    }
                } else {
                    names.add(system);
                }
            }
            curves.put(chart, List.copyOf(names));
        }
        return curves;
    }

    /** The first day after this one on which there is a look [days]. */
    static double after(double day) {
        return EVERY * (Math.floor(day / EVERY) + 1);
    }

    /** Takes a look, unless the time for one has not come. */
    void look(double day) {
        if (day < nextDay) {
            return;
        }
        nextDay = after(day);
        for (int e = 0; e < economies; e++) {
            state(e, day);
            loops(e, day);
        }
    }

    private void state(int economy, double day) {
        SeriesPoint now = null;
        for (ChartKind chart : followed) {
            if (chart.column().isPresent()) {
                now = now == null ? gauges.now(economy) : now;
                double value = chart.column().get().number(now);
                drawn.accept(new Point(chart, economy, day, value));
            }
        }
        if (now != null) {
            mark(economy, day, now);
        }
    }

    private void mark(int economy, double day, SeriesPoint now) {
        int own = now.ownGenerationsFound() - found[economy];
        if (own > 0) {
            marked.accept(new Mark(
                    Mark.Kind.OWN,
                    day,
                    economy,
                    own == 1 ? "a breakthrough of its own" : own + " breakthroughs of its own"));
        }
        found[economy] += own;
        if (day % COUNTED != 0) {
            return;
        }
        int failed = gauges.incidents(economy) - incidents[economy];
        if (failed > 0) {
            marked.accept(new Mark(
                    Mark.Kind.INCIDENT,
                    day,
                    economy,
                    failed == 1 ? "an incident in the field" : failed + " incidents in the field"));
        }
        incidents[economy] += failed;
    }

    private void loops(int economy, double day) {
        boolean embodiment = followed.contains(ChartKind.EMBODIMENT_TIME);
        boolean improvement = followed.contains(ChartKind.IMPROVEMENT_LOOP);
        boolean shares = followed.contains(ChartKind.STAGE_SHARES);
        if (!embodiment && !improvement && !shares) {
            return;
        }
        List<Gauges.Closure> closed = gauges.newlyClosed(economy);
        if (!closed.isEmpty()) {
            keepLast(loops.get(economy), closed);
            closed.forEach(loop -> marked.accept(new Mark(
                    Mark.Kind.CLOSED,
                    loop.day(),
                    economy,
                    "a loop closed after " + Math.round(loop.days()) + " days")));
            loopTimes[economy] = mean(loops.get(economy));
        }
        List<Gauges.Closure> embodied = gauges.newlyEmbodied(economy);
        if (!embodied.isEmpty()) {
            keepLast(generations.get(economy), embodied);
            embodied.forEach(one -> marked.accept(new Mark(
                    Mark.Kind.EMBODIED,
                    one.day(),
                    economy,
                    "a breakthrough of day " + Math.round(one.day() - one.days())
                            + " in production at half of the output")));
            embodimentTimes[economy] = mean(generations.get(economy));
        }
        if (embodiment && !Double.isNaN(embodimentTimes[economy])) {
            drawn.accept(new Point(ChartKind.EMBODIMENT_TIME, economy, day, embodimentTimes[economy]));
        }
        if (!Double.isNaN(loopTimes[economy])) {
            if (improvement) {
                drawn.accept(new Point(ChartKind.IMPROVEMENT_LOOP, economy, day, loopTimes[economy]));
            }
            if (shares) {
                shares(economy, day);
            }
        }
    }

    private static void keepLast(ArrayDeque<Gauges.Closure> kept, List<Gauges.Closure> closures) {
        kept.addAll(closures);
        while (kept.size() > ROLLING) {
            kept.removeFirst();
        }
    }

    /** NaN of nothing. */
    private static double mean(ArrayDeque<Gauges.Closure> closures) {
        double days = 0;
        for (Gauges.Closure closure : closures) {
            days += closure.days();
        }
        return days / closures.size();
    }

    private void shares(int economy, double day) {
        double all =
                loops.get(economy).stream().mapToDouble(Gauges.Closure::days).sum();
        for (Stage stage : STAGES) {
            double days = loops.get(economy).stream()
                    .mapToDouble(loop -> loop.stageDays().get(stage.ordinal()))
                    .sum();
            int series = economy * STAGES.length + stage.ordinal();
            drawn.accept(new Point(ChartKind.STAGE_SHARES, series, day, days / all));
        }
    }
}
