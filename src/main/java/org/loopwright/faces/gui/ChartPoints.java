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
 * What the charts show, taken from the gauges of a run every ten days or every thirty, and only for charts that are followed. It is filled
 * by the thread that steps the run; points are handed on to whoever draws them. Confined to one run.
 */
final class ChartPoints {

    /** Closures over which loop times and stage shares are averaged [1]. */
    static final int ROLLING = 20;

    /** Days between two looks at what has closed [days]. */
    private static final double EVERY = 10;

    /**
     * Days between two points of the state [days]: those of {@code series.csv}, on which the model books experience and
     * data. What simulators know is worked out over every interface of every firm for each.
     */
    private static final double BOOKED = 30;

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
    private final double end;
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

    private final List<double[]> stageShares = new ArrayList<>();
    private final double[] embodimentTimes;
    private double nextDay;

    /**
     * Connects the charts to a run.
     *
     * @param end last day of the run, on which there is a point too [days]
     * @param followed charts that get points; the owner may change it between two looks
     * @param drawn gets each point
     * @param marked gets what happens, as far as charts are followed that tell of it
     */
    ChartPoints(
            Gauges gauges,
            int economies,
            double end,
            Set<ChartKind> followed,
            Consumer<Point> drawn,
            Consumer<Mark> marked) {
        this.end = end;
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
            stageShares.add(new double[STAGES.length]);
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
        if (day < nextDay && day < end) {
            return;
        }
        nextDay = after(day);
        for (int e = 0; e < economies; e++) {
            mark(Mark.Kind.OWN, "breakthrough of its own", found, gauges.ownGenerations(e), e, day);
            if (day % BOOKED == 0 || day == end) {
                state(e, day);
            }
            loops(e, day);
        }
    }

    private void state(int economy, double day) {
        SeriesPoint now = null;
        boolean any = false;
        for (ChartKind chart : followed) {
            if (chart == ChartKind.UNIT_COST) {
                any = true;
                drawn.accept(new Point(chart, economy, day, gauges.unitCost(economy)));
            } else if (chart.column().isPresent()) {
                any = true;
                now = now == null ? gauges.now(economy) : now;
                double value = chart.column().get().number(now);
                drawn.accept(new Point(chart, economy, day, value));
            }
        }
        if (any) {
            mark(Mark.Kind.INCIDENT, "incident in the field", incidents, gauges.incidents(economy), economy, day);
        }
    }

    private void mark(Mark.Kind kind, String words, int[] before, int count, int economy, double day) {
        int more = count - before[economy];
        before[economy] = count;
        if (more > 0) {
            marked.accept(new Mark(
                    kind,
                    day,
                    economy,
                    more == 1
                            ? (kind == Mark.Kind.OWN ? "a " : "an ") + words
                            : more + " " + words.replaceFirst(" ", "s ")));
        }
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
            stageShares.set(economy, shares(loops.get(economy)));
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
                double[] share = stageShares.get(economy);
                for (int stage = 0; stage < STAGES.length; stage++) {
                    drawn.accept(new Point(ChartKind.STAGE_SHARES, economy * STAGES.length + stage, day, share[stage]));
                }
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

    /** Where the time of loops went, by stage. */
    private static double[] shares(ArrayDeque<Gauges.Closure> loops) {
        double[] days = new double[STAGES.length];
        double all = 0;
        for (Gauges.Closure loop : loops) {
            all += loop.days();
            for (int stage = 0; stage < STAGES.length; stage++) {
                days[stage] += loop.stageDays().get(stage);
            }
        }
        for (int stage = 0; stage < STAGES.length; stage++) {
            days[stage] /= all;
        }
        return days;
    }
}
