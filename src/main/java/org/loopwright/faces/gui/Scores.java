package org.loopwright.faces.gui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jfree.data.xy.XYSeries;
import org.loopwright.faces.gui.scene.Score;
import org.loopwright.lab.table.TableColumn;
import org.loopwright.subject.model.Snapshot;
import org.loopwright.subject.observation.MeasuredEconomy;
import org.loopwright.subject.observation.Observations;
import org.loopwright.subject.observation.OutcomeMeasures;
import org.loopwright.subject.observation.Stage;

/** Makes the score of a moment from the points of the charts and from the snapshot. */
final class Scores {

    private static final double YEAR = 365;

    /** Points of a sparkline: more than it has dots would be drawn in vain. */
    private static final int SPARKS = 60;

    /** Nearer than this share two economies are level. */
    private static final double LEVEL = 0.01;

    private final Map<ChartKind, ChartData> data;
    private final Snapshot snapshot;
    private final double warmUp;
    private final List<String> titles;
    private final Optional<Observations> outcome;

    private Scores(
            Map<ChartKind, ChartData> data,
            Snapshot snapshot,
            double warmUp,
            List<String> titles,
            Optional<Observations> outcome) {
        this.data = data;
        this.snapshot = snapshot;
        this.warmUp = warmUp;
        this.titles = titles;
        this.outcome = outcome;
    }

    /** Charts whose points a score needs. */
    static List<ChartKind> needs() {
        return List.of(
                ChartKind.EMBODIMENT_TIME, ChartKind.IMPROVEMENT_LOOP, ChartKind.STAGE_SHARES, ChartKind.UNIT_COST);
    }

    /**
     * The score of a moment.
     *
     * @param warmUp rates are told from this day on, once it is past [days]
     * @param titles of the economies
     * @param outcome what the run says at its horizon, which then counts; empty before it
     */
    static Score of(
            Map<ChartKind, ChartData> data,
            Snapshot snapshot,
            double warmUp,
            List<String> titles,
            Optional<Observations> outcome) {
        return new Scores(data, snapshot, warmUp, titles, outcome).score();
    }

    /** A measure of the outcome; NaN before the horizon. */
    private double measured(TableColumn<MeasuredEconomy> measure, int economy) {
        return outcome.map(seen -> measure.number(
                        new MeasuredEconomy(seen, seen.economies().get(economy))))
                .orElse(Double.NaN);
    }

    private double embodiment(int economy) {
        if (outcome.isPresent()) {
            // Where most of it is cut off at the end of the follow-up, the time says nothing.
            boolean ranks = measured(OutcomeMeasures.EMBODIED_SHARE, economy) >= 0.5;
            return ranks ? measured(OutcomeMeasures.EMBODIMENT_TIME_DAYS, economy) : Double.NaN;
        }
        return last(curve(ChartKind.EMBODIMENT_TIME, economy));
    }

    private XYSeries curve(ChartKind kind, int economy) {
        return data.get(kind).curves().get(economy);
    }

    private static double last(XYSeries curve) {
        return curve.getItemCount() == 0
                ? Double.NaN
                : curve.getY(curve.getItemCount() - 1).doubleValue();
    }

    /** The value on the last point that is not after a day; NaN without one. */
    private static double at(XYSeries curve, double day) {
        double value = Double.NaN;
        for (int i = 0; i < curve.getItemCount() && curve.getX(i).doubleValue() <= day; i++) {
            value = curve.getY(i).doubleValue();
        }
        return value;
    }

    private double measuredFrom() {
        return snapshot.day() > warmUp + YEAR ? warmUp : 0;
    }

    /** Fall of ln unit cost per year; NaN in the first month. */
    private double velocity(int economy) {
        if (outcome.isPresent()) {
            return measured(OutcomeMeasures.LEARNING_VELOCITY_PER_YEAR, economy);
        }
        XYSeries cost = curve(ChartKind.UNIT_COST, economy);
        double years = (snapshot.day() - measuredFrom()) / YEAR;
        return years < 30 / YEAR ? Double.NaN : Math.log(at(cost, measuredFrom()) / last(cost)) / years;
    }

