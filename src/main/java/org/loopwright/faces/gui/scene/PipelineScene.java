package org.loopwright.faces.gui.scene;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.loopwright.subject.model.Snapshot;
import org.loopwright.subject.observation.LoopOutcome;
import org.loopwright.subject.observation.Stage;
import org.loopwright.subject.observation.Wait;

/**
 * Where projects stand: one lane per stage, one bar per project, as long as the project is old. A bar has the colours of
 * the stages that it passed, and below them those of what it waited for.
 */
public final class PipelineScene extends Drawing {

    /** How far back the time axis reaches [days]. */
    private static final double WINDOW = Snapshot.Economy.REMEMBERED;

    /** How long ended projects are shown [days]. */
    private static final double ENDED = 120;

    private static final double THINNEST = 2.5;

    @Override
    public String title() {
        return "where projects stand";
    }

    @Override
    List<String> reading() {
        return List.of(
                "Lanes: the eight stages, and the projects that have just ended. The number is that of the projects there, all firms together.",
                "Bars: one project each, from its start to now; an arrow on the left means that it is older than the axis.",
                "Colours: the upper part says the stage; where a project waited, the lower part says for what. A plain bar is work.",
                "Black line with posts: the project keeps its leading part frozen, from the grant to the end of the trial; others that are led by this part wait.",
                "Ends: a dot is a closed loop, a ring a project screened out, a cross a failed trial, a triangle a fault that ended the project. At the horizon open projects are cut off: their times are lower bounds.");
    }

    @Override
    List<LegendEntry> legend() {
        List<LegendEntry> entries = new ArrayList<>(LegendEntry.stages());
        entries.add(LegendEntry.of("leader frozen", (pen, x, y, r) -> frozenMark(pen, x - r, x + r, y)));
        entries.addAll(LegendEntry.waits());
        for (LoopOutcome outcome : LoopOutcome.values()) {
            entries.add(LegendEntry.of(words(outcome), (pen, x, y, r) -> endMark(pen, x, y, r * 0.7, outcome)));
        }
        return entries;
    }

    private static String words(LoopOutcome outcome) {
        return switch (outcome) {
            case SHIPPED -> "loop closed";
            case SCREENED_OUT -> "screened out";
            case FAILED_TRIAL -> "failed in trial";
            case FAILED_FATAL -> "ended by a fault";
            case OPEN -> "cut off at the horizon";
        };
    }

    /** A lane of the chart: the projects of one stage, or those that have ended. */
    private record Lane(String name, Color color, int all, List<Snapshot.Project> projects) {}

    @Override
    void panel(Pen pen, Rectangle2D place, Snapshot snapshot, Snapshot.Economy economy) {
        Rectangle2D inner = card(pen, place, economy);
        double names = pen.width("3 coordinate 888", pen.small) + pen.line();
        double axis = pen.line() * 1.2;
        Rectangle2D chart = new Rectangle2D.Double(
                inner.getX() + names, inner.getY(), inner.getWidth() - names - pen.line(), inner.getHeight() - axis);
        axis(pen, chart, snapshot.day(), axis);
        List<Lane> lanes = lanes(economy, snapshot.day());
        double gap = 3;
        double least = Math.min(pen.line() * 1.1, (chart.getHeight() - gap * (lanes.size() - 1)) / lanes.size());
        double bar = barHeight(lanes, chart.getHeight() - gap * (lanes.size() - 1), least, pen.line() * 1.05);
        double y = chart.getY();
        for (Lane lane : lanes) {
            double high = Math.max(least, lane.projects.size() * bar);
            Rectangle2D row = new Rectangle2D.Double(chart.getX(), y, chart.getWidth(), high);
            lane(pen, lane, inner.getX(), row, bar, names, snapshot, economy);
            y += high + gap;
        }
    }

    /** The largest height of a bar at which all lanes fit, in [0, most]. */
    private static double barHeight(List<Lane> lanes, double room, double least, double most) {
        double low = 0;
        double high = most;
        for (int i = 0; i < 24; i++) {
            double bar = (low + high) / 2;
            double needed = 0;
            for (Lane lane : lanes) {
                needed += Math.max(least, lane.projects.size() * bar);
            }
            if (needed <= room) {
                low = bar;
            } else {
                high = bar;
            }
        }
        return low;
    }

