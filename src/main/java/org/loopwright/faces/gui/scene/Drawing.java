package org.loopwright.faces.gui.scene;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.loopwright.subject.model.Snapshot;

/** A scene with a title line, one panel per economy, and a legend. */
abstract class Drawing implements Scene {

    /** Width by height at which a panel looks best. */
    private static final double BEST_SHAPE = 1.2;

    private Pen last;
    private Tone tone = Tone.LIGHT;

    @Override
    public final void tone(Tone other) {
        tone = other;
    }

    @Override
    public final void draw(Graphics2D g, Rectangle2D bounds, Snapshot snapshot) {
        Graphics2D own = (Graphics2D) g.create();
        try {
            own.clip(bounds);
            Pen pen = new Pen(own, bounds, tone);
            pen.fill(bounds, Palette.PAPER);
            double gap = pen.line() * 0.6;
            Rectangle2D inner = inset(bounds, gap);
            heading(pen, inner, snapshot);
            double top = inner.getY() + pen.line() * 1.7;
            double legend = legend(pen, inner, false);
            Rectangle2D rest =
                    new Rectangle2D.Double(inner.getX(), top, inner.getWidth(), inner.getMaxY() - legend - gap - top);
            List<Rectangle2D> places = grid(rest, snapshot.economies().size(), gap);
            for (int i = 0; i < places.size(); i++) {
                panel(pen, places.get(i), snapshot, snapshot.economies().get(i));
            }
            legend(pen, inner, true);
            last = pen;
        } finally {
            own.dispose();
        }
    }

    private void heading(Pen pen, Rectangle2D inner, Snapshot snapshot) {
        double baseline = inner.getY() + pen.line() * 1.05;
        String date = SceneText.date(snapshot.day());
        double wide = pen.width(date, pen.title);
        pen.textBefore(date, inner.getMaxX(), baseline, inner.getWidth(), pen.title, Palette.INK);
        double room = inner.getWidth() - wide - 2 * pen.line();
        double used = pen.text(snapshot.industry(), inner.getX(), baseline, room, pen.title, Palette.INK);
        double left = room - used - pen.line();
        Stream.of("scenario " + snapshot.scenario() + "  ·  " + title(), title())
                .filter(more -> pen.width(more, pen.body) <= left)
                .findFirst()
                .ifPresent(more ->
                        pen.text(more, inner.getX() + used + pen.line(), baseline, left, pen.body, Palette.FAINT_INK));
    }

    /** Draws the panel of one economy. */
    abstract void panel(Pen pen, Rectangle2D place, Snapshot snapshot, Snapshot.Economy economy);

    /** Entries of the legend. */
    abstract List<LegendEntry> legend();

    /** How to read the scene: paragraphs, words before a colon stand out. */
    abstract List<String> reading();

    /** Lays the legend out at the bottom, in as many rows as it needs; returns its height. */
    private double legend(Pen pen, Rectangle2D inner, boolean ink) {
        List<List<LegendEntry>> rows = new ArrayList<>();
        double gap = pen.line() * 0.8;
        double used = Double.POSITIVE_INFINITY;
        for (LegendEntry entry : legend()) {
            double wide = entry.width(pen) + gap;
            if (used + wide > inner.getWidth() + gap || entry.begins()) {
                rows.add(new ArrayList<>());
                used = 0;
            }
            rows.get(rows.size() - 1).add(entry);
            used += wide;
        }
        double row = pen.line() * 1.25;
        double y = inner.getMaxY() - row * rows.size();
        if (ink) {
            for (List<LegendEntry> entries : rows) {
                double x = inner.getX();
                for (LegendEntry entry : entries) {
                    entry.draw(pen, x, y + row / 2);
                    x += entry.width(pen) + gap;
                }
                y += row;
            }
        }
        return row * rows.size();
    }

    static Rectangle2D inset(Rectangle2D place, double by) {
        return new Rectangle2D.Double(
                place.getX() + by,
                place.getY() + by,
                Math.max(0, place.getWidth() - 2 * by),
                Math.max(0, place.getHeight() - 2 * by));
    }

    /** Places of equal size in reading order, with the number of columns that gives the best shape. */
    static List<Rectangle2D> grid(Rectangle2D place, int count, double gap) {
        int best = 1;
        double least = Double.POSITIVE_INFINITY;
        for (int columns = 1; columns <= count; columns++) {
            int rows = (count + columns - 1) / columns;
            double shape = (place.getWidth() / columns) / (place.getHeight() / rows);
            double off = Math.abs(Math.log(shape / BEST_SHAPE)) + 0.3 * (rows * columns - count);
            if (off < least) {
                least = off;
                best = columns;
            }
        }
        int rows = (count + best - 1) / best;
        double wide = (place.getWidth() - gap * (best - 1)) / best;
        double high = (place.getHeight() - gap * (rows - 1)) / rows;
        List<Rectangle2D> places = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int row = i / best;
            int column = i % best;
            places.add(new Rectangle2D.Double(
                    place.getX() + column * (wide + gap), place.getY() + row * (high + gap), wide, high));
        }
        return places;
    }

    /** The card of an economy with its name and counts; returns what is left inside. */
    static Rectangle2D card(Pen pen, Rectangle2D place, Snapshot.Economy economy) {
        pen.box(place, 6, Palette.CARD, Palette.EDGE);
        Rectangle2D inner = inset(place, pen.line() * 0.5);
        double baseline = inner.getY() + pen.line() * 0.8;
        List<String> wordings = List.of(
                SceneText.counted(economy.closed(), "loop", "loops") + " closed  ·  " + economy.screenedOut()
                        + " screened out  ·  " + economy.failedTrials() + " failed in trial  ·  "
                        + economy.endedByFault() + " ended by a fault",
                SceneText.counted(economy.closed(), "loop", "loops") + " closed, "
                        + (economy.screenedOut() + economy.failedTrials() + economy.endedByFault()) + " abandoned",
                economy.closed() + " closed");
        double name = pen.width(economy.title(), pen.bold);
        double counts = 0;
        for (String wording : wordings) {
            if (counts == 0) {
                double room = inner.getWidth() - Math.min(name, inner.getWidth() * 0.6) - pen.line();
                counts = pen.textBefore(wording, inner.getMaxX(), baseline, room, pen.small, Palette.FAINT_INK);
            }
        }
        pen.text(
                economy.title(),
                inner.getX(),
                baseline,
                inner.getWidth() - counts - pen.line() * 0.5,
                pen.bold,
                Palette.INK);
        double top = inner.getY() + pen.line() * 1.35;
        return new Rectangle2D.Double(inner.getX(), top, inner.getWidth(), inner.getMaxY() - top);
    }

    @Override
    public final Optional<Hit> at(double x, double y) {
        return last == null ? Optional.empty() : last.at(x, y);
    }

    @Override
    public final List<Spot> spots() {
        return last == null ? List.of() : last.spots();
    }

    /** Where the last drawing has words. */
    final List<Rectangle2D> labels() {
        return last == null ? List.of() : last.labels();
    }

    /** Where the last drawing has projects. */
    final List<Rectangle2D> tokens() {
        return last == null ? List.of() : last.tokens();
    }
}
