package org.loopwright.faces.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;

/**
 * A figure: a title, what is shown and how, one legend, and panels in a grid below. It is drawn by the same code on
 * every canvas, so that the pixels and the vectors agree.
 *
 * @param title one line
 * @param subtitle what is shown, by which method, from how many replications; broken into lines as needed
 * @param vertical what the vertical axes show, with its unit; empty where the panels say it
 * @param horizontal what the horizontal axes show, with its unit
 * @param legend entries in order
 * @param top a wide panel above the grid, or null
 * @param panels panels of the grid, row by row
 * @param columns columns of the grid [1]
 * @param panelHeight height of a panel of the grid [points]
 * @param firstColumnExtra width by which panels in the first column are wider, for labels that only they have [points]
 */
record FigureSheet(
        String title,
        String subtitle,
        String vertical,
        String horizontal,
        List<Entry> legend,
        JFreeChart top,
        List<JFreeChart> panels,
        int columns,
        int panelHeight,
        int firstColumnExtra) {

    /** Width of every figure [points]. */
    static final int WIDTH = 1100;

    private static final int MARGIN = 18;
    private static final int LINE = 17;
    private static final int TITLE = 30;
    private static final int GAP = 8;
    private static final Font TITLE_FONT = FigureStyle.bold(18);
    private static final Font TEXT_FONT = FigureStyle.font(12.5f);

    FigureSheet {
        legend = List.copyOf(legend);
        panels = List.copyOf(panels);
    }

    /**
     * An entry of the legend.
     *
     * @param stroke line, or null for a filled box
     * @param marker marker on the line, or null
     */
    record Entry(String label, Color colour, Stroke stroke, Shape marker) {

        /** The entry of a system's line. */
        static Entry ofSystem(String label, int system) {
            return new Entry(label, FigureStyle.line(system), FigureStyle.stroke(system), FigureStyle.marker(system));
        }

        /** Room for the line or the box. */
        private int width() {
            return stroke == null ? 26 : 44;
        }

        /** The entry of a part of a stacked bar. */
        static Entry ofArea(String label, Color colour) {
            return new Entry(label, colour, null, null);
        }
    }

    /** Columns of a grid that suit a number of panels. */
    static int columnsFor(int panels) {
        if (panels <= 1) {
            return 1;
        }
        return panels <= 4 ? 2 : 3;
    }

    /** Height of a panel that suits the number of columns [points]. */
    static int heightFor(int columns) {
        return columns == 1 ? 420 : columns == 2 ? 300 : 240;
    }

    /** Height of the whole figure [points]; needs a canvas to measure letters. */
    int height(Graphics2D canvas) {
        return (int) Math.ceil(panelsStart(canvas)) + topHeight() + rows() * (panelHeight + GAP) + LINE + MARGIN;
    }

    private int rows() {
        return (panels.size() + columns - 1) / columns;
    }

    private int topHeight() {
        return top == null ? 0 : panelHeight + 2 * GAP;
    }

    /** Draws the figure at the origin of the canvas, white below. */
    void draw(Graphics2D canvas) {
        int height = height(canvas);
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        canvas.setPaint(Color.WHITE);
        canvas.fill(new Rectangle2D.Double(0, 0, WIDTH, height));

        canvas.setPaint(FigureStyle.INK);
        canvas.setFont(TITLE_FONT);
        canvas.drawString(title, MARGIN, MARGIN + 16);
        canvas.setFont(TEXT_FONT);
        canvas.setPaint(FigureStyle.FAINT_INK);
        double y = MARGIN + TITLE + 8;
        for (String line : broken(canvas)) {
            canvas.drawString(line, MARGIN, (float) y);
            y += LINE;
        }
        y = legend(canvas, y + 8, true);
        if (!vertical.isEmpty()) {
            canvas.setPaint(FigureStyle.INK);
            canvas.setFont(TEXT_FONT);
            canvas.drawString(vertical, MARGIN, (float) (y + 12));
        }

        y = panelsStart(canvas);
        if (top != null) {
            top.draw(canvas, new Rectangle2D.Double(MARGIN, y, WIDTH - 2 * MARGIN, panelHeight));
            y += topHeight();
        }
        double width = (WIDTH - 2.0 * MARGIN - firstColumnExtra - (columns - 1) * GAP) / columns;
        for (int i = 0; i < panels.size(); i++) {
            int column = i % columns;
            double left = MARGIN + (column == 0 ? 0 : firstColumnExtra + column * (width + GAP));
            double top = y + i / columns * (panelHeight + GAP);
            double wide = column == 0 ? width + firstColumnExtra : width;
            panels.get(i).draw(canvas, new Rectangle2D.Double(left, top, wide, panelHeight));
        }
        y += rows() * (panelHeight + GAP);
        canvas.setPaint(FigureStyle.INK);
        canvas.setFont(TEXT_FONT);
        double wide = canvas.getFontMetrics().stringWidth(horizontal);
        canvas.drawString(horizontal, (float) ((WIDTH - wide) / 2), (float) (y + 12));
    }

    private double panelsStart(Graphics2D canvas) {
        double textEnd = MARGIN + TITLE + 8 + broken(canvas).size() * LINE;
        return legend(canvas, textEnd + 8, false) + (vertical.isEmpty() ? 4 : LINE + 6);
    }

    /** Lays the legend out, several entries to a line; returns where it ends. */
    private double legend(Graphics2D canvas, double start, boolean draw) {
        canvas.setFont(TEXT_FONT);
        double x = MARGIN;
        double y = start;
        for (Entry entry : legend) {
            double width = entry.width() + canvas.getFontMetrics().stringWidth(entry.label()) + 22;
            if (x > MARGIN && x + width > WIDTH - MARGIN) {
                x = MARGIN;
                y += LINE + 4;
            }
            if (draw) {
                draw(canvas, entry, x, y);
            }
            x += width;
        }
        return y + LINE;
    }

    private static void draw(Graphics2D canvas, Entry entry, double x, double y) {
        canvas.setPaint(entry.colour());
        if (entry.stroke() == null) {
            canvas.fill(new Rectangle2D.Double(x, y - 7, 20, 13));
        } else {
            canvas.setStroke(entry.stroke());
            canvas.draw(new Line2D.Double(x, y, x + 38, y));
            canvas.setStroke(new BasicStroke(1));
            canvas.fill(AffineTransform.getTranslateInstance(x + 19, y).createTransformedShape(entry.marker()));
        }
        canvas.setPaint(FigureStyle.INK);
        canvas.drawString(entry.label(), (float) (x + entry.width()), (float) y + 4.5f);
    }

    private List<String> broken(Graphics2D canvas) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : subtitle.split(" ", -1)) {
            String longer = line.length() == 0 ? word : line + " " + word;
            if (line.length() > 0 && canvas.getFontMetrics(TEXT_FONT).stringWidth(longer) > WIDTH - 2 * MARGIN) {
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
}
