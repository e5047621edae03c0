package org.loopwright.faces.gui;

import com.formdev.flatlaf.util.Graphics2DProxy;
import java.awt.Color;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws into a picture, and notes each text: its ink, the ground that was there before it, and how much of it is seen. */
final class WatchedGraphics extends Graphics2DProxy {

    /** A colour that has less of the place than this is a line that runs through, not a ground. */
    private static final double GROUND = 0.25;

    /**
     * A text.
     *
     * @param bounds of its ink, in dots of the picture
     * @param ink colour of its letters
     * @param grounds colours below it
     * @param seen what the clip left of the bounds
     * @param covered texts that were there still when this one was laid upon them
     */
    record Writing(
            String text, Rectangle2D bounds, Color ink, List<Color> grounds, Rectangle2D seen, List<String> covered) {

        /** Least contrast with what is below it, as WCAG 2.1 counts it. */
        double contrast() {
            return grounds.stream()
                    .mapToDouble(ground -> Legible.contrast(ink, ground))
                    .min()
                    .orElse(21);
        }

        boolean isCutAtTheSides() {
            return seen.getMinX() > bounds.getMinX() + 1 || seen.getMaxX() < bounds.getMaxX() - 1;
        }

        boolean isCut() {
            return isCutAtTheSides() || seen.getMinY() > bounds.getMinY() + 1 || seen.getMaxY() < bounds.getMaxY() - 1;
        }
    }

    /** What a place looked like just after a text was written there. */
    private record Look(String text, Rectangle dots, int[] colours, List<Color> grounds) {}

    private final Graphics2D g;
    private final BufferedImage picture;
    private final List<Writing> writings;
    private final List<Look> looks;

    private WatchedGraphics(Graphics2D g, BufferedImage picture, List<Writing> writings, List<Look> looks) {
        super(g);
        this.g = g;
        this.picture = picture;
        this.writings = writings;
        this.looks = looks;
    }

    /** Draws into a new picture with so many dots for each point of the drawing. */
    static WatchedGraphics of(double width, double height, double scale) {
        BufferedImage picture = new BufferedImage(
                (int) Math.ceil(width * scale), (int) Math.ceil(height * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        g.scale(scale, scale);
        g.clip(new Rectangle2D.Double(0, 0, width, height));
        return new WatchedGraphics(g, picture, new ArrayList<>(), new ArrayList<>());
    }

    /** Everything that has been written so far, except blanks and what the clip hides altogether. */
    List<Writing> writings() {
        return writings;
    }

    BufferedImage picture() {
        return picture;
    }

    @Override
    public Graphics create() {
        return new WatchedGraphics((Graphics2D) g.create(), picture, writings, looks);
    }

    @Override
    public Graphics create(int x, int y, int width, int height) {
        return new WatchedGraphics((Graphics2D) g.create(x, y, width, height), picture, writings, looks);
    }

    @Override
    public void drawString(String text, int x, int y) {
        note(text, x, y);
        g.drawString(text, x, y);
        remember(text);
    }

    @Override
    public void drawString(String text, float x, float y) {
        note(text, x, y);
        g.drawString(text, x, y);
        remember(text);
    }

    @Override
    public void drawChars(char[] letters, int from, int length, int x, int y) {
        note(new String(letters, from, length), x, y);
        g.drawChars(letters, from, length, x, y);
        remember(new String(letters, from, length));
    }

    @Override
    public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
        note("(letters " + glyphs.getNumGlyphs() + ")", glyphs.getVisualBounds(), x, y);
        g.drawGlyphVector(glyphs, x, y);
    }

    private void note(String text, float x, float y) {
        if (!text.isBlank()) {
            note(
                    text,
                    g.getFont()
                            .createGlyphVector(g.getFontRenderContext(), text)
                            .getVisualBounds(),
                    x,
                    y);
        }
    }

    private void note(String text, Rectangle2D ink, float x, float y) {
        AffineTransform place = g.getTransform();
        place.translate(x, y);
        Rectangle2D bounds = place.createTransformedShape(ink).getBounds2D();
        Shape clip = g.getClip();
        Rectangle2D seen = clip == null
                ? bounds
                : bounds.createIntersection(
                        g.getTransform().createTransformedShape(clip).getBounds2D());
        if (seen.getWidth() > 0 && seen.getHeight() > 0) {
            List<String> covered = looks.stream()
                    .filter(look -> isThereStill(look, dots(seen)))
                    .map(Look::text)
                    .toList();
            writings.add(new Writing(text, bounds, g.getColor(), grounds(seen), seen, covered));
        }
    }

    private Rectangle dots(Rectangle2D place) {
        return place.getBounds().intersection(new Rectangle(0, 0, picture.getWidth(), picture.getHeight()));
    }

    /** What has just been written may be covered by whatever is drawn later. */
    private void remember(String text) {
        if (!text.isBlank() && !writings.isEmpty()) {
            Writing last = writings.get(writings.size() - 1);
            Rectangle dots = dots(last.seen());
            looks.add(new Look(
                    text,
                    dots,
                    dots.isEmpty()
                            ? new int[0]
                            : picture.getRGB(dots.x, dots.y, dots.width, dots.height, null, 0, dots.width),
                    last.grounds()));
        }
    }

    private boolean isThereStill(Look look, Rectangle place) {
        Rectangle both = look.dots.intersection(place);
        // The edges of letters are soft.
        both.grow(-1, -1);
        if (both.isEmpty()) {
            return false;
        }
        int letters = 0;
        int same = 0;
        for (int y = both.y; y < both.y + both.height; y++) {
            for (int x = both.x; x < both.x + both.width; x++) {
                int before = look.colours[(y - look.dots.y) * look.dots.width + x - look.dots.x];
                if (!look.grounds.contains(new Color(before))) {
                    letters++;
                    same += picture.getRGB(x, y) == before ? 1 : 0;
                }
            }
        }
        return same > 0.6 * letters;
    }

    private List<Color> grounds(Rectangle2D place) {
        Rectangle dots = dots(place);
        Map<Integer, Integer> counts = new LinkedHashMap<>();
        for (int y = dots.y; y < dots.y + dots.height; y++) {
            for (int x = dots.x; x < dots.x + dots.width; x++) {
                counts.merge(picture.getRGB(x, y), 1, Integer::sum);
            }
        }
        double all = (double) dots.width * dots.height;
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= GROUND * all)
                .map(entry -> new Color(entry.getKey()))
                .toList();
    }
}
