package org.loopwright.faces.gui.scene;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.loopwright.subject.model.Snapshot;

/** How to read a scene: text on a translucent panel over it. The scene below is drawn by itself. */
public final class Overlay implements Scene {

    private static final double WIDEST = 46;

    private final String title;
    private final List<String> paragraphs;
    private final String hint;
    private Tone tone = Tone.LIGHT;

    /**
     * Takes the text.
     *
     * @param title heading
     * @param paragraphs each begins a new line; words before a colon stand out
     * @param hint how to make it go away
     */
    public Overlay(String title, List<String> paragraphs, String hint) {
        this.hint = hint;
        this.title = title;
        this.paragraphs = List.copyOf(paragraphs);
    }

    /**
     * How to read a scene.
     *
     * @param scene a scene of this package
     * @param hint how to make the text go away, such as "F1 closes this"
     */
    public static Overlay of(Scene scene, String hint) {
        return new Overlay(
                "How to read this picture", scene instanceof Drawing drawing ? drawing.reading() : List.of(), hint);
    }

    @Override
    public void tone(Tone other) {
        tone = other;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D bounds, Snapshot snapshot) {
        draw(g, bounds);
    }

    /**
     * Draws the panel; it needs no picture.
     *
     * @param g where to draw; left as it was
     * @param bounds what it may cover; the panel stands in the middle
     */
    public void draw(Graphics2D g, Rectangle2D bounds) {
        Graphics2D own = (Graphics2D) g.create();
        try {
            own.clip(bounds);
            Pen pen = new Pen(own, bounds, tone);
            Layout layout = layout(pen, bounds);
            double line = layout.line;
            double wide = layout.panel.getWidth();
            Rectangle2D panel = layout.panel;
            pen.fill(bounds, new Color(31, 41, 51, 70));
            pen.box(panel, 8, Palette.CARD, Palette.EDGE);
            double x = panel.getX() + line;
            double y = panel.getY() + line * 1.7;
            pen.text(title, x, y, wide - 2 * line, pen.title, Palette.INK);
            y += line * 1.5;
            for (List<String> lines : layout.blocks) {
                y = block(pen, lines, layout.font, x, y, line);
            }
            pen.text(hint, x, y + line * 0.2, wide - 2 * line, pen.small, Palette.FAINT_INK);
        } finally {
            own.dispose();
        }
    }

    /** The panel and its lines; smaller letters where it would not fit. */
    private record Layout(Rectangle2D panel, Font font, double line, List<List<String>> blocks) {}

    private Layout layout(Pen pen, Rectangle2D bounds) {
        Layout layout = layout(pen, bounds, 1.08);
        for (double factor = 1; layout.panel.getHeight() > bounds.getHeight() && factor > 0.5; factor -= 0.05) {
            layout = layout(pen, bounds, factor);
        }
        return layout;
    }

    private Layout layout(Pen pen, Rectangle2D bounds, double factor) {
        double line = pen.line() * 1.06 * factor;
        Font font = pen.body.deriveFont((float) (pen.body.getSize2D() * factor));
        double wide = Math.min(bounds.getWidth() * 0.86, WIDEST * line);
        List<List<String>> blocks = new ArrayList<>();
        double high = line * 4.4;
        for (String paragraph : paragraphs) {
            List<String> lines = broken(pen, paragraph, font, wide - 2 * line);
            blocks.add(lines);
            high += lines.size() * line + line * 0.45;
        }
        return new Layout(
                new Rectangle2D.Double(bounds.getCenterX() - wide / 2, bounds.getCenterY() - high / 2, wide, high),
                font,
                line,
                blocks);
    }

    /** Where the panel stands. */
    Rectangle2D panel(Graphics2D g, Rectangle2D bounds) {
        return layout(new Pen(g, bounds, tone), bounds).panel;
    }

    private static double block(Pen pen, List<String> lines, Font font, double x, double top, double line) {
        double y = top;
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i);
            double left = x;
            int colon = i == 0 ? text.indexOf(':') + 1 : 0;
            if (colon > 0) {
                String head = text.substring(0, colon);
                Font strong = font.deriveFont(Font.BOLD);
                left += pen.text(head, x, y, Double.MAX_VALUE, strong, Palette.INK) + pen.width(" ", font);
                text = text.substring(colon).strip();
            }
            pen.text(text, left, y, Double.MAX_VALUE, font, Palette.INK);
            y += line;
        }
        return y + line * 0.45;
    }

    /** Lines no wider than the room; measured in bold, so that a heading fits too. */
    private static List<String> broken(Pen pen, String paragraph, Font font, double room) {
        Font wide = font.deriveFont(Font.BOLD);
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : paragraph.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            boolean first = lines.isEmpty();
            if (!line.isEmpty() && pen.width(longer, first ? wide : font) > room) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    @Override
    public Optional<Hit> at(double x, double y) {
        return Optional.empty();
    }

    @Override
    public List<Spot> spots() {
        return List.of();
    }
}
