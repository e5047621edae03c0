package org.loopwright.subject.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.loopwright.subject.observation.LoopOutcome;
import org.loopwright.subject.observation.SeriesPoint;
import org.loopwright.subject.observation.Stage;

/**
 * What charts of a run under way show. Reading a gauge changes no agent, so a run that is watched is the same run; only
 * the gauges themselves remember what they have told. Confined to one run and to the thread that steps it.
 */
public final class Gauges {

    /** Projects of one firm that have not been told of yet, and how many were ever seen. */
    private static final class Unsettled {
        private final List<Project> projects = new ArrayList<>();
        private int seen;
        private int closed;

        /** Projects whose units are in the field, or may come there; and how many were ever looked at. */
        private final List<Project> mayFail = new ArrayList<>();

        private int watched;
    }

    private final LoopModel model;
    private final List<List<Unsettled>> unsettled = new ArrayList<>();
    private final List<Set<Breakthrough>> told = new ArrayList<>();
    /** Designs that had taken effect when embodied breakthroughs were last asked for, by economy. */
    private final int[] inProduction;

    /**
     * Connects gauges to a run.
     *
     * @param model a model that has been started
     */
    public Gauges(LoopModel model) {
        this.model = model;
        inProduction = new int[model.economies().size()];
        for (Economy economy : model.economies()) {
            List<Unsettled> perFirm = new ArrayList<>();
            economy.firms().forEach(firm -> perFirm.add(new Unsettled()));
            unsettled.add(perFirm);
            told.add(new LinkedHashSet<>());
        }
    }

    /**
     * The state of an economy now, as of the last time that experience and data were booked.
     *
     * @param economy place in the scenario's order, from 0
     */
    public SeriesPoint now(int economy) {
        return Recorder.state(model.economies().get(economy), model.day());
    }

    /**
     * Output-weighted mean unit cost, as in {@link #now} and for a fraction of its cost.
     *
     * @param economy place in the scenario's order, from 0
     */
    public double unitCost(int economy) {
        double output = 0;
        double cost = 0;
        for (Firm firm : firms(economy)) {
            double y = firm.output();
            output += y;
            cost += y * firm.costing().unitCost();
        }
        return cost / output;
    }

    /**
     * Breakthroughs of the economy's own research so far.
     *
     * @param economy place in the scenario's order, from 0
     */
    public int ownGenerations(int economy) {
        return model.economies().get(economy).lab().found();
    }

    /**
     * Incidents with units in the field so far.
     *
     * @param economy place in the scenario's order, from 0
     */
    public int incidents(int economy) {
        List<Firm> firms = firms(economy);
        int incidents = 0;
        for (int f = 0; f < firms.size(); f++) {
            Unsettled known = unsettled.get(economy).get(f);
            List<Project> projects = firms.get(f).stages().projects();
            known.mayFail.addAll(projects.subList(known.watched, projects.size()));
            known.watched = projects.size();
            // Nine in ten projects end without a unit in the field.
            known.mayFail.removeIf(project -> project.course.outcome() == LoopOutcome.SCREENED_OUT
                    || project.course.outcome() == LoopOutcome.FAILED_TRIAL);
            for (Project project : known.mayFail) {
                incidents += project.checks.incidents;
            }
        }
        return incidents;
    }

    private List<Firm> firms(int economy) {
        return model.economies().get(economy).firms();
    }

    /**
     * Improvement loops that have closed since this was last asked, in order of the day.
     *
     * @param economy place in the scenario's order, from 0
     */
    public List<Closure> newlyClosed(int economy) {
        List<Firm> firms = firms(economy);
        List<Closure> closures = List.of();
        for (int f = 0; f < firms.size(); f++) {
            Unsettled waiting = unsettled.get(economy).get(f);
            int closed = firms.get(f).stages().count(LoopOutcome.SHIPPED);
            if (closed == waiting.closed) {
                // On nearly all days nothing closes, and projects need not be looked through.
                continue;
            }
            waiting.closed = closed;
            closures = closures.isEmpty() ? new ArrayList<>() : closures;
            List<Project> projects = firms.get(f).stages().projects();
            waiting.projects.addAll(projects.subList(waiting.seen, projects.size()));
            waiting.seen = projects.size();
            for (Project project : waiting.projects) {
                if (project.course.outcome() == LoopOutcome.SHIPPED) {
                    closures.add(closure(project.course));
                }
            }
            waiting.projects.removeIf(project -> project.course.ended());
        }
        if (closures.size() > 1) {
            closures.sort(Comparator.comparingDouble(Closure::day));
        }
        return closures;
    }

    private static Closure closure(CriticalPath course) {
        Double[] days = new Double[Stage.values().length];
        Arrays.fill(days, 0.0);
        for (CriticalPath.Leg leg : course.legs()) {
            days[leg.stage().ordinal()] += leg.end() - leg.start();
        }
        return new Closure(course.endDay(), course.endDay() - course.startDay(), List.of(days));
    }

    /**
     * Breakthroughs that have come into production, at firms with at least half of the day-0 output, since this was last
     * asked; the time runs from the date of the breakthrough.
     *
     * @param economy place in the scenario's order, from 0
     */
    public List<Closure> newlyEmbodied(int economy) {
        List<Closure> embodied = new ArrayList<>();
        int shipped = firms(economy).stream()
                .mapToInt(firm -> firm.stages().production().designs())
                .sum();
        if (shipped == inProduction[economy]) {
            // On nearly all days no design takes effect, and breakthroughs need not be looked through.
            return embodied;
        }
        inProduction[economy] = shipped;
        Ledger ledger = model.economies().get(economy).commons().ledger();
        for (Breakthrough breakthrough : ledger.breakthroughs()) {
            if (!told.get(economy).contains(breakthrough)) {
                double day = ledger.embodiedDay(breakthrough);
                if (!Double.isNaN(day)) {
                    told.get(economy).add(breakthrough);
                    embodied.add(new Closure(day, day - breakthrough.day(), List.of()));
                }
            }
        }
        embodied.sort(Comparator.comparingDouble(Closure::day));
        return embodied;
    }

    /**
     * A loop that has closed, or a breakthrough that is embodied.
     *
     * @param day when [days]
     * @param days how long it took [days]
     * @param stageDays days in each stage, by {@link Stage#ordinal()}; empty for a generation [days]
     */
    public record Closure(double day, double days, List<Double> stageDays) {

        /** Copies the list. */
        public Closure {
            stageDays = List.copyOf(stageDays);
        }
    }
}