    private static List<Lane> lanes(Snapshot.Economy economy, double day) {
        List<Lane> lanes = new ArrayList<>();
        Comparator<Snapshot.Project> oldestFirst = Comparator.comparingDouble(Snapshot.Project::start);
        for (Stage stage : Stage.values()) {
            List<Snapshot.Project> there = economy.projects().stream()
                    .filter(project -> project.open() && project.stage() == stage)
                    .sorted(oldestFirst)
                    .toList();
            lanes.add(new Lane(
                    SceneText.number(stage) + " " + SceneText.of(stage), Palette.stage(stage), there.size(), there));
        }
        List<Snapshot.Project> ended = economy.projects().stream()
                .filter(project -> !project.open() && day - project.end() <= ENDED)
                .sorted(Comparator.comparingDouble(Snapshot.Project::end).reversed())
                .toList();
        lanes.add(
                new Lane("just ended", Palette.FAINT_INK, ended.size(), ended.subList(0, Math.min(12, ended.size()))));
        return lanes;
    }

    private static double x(Rectangle2D chart, double day, double now) {
        double share = 1 - (now - day) / WINDOW;
        return chart.getX() + Math.max(0, share) * chart.getWidth();
    }

    private static void axis(Pen pen, Rectangle2D chart, double now, double high) {
        double baseline = chart.getMaxY() + high * 0.85;
        double step = chart.getWidth() / WINDOW * 182.5 >= pen.width("−12 months", pen.tiny) * 1.2 ? 182.5 : 365;
        for (double ago = 0; ago <= WINDOW; ago += step) {
            double x = x(chart, now - ago, now);
            pen.line(x, chart.getY(), x, chart.getMaxY(), Palette.CELL, 1);
            String text = ago == 0 ? "now" : "−" + Math.round(ago / (365 / 12.0)) + " months";
            double wide = pen.width(text, pen.tiny);
            double left = Math.min(x - wide / 2, chart.getMaxX() + pen.line() - wide);
            pen.text(text, left, baseline, wide + 1, pen.tiny, Palette.FAINT_INK);
        }
    }

    private static void lane(
            Pen pen,
            Lane lane,
            double left,
            Rectangle2D row,
            double bar,
            double names,
            Snapshot snapshot,
            Snapshot.Economy economy) {
        Rectangle2D ground = new Rectangle2D.Double(left, row.getY(), row.getMaxX() - left, row.getHeight());
        pen.fill(ground, Palette.CELL);
        pen.fill(new Rectangle2D.Double(left, row.getY(), 3, row.getHeight()), lane.color);
        Font font = row.getHeight() >= pen.small.getSize2D() * 1.15 ? pen.small : pen.tiny;
        if (row.getHeight() >= font.getSize2D() * 1.15) {
            double room = names - pen.line() * 0.6;
            double baseline = row.getY() + font.getSize2D() * 0.98;
            double counted = pen.textBefore(
                    Integer.toString(lane.all), left + names - pen.line() * 0.4, baseline, room, font, Palette.INK);
            pen.text(lane.name, left + 7, baseline, room - counted - 7, font, Palette.FAINT_INK);
        }
        // Bars thinner than this cannot be told apart: then only the oldest projects are drawn; the count has them all.
        double high = Math.max(bar, THINNEST);
        int shown = (int) Math.min(lane.projects.size(), Math.floor(row.getHeight() / high + 1e-6));
        for (int i = 0; i < shown; i++) {
            Rectangle2D place = new Rectangle2D.Double(row.getX(), row.getY() + i * high, row.getWidth(), high);
            bar(pen, place, lane.projects.get(i), snapshot, economy);
        }
    }

