package org.loopwright.faces.gui.scene;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws a score: the verdict in one line, the reason below it, and a card per economy with its figures. */
public final class ScoreBoard {

    /** From this height on the first lines may be broken [lines]. */
    private static final double LINES_OF_A_HIGH_BOARD = 12;

    private final List<Rectangle2D> labels = new ArrayList<>();
    private final List<Tip> tips = new ArrayList<>();

    private record Tip(Shape shape, String text) {}

    /**
     * Draws a score.
     *
     * @param g where to draw; left as it was
     * @param bounds what to fill
     */
    public void draw(Graphics2D g, Rectangle2D bounds, Score score, Tone tone) {
        Graphics2D own = (Graphics2D) g.create();
        try {
            own.clip(bounds);
            // The height of a strip says nothing about the size of letters; its width does.
            Pen pen = new Pen(own, new Rectangle2D.Double(0, 0, bounds.getWidth(), bounds.getWidth()), tone);
            tips.clear();
            draw(pen, bounds, score);
            labels.clear();
            labels.addAll(pen.labels());
        } finally {
            own.dispose();
        }
    }

    private void draw(Pen pen, Rectangle2D bounds, Score score) {
        pen.fill(bounds, Palette.PAPER);
        double line = pen.line();
        Rectangle2D inner = Drawing.inset(bounds, line * 0.5);
        double y = inner.getY() + line * 0.9;
        // A narrow board is a high one: there is room for a second line.
        int most = bounds.getHeight() > line * LINES_OF_A_HIGH_BOARD ? 2 : 1;
        int told = pen.lines(score.verdict(), inner.getX(), y, inner.getWidth(), pen.title, Palette.INK, most);
        y += line * 1.15 + (told - 1) * pen.title.getSize2D() * 1.2;
        told = pen.lines(score.reason(), inner.getX(), y, inner.getWidth(), pen.body, Palette.FAINT_INK, most);
        double top = y + line * 0.5 + (told - 1) * pen.body.getSize2D() * 1.2;
        int count = Math.max(1, score.economies().size());
        double gap = line * 0.6;
        double wide = (inner.getWidth() - gap * (count - 1)) / count;
        for (int i = 0; i < score.economies().size(); i++) {
            Rectangle2D card = new Rectangle2D.Double(
                    inner.getX() + i * (wide + gap), top, wide, Math.max(0, inner.getMaxY() - top));
            card(pen, card, score.economies().get(i), Palette.system(i));
        }
    }

    private void card(Pen pen, Rectangle2D place, Score.Column economy, Color color) {
        double line = pen.line();
        pen.box(place, 5, Palette.CARD, economy.leads() ? color : Palette.EDGE);
        pen.fill(new Rectangle2D.Double(place.getX(), place.getY() + 4, 4, place.getHeight() - 8), color);
        double x = place.getX() + line * 0.8;
        double baseline = place.getY() + line * 1.05;
        String leads = economy.leads() ? "ahead" : "";
        Font strong = pen.small.deriveFont(Font.BOLD);
        double told = pen.textBefore(
                leads, place.getMaxX() - line * 0.6, baseline, place.getWidth() / 3, strong, Palette.INK);
        pen.text(economy.title(), x, baseline, place.getMaxX() - x - told - line * 1.2, pen.bold, Palette.INK);
        double top = place.getY() + line * 1.35;
        double high = place.getMaxY() - line * 0.35 - top;
        List<Score.Figure> figures = economy.figures();
        double wide = place.getMaxX() - line * 0.4 - x;
        double widest = figures.stream()
                .mapToDouble(figure -> pen.width(figure.name(), pen.tiny))
                .max()
                .orElse(0);
        int columns = figures.size() < 3 || wide / figures.size() - line * 0.5 >= widest
                ? Math.max(1, figures.size())
                : (figures.size() + 1) / 2;
        int rows = (figures.size() + columns - 1) / columns;
        int below = 0;
        for (int i = 0; i < figures.size(); i++) {
            int row = i / columns;
            Rectangle2D cell = new Rectangle2D.Double(
                    x + i % columns * wide / columns,
                    top + row * (high / rows),
                    wide / columns - line * 0.5,
                    high / rows);
            figure(pen, cell, figures.get(i), color);
            double used = figureHeight(pen) + line * 0.35;
            // The first is what it is all about, and will have a sparkline.
            if (i > 0
                    && figures.get(i).past().isEmpty()
                    && below < economy.below().size()) {
                Rectangle2D rest = new Rectangle2D.Double(
                        cell.getX(), cell.getY() + used, cell.getWidth(), cell.getHeight() - used);
                if (rest.getHeight() >= figureHeight(pen)) {
                    figure(pen, rest, economy.below().get(below), color);
                }
                below++;
            }
        }
    }

    /** A name and a value. */
    private static double figureHeight(Pen pen) {
        return pen.tiny.getSize2D() + pen.body.getSize2D() * 1.3;
    }

    private void figure(Pen pen, Rectangle2D cell, Score.Figure figure, Color color) {
        double name = cell.getY() + pen.tiny.getSize2D();
        double value = name + pen.body.getSize2D() * 1.15;
        pen.text(figure.name(), cell.getX(), name, cell.getWidth(), pen.tiny, Palette.FAINT_INK);
        Font font = figure.best() ? pen.bold : pen.body;
        double wide = pen.text(figure.value(), cell.getX(), value, cell.getWidth(), font, Palette.INK);
        if (figure.best()) {
            double r = pen.line() * 0.16;
            double x = Math.min(cell.getMaxX() - r, cell.getX() + wide + 3 * r);
            pen.fill(new Ellipse2D.Double(x - r, value - pen.body.getSize2D() * 0.36 - r, 2 * r, 2 * r), color);
        }
        Rectangle2D rest = new Rectangle2D.Double(
                cell.getX(), value + pen.line() * 0.3, cell.getWidth(), cell.getMaxY() - value - pen.line() * 0.35);
        sparkline(pen, rest, figure.past(), color);
        tips.add(new Tip(cell, figure.tip()));
    }

    private static void sparkline(Pen pen, Rectangle2D place, List<Double> past, Color color) {
        if (past.size() < 2 || place.getHeight() < 4) {
            return;
        }
        double low = past.stream().mapToDouble(value -> value).min().orElse(0);
        double high = past.stream().mapToDouble(value -> value).max().orElse(1);
        double span = high > low ? high - low : 1;
        Path2D curve = new Path2D.Double();
        for (int i = 0; i < past.size(); i++) {
            double x = place.getX() + place.getWidth() * i / (past.size() - 1);
            double y = place.getMaxY() - (past.get(i) - low) / span * place.getHeight();
            if (i == 0) {
                curve.moveTo(x, y);
            } else {
                curve.lineTo(x, y);
            }
        }
        pen.outline(curve, color, 1.4);
    }

    /** What a figure at a point means. */
    public Optional<String> tip(double x, double y) {
        return tips.stream()
                .filter(tip -> tip.shape().contains(x, y))
                .map(Tip::text)
                .findFirst();
    }

    /** Where the last drawing has words. */
    List<Rectangle2D> labels() {
        return List.copyOf(labels);
    }
}
