package org.loopwright.faces.gui.scene;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.loopwright.subject.model.Snapshot;
import org.loopwright.subject.observation.Stage;

/**
 * Draws, and remembers where it wrote and what can be pointed at. Every word goes through it, so that nothing is
 * wider than its place. Confined to one drawing.
 */
final class Pen {

    private static final String CUT = "…";

    /** Where a target is tried, as shares of its place: the middle first, then near its edges. */
    private static final List<Point2D> POINTS = Stream.of(0.5, 0.06, 0.94, 0.25, 0.75)
            .flatMap(y -> Stream.of(0.5, 0.04, 0.96, 0.25, 0.75).map(x -> (Point2D) new Point2D.Double(x, y)))
            .toList();

    /** A place that can be pointed at. */
    private record Target(Shape shape, Supplier<Hit> hit) {}

    final Graphics2D g;
    private final Tone tone;
    final Font body;
    final Font bold;
    final Font small;
    final Font tiny;
    final Font title;
    private final double line;
    private final Map<Font, Map<String, Double>> widths = new HashMap<>();
    private final Map<Integer, Font> digits = new HashMap<>();
    private final List<Rectangle2D> labels = new ArrayList<>();
    private final List<Rectangle2D> tokens = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();

    Pen(Graphics2D g, Rectangle2D bounds, Tone tone) {
        this.g = g;
        this.tone = tone;
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        double size = Math.max(10, Math.min(15, Math.min(bounds.getHeight() / 62, bounds.getWidth() / 105)));
        body = new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) size);
        bold = body.deriveFont(Font.BOLD);
        small = body.deriveFont((float) (size * 0.86));
        tiny = body.deriveFont((float) Math.max(8, size * 0.7));
        title = bold.deriveFont((float) (size * 1.35));
        line = size * 1.3;
    }

    /** Height of a line of body text. */
    double line() {
        return line;
    }

    double width(String text, Font font) {
        return widths.computeIfAbsent(font, f -> new HashMap<>())
                .computeIfAbsent(
                        text, t -> g.getFontMetrics(font).getStringBounds(t, g).getWidth());
    }

    /** Letters inside a token. */
    private Font digits(double size) {
        return digits.computeIfAbsent((int) Math.round(size * 4), quarters -> bold.deriveFont(quarters / 4f));
    }

    /** A text that fits, cut with an ellipsis; empty if not even three letters fit. */
    String fitted(String text, Font font, double room) {
        if (width(text, font) <= room) {
            return text;
        }
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (width(text.substring(0, middle) + CUT, font) <= room) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        // Two letters and an ellipsis say nothing.
        return low < 3 ? "" : text.substring(0, low).stripTrailing() + CUT;
    }

    /** Writes at most as wide as the room; returns the width. */
    double text(String text, double x, double baseline, double room, Font font, Color color) {
        String shown = fitted(text, font, room);
        if (shown.isEmpty()) {
            return 0;
        }
        FontMetrics metrics = g.getFontMetrics(font);
        g.setFont(font);
        g.setColor(tone.of(color));
        g.drawString(shown, (float) x, (float) baseline);
        double width = width(shown, font);
        // Ascent and descent of a font leave room for accents that are not used; the ink is a little lower.
        double top = baseline - metrics.getAscent() * 0.8;
        labels.add(new Rectangle2D.Double(x, top, width, metrics.getAscent() * 0.8 + metrics.getDescent() * 0.8));
        return width;
    }

    /** Writes a text in as many lines as it takes, the last of those allowed cut; returns how many it took. */
    int lines(String text, double x, double baseline, double room, Font font, Color color, int most) {
        double high = font.getSize2D() * 1.2;
        String rest = text;
        for (int number = 1; number < most && width(rest, font) > room; number++) {
            int end = rest.length();
            while (end > 0 && width(rest.substring(0, end), font) > room) {
                end = rest.lastIndexOf(' ', end - 1);
            }
            if (end <= 0) {
                break;
            }
            text(rest.substring(0, end), x, baseline + (number - 1) * high, room, font, color);
            rest = rest.substring(end + 1);
            if (number == most - 1 || width(rest, font) <= room) {
                text(rest, x, baseline + number * high, room, font, color);
                return number + 1;
            }
        }
        text(rest, x, baseline, room, font, color);
        return 1;
    }

    /** Writes a text that ends at x; all or nothing. */
    double textBefore(String text, double x, double baseline, double room, Font font, Color color) {
        double width = width(text, font);
        return width > room ? 0 : text(text, x - width, baseline, room + 1, font, color);
    }

    /** Writes the first of several wordings that fits, centred; none if none fits. */
    void centred(List<String> wordings, Rectangle2D place, Font font, Color color) {
        for (String wording : wordings) {
            if (width(wording, font) <= place.getWidth()) {
                double x = place.getCenterX() - width(wording, font) / 2;
                text(wording, x, middle(place, font), place.getWidth() + 1, font, color);
                return;
            }
        }
    }

    /** Baseline of a text that stands in the middle of a place. */
    double middle(Rectangle2D place, Font font) {
        return place.getCenterY() + font.getSize2D() * 0.36;
    }

    /** A colour thinned with the card that it lies on; share of the colour in [0, 1]. */
    Color tint(Color color, double share) {
        return tone.tint(tone.of(color), share);
    }

    /** One hue that stands out from the card the more, the larger a share is; in [0, 1]. */
    Color shade(double share) {
        return tone.shade(share);
    }

    void fill(Shape shape, Color color) {
        g.setColor(tone.of(color));
        g.fill(shape);
    }

    void outline(Shape shape, Color color, double width) {
        outline(shape, color, new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    }

    void outline(Shape shape, Color color, Stroke stroke) {
        Stroke before = g.getStroke();
        g.setStroke(stroke);
        g.setColor(tone.of(color));
        g.draw(shape);
        g.setStroke(before);
    }

    void line(double x1, double y1, double x2, double y2, Color color, double width) {
        outline(new Line2D.Double(x1, y1, x2, y2), color, width);
    }

    void box(Rectangle2D place, double radius, Color fill, Color edge) {
        Shape shape = new RoundRectangle2D.Double(
                place.getX(), place.getY(), place.getWidth(), place.getHeight(), 2 * radius, 2 * radius);
        fill(shape, fill);
        outline(shape, edge, 1);
    }

    /** A project: a disc, or a diamond if it adopts a generation, in the colour of its stage, ringed by its wait. */
    void token(double x, double y, double radius, Snapshot.Project project) {
        WaitFamily family = WaitFamily.of(project.cause());
        token(x, y, radius, project.stage(), family, project.generation());
        tokens.add(new Rectangle2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    void token(double x, double y, double radius, Stage stage, WaitFamily family, boolean generation) {
        boolean waits = family != WaitFamily.WORK;
        fill(shape(x, y, radius, generation), waits ? Palette.family(family) : Palette.CARD);
        if (waits) {
            fill(shape(x, y, radius * 0.74, generation), Palette.CARD);
        }
        Color color = Palette.stage(stage);
        fill(shape(x, y, radius * (waits ? 0.64 : 0.92), generation), color);
        rim(shape(x, y, radius * (waits ? 0.64 : 0.92), generation), color);
        if (radius >= 5) {
            Font digits = digits(radius * (waits ? 0.98 : 1.15));
            String text = SceneText.number(stage);
            g.setFont(digits);
            g.setColor(Palette.on(color));
            g.drawString(text, (float) (x - width(text, digits) / 2), (float) (y + digits.getSize2D() * 0.365));
        }
    }

    /** The darkest stages would be lost on dark paper: there they have a rim. */
    void rim(Shape shape, Color color) {
        if (tone == Tone.DARK && Palette.luminance(color) < 0.12) {
            outline(shape, Palette.FAINT_INK, 0.7);
        }
    }

    private static Shape shape(double x, double y, double radius, boolean diamond) {
        if (!diamond) {
            return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        }
        Path2D path = new Path2D.Double();
        double reach = radius * 1.15;
        path.moveTo(x, y - reach);
        path.lineTo(x + reach, y);
        path.lineTo(x, y + reach);
        path.lineTo(x - reach, y);
        path.closePath();
        return path;
    }

    /** Remembers where a project is drawn. */
    void remember(Rectangle2D project) {
        tokens.add(project);
    }

    /** What to say of a place is put into words only when somebody points at it. */
    void target(Shape shape, Supplier<Hit> hit) {
        targets.add(new Target(shape, hit));
    }

    Optional<Hit> at(double x, double y) {
        int top = top(x, y);
        return top < 0 ? Optional.empty() : Optional.of(targets.get(top).hit.get());
    }

    /** The uppermost target at a point; -1 if there is none. */
    private int top(double x, double y) {
        for (int i = targets.size() - 1; i >= 0; i--) {
            if (targets.get(i).shape.contains(x, y)) {
                return i;
            }
        }
        return -1;
    }

    /** Targets with a point each at which nothing covers them; those that are covered altogether are left out. */
    List<Spot> spots() {
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            Rectangle2D place = targets.get(i).shape.getBounds2D();
            int number = i;
            POINTS.stream()
                    .map(share -> new Point2D.Double(
                            place.getX() + share.getX() * place.getWidth(),
                            place.getY() + share.getY() * place.getHeight()))
                    .filter(point -> top(point.x, point.y) == number)
                    .findFirst()
                    .ifPresent(point -> spots.add(new Spot(place, point)));
        }
        return spots;
    }

    List<Rectangle2D> labels() {
        return labels;
    }

    List<Rectangle2D> tokens() {
        return tokens;
    }
}