    private static void bar(
            Pen pen, Rectangle2D place, Snapshot.Project project, Snapshot snapshot, Snapshot.Economy economy) {
        double now = snapshot.day();
        double air = place.getHeight() > 5 ? 1 : 0.25;
        double top = place.getY() + air;
        double high = place.getHeight() - 2 * air;
        double first = place.getMaxX();
        double end = place.getX();
        double frozenFrom = Double.NaN;
        double frozenTo = Double.NaN;
        for (Snapshot.Span span : project.spans()) {
            boolean asks = span.stage() == Stage.COORDINATE && span.cause() != Wait.FREEZE;
            boolean holds = asks || span.stage() == Stage.TRIAL;
            double from = x(place, span.start(), now);
            double to = x(place, span.end(), now);
            if (to > from) {
                WaitFamily family = WaitFamily.of(span.cause());
                Color stage = Palette.stage(span.stage());
                if (family == WaitFamily.WORK) {
                    Rectangle2D piece = new Rectangle2D.Double(from, top, to - from, high);
                    pen.fill(piece, stage);
                    if (high > 3) {
                        pen.rim(piece, stage);
                    }
                } else {
                    pen.fill(new Rectangle2D.Double(from, top, to - from, high * 0.4), stage);
                    pen.fill(
                            new Rectangle2D.Double(from, top + high * 0.4, to - from, high * 0.6),
                            Palette.family(family));
                }
                first = Math.min(first, from);
                end = Math.max(end, to);
                if (holds) {
                    frozenFrom = Double.isNaN(frozenFrom) ? from : frozenFrom;
                    frozenTo = to;
                }
            }
        }
        if (end < first) {
            first = place.getMaxX() - 2;
            end = place.getMaxX();
            pen.fill(new Rectangle2D.Double(first, top, 2, high), Palette.stage(project.stage()));
        }
        if (frozenTo > frozenFrom && high >= 4) {
            frozenMark(pen, frozenFrom, frozenTo, top + high * 0.4);
        }
        if (project.start() < now - WINDOW) {
            arrow(pen, place.getX(), top + high / 2, Math.min(high / 2, 4));
        }
        boolean cut = project.open() && now >= snapshot.end();
        if (!project.open() || cut) {
            endMark(
                    pen,
                    Math.min(end + 5, place.getMaxX() + 6),
                    top + high / 2,
                    Math.min(4, Math.max(2, high / 2)),
                    project.outcome());
        }
        Rectangle2D spot = new Rectangle2D.Double(first, place.getY(), Math.max(3, end - first), place.getHeight());
        pen.remember(spot);
        pen.target(spot, () -> Hit.project(economy.number(), project, snapshot));
    }

    /** A line with posts at both ends: the leading part is frozen from the grant to the end of the trial. */
    private static void frozenMark(Pen pen, double from, double to, double y) {
        pen.line(from, y, to, y, Palette.CARD, 2.6);
        pen.line(from, y, to, y, Palette.INK, 1.2);
        pen.line(from, y - 2.5, from, y + 2.5, Palette.INK, 1.2);
        pen.line(to, y - 2.5, to, y + 2.5, Palette.INK, 1.2);
    }

    private static void arrow(Pen pen, double x, double y, double r) {
        Path2D path = new Path2D.Double();
        path.moveTo(x - 1, y);
        path.lineTo(x + r, y - r);
        path.lineTo(x + r, y + r);
        path.closePath();
        pen.fill(path, Palette.CARD);
        pen.outline(path, Palette.INK, 0.8);
    }

    private static void endMark(Pen pen, double x, double y, double r, LoopOutcome outcome) {
        switch (outcome) {
            case SHIPPED -> pen.fill(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r), Palette.INK);
            case SCREENED_OUT -> pen.outline(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r), Palette.INK, 1.2);
            case FAILED_FATAL -> {
                Path2D path = new Path2D.Double();
                path.moveTo(x - r * 1.1, y - r);
                path.lineTo(x + r * 1.1, y - r);
                path.lineTo(x, y + r * 1.1);
                path.closePath();
                pen.fill(path, Palette.INK);
            }
            case FAILED_TRIAL -> {
                pen.line(x - r, y - r, x + r, y + r, Palette.INK, 1.5);
                pen.line(x - r, y + r, x + r, y - r, Palette.INK, 1.5);
            }
            case OPEN -> pen.line(x, y - r, x, y + r, Palette.INK, 2);
        }
    }
}