    private Score score() {
        int count = Math.min(titles.size(), snapshot.economies().size());
        if (data.get(ChartKind.UNIT_COST).curves().size() < count) {
            return new Score("Nothing has been played yet.", "", List.of(), Optional.empty());
        }
        double[] embodiment =
                IntStream.range(0, count).mapToDouble(this::embodiment).toArray();
        double[] velocity =
                IntStream.range(0, count).mapToDouble(this::velocity).toArray();
        double[] cost = IntStream.range(0, count)
                .mapToDouble(e -> last(curve(ChartKind.UNIT_COST, e)))
                .toArray();
        double[] own = IntStream.range(0, count)
                .mapToDouble(e -> snapshot.economies().get(e).lab().found())
                .toArray();
        Optional<Integer> leader = leader(embodiment, cost);
        String since = measuredFrom() > 0 ? "from day " + Numerals.plain(measuredFrom()) : "from day 0";
        List<Score.Column> columns = new ArrayList<>();
        for (int e = 0; e < count; e++) {
            columns.add(new Score.Column(
                    titles.get(e),
                    leader.equals(Optional.of(e)),
                    List.of(
                            new Score.Figure(
                                    "embodiment time W",
                                    days(embodiment[e]),
                                    "Days from a breakthrough anywhere to half of the output having it in production, "
                                            + (outcome.isPresent()
                                                    ? "as in outcomes.csv; not told where less than half was in production in time"
                                                    : "mean of the last " + ChartPoints.ROLLING + " so far")
                                            + "; lower is better.",
                                    best(embodiment, e, true),
                                    past(curve(ChartKind.EMBODIMENT_TIME, e))),
                            new Score.Figure(
                                    "learning velocity",
                                    Double.isNaN(velocity[e]) ? "–" : percent(velocity[e]) + "/year",
                                    "Fall of the logarithm of unit cost per year, " + since + "; higher is better.",
                                    best(velocity, e, false),
                                    List.of()),
                            new Score.Figure(
                                    "own generations",
                                    Numerals.plain(own[e]),
                                    "Own breakthroughs of the economy's research so far; more is better.",
                                    best(own, e, false),
                                    List.of()),
                            new Score.Figure(
                                    "unit cost",
                                    cost(cost[e]),
                                    "Output-weighted mean unit cost, that of the reference unit on day 0 being 1; lower is better.",
                                    best(cost, e, true),
                                    past(curve(ChartKind.UNIT_COST, e)))),
                    Doings.of(snapshot.economies().get(e))));
        }
        ChartKind judged = known(embodiment) ? ChartKind.EMBODIMENT_TIME : ChartKind.UNIT_COST;
        Optional<Score.Lead> lead = leader.map(first -> new Score.Lead(first, aheadFrom(judged, first)))
                .filter(one -> !Double.isNaN(one.day()));
        return new Score(verdict(leader, embodiment, cost), reason(leader), columns, lead);
    }

    /** The economy with the shortest embodiment time, or the lowest cost while nothing is embodied; empty where level. */
    private static Optional<Integer> leader(double[] embodiment, double[] cost) {
        double[] judged = known(embodiment) ? embodiment : cost;
        if (judged.length < 2 || !known(judged)) {
            return Optional.empty();
        }
        List<Integer> order = IntStream.range(0, judged.length)
                .boxed()
                .sorted(Comparator.comparingDouble(e -> judged[e]))
                .toList();
        double first = judged[order.get(0)];
        return judged[order.get(1)] - first > LEVEL * first ? Optional.of(order.get(0)) : Optional.empty();
    }

    private static boolean known(double[] values) {
        return IntStream.range(0, values.length).noneMatch(i -> Double.isNaN(values[i]));
    }

    private static boolean best(double[] values, int economy, boolean lower) {
        if (values.length < 2 || !known(values)) {
            return false;
        }
        boolean strictly = false;
        for (double other : values) {
            double ahead = lower ? other - values[economy] : values[economy] - other;
            if (ahead < 0) {
                return false;
            }
            strictly |= ahead > 0;
        }
        return strictly;
    }

    private String verdict(Optional<Integer> leader, double[] embodiment, double[] cost) {
        if (titles.size() < 2) {
            return titles.get(0) + ": one system alone; choose another beside it to see who is ahead";
        }
        if (leader.isEmpty()) {
            return "Level so far";
        }
        int first = leader.get();
        double next = IntStream.range(0, cost.length)
                .filter(e -> e != first)
                .mapToDouble(e -> known(embodiment) ? embodiment[e] : cost[e])
                .min()
                .orElse(Double.NaN);
        if (known(embodiment)) {
            return titles.get(first) + " is ahead: a breakthrough is in production "
                    + (Math.round(next) - Math.round(embodiment[first])) + " days sooner ("
                    + days(embodiment[first]) + " against " + days(next) + ")"
                    + since(ChartKind.EMBODIMENT_TIME, first);
        }
        return titles.get(first) + " is ahead on unit cost by " + percent(1 - cost[first] / next)
                + since(ChartKind.UNIT_COST, first);
    }

    /** Since when it has been ahead without a break, in words. */
    private String since(ChartKind kind, int first) {
        double day = aheadFrom(kind, first);
        return Double.isNaN(day) ? "" : ", since day " + Numerals.plain(day);
    }

    private double aheadFrom(ChartKind kind, int first) {
        XYSeries own = curve(kind, first);
        double day = Double.NaN;
        for (int i = own.getItemCount() - 1; i >= 0; i--) {
            double now = own.getX(i).doubleValue();
            double value = own.getY(i).doubleValue();
            boolean ahead = true;
            for (int e = 0; e < titles.size(); e++) {
                double other = e == first ? Double.POSITIVE_INFINITY : at(curve(kind, e), now);
                ahead &= !(other <= value);
            }
            if (!ahead) {
                break;
            }
            day = now;
        }
        return day;
    }

    /** Where the loop of the one behind is longest beside that of the one ahead. */
    private String reason(Optional<Integer> leader) {
        if (leader.isEmpty() || titles.size() != 2) {
            return "";
        }
        int behind = 1 - leader.get();
        Stage[] stages = Stage.values();
        double longest = Double.NEGATIVE_INFINITY;
        String told = "";
        for (Stage stage : stages) {
            double here = stageDays(behind, stage);
            double there = stageDays(leader.get(), stage);
            if (here - there > longest) {
                longest = here - there;
                told = titles.get(behind) + " is held up most in stage " + (stage.ordinal() + 1) + ", "
                        + stage.column().replace('_', ' ') + ": " + Math.round(here)
                        + " days of an improvement loop of "
                        + Math.round(last(curve(ChartKind.IMPROVEMENT_LOOP, behind))) + ", against "
                        + Math.round(there) + " of "
                        + Math.round(last(curve(ChartKind.IMPROVEMENT_LOOP, leader.get())));
            }
        }
        return longest > 0 ? told : "";
    }

    private double stageDays(int economy, Stage stage) {
        XYSeries share =
                data.get(ChartKind.STAGE_SHARES).curves().get(economy * Stage.values().length + stage.ordinal());
        return last(share) * last(curve(ChartKind.IMPROVEMENT_LOOP, economy));
    }

    private static List<Double> past(XYSeries curve) {
        List<Double> past = new ArrayList<>();
        int count = curve.getItemCount();
        int step = Math.max(1, count / SPARKS);
        for (int i = count - 1; i >= 0; i -= step) {
            double value = curve.getY(i).doubleValue();
            if (!Double.isNaN(value)) {
                past.add(0, value);
            }
        }
        return past;
    }

    private String days(double days) {
        if (Double.isNaN(days)) {
            return outcome.isPresent() ? "under half done" : "none yet";
        }
        return Math.round(days) + " days";
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private static String cost(double cost) {
        return Double.isNaN(cost) ? "–" : String.format(Locale.ROOT, "%.3f", cost);
    }
}
