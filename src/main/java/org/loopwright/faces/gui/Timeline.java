package org.loopwright.faces.gui;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import javax.swing.AbstractAction;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import javax.swing.UIManager;
import org.loopwright.faces.gui.scene.Palette;

/**
 * The run as a line from day 0 to its horizon with marks on it. Dragging the knob, or the arrow keys while it has the
 * focus, asks for another day. Confined to the thread of the windows.
 */
final class Timeline extends JPanel {

    private static final long serialVersionUID = 1L;

    private static final int EDGE = 9;
    private static final int KNOB = 6;

    private final transient DoubleConsumer sought;
    private transient List<Mark> marks = List.of();
    private double end = 1;
    private double warmUp;
    private double day;
    private double dragged = Double.NaN;

    /**
     * A line.
     *
     * @param sought told the day that is asked for
     */
    Timeline(DoubleConsumer sought) {
        this.sought = sought;
        setFocusable(true);
        setToolTipText("");
        setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
        getAccessibleContext().setAccessibleName("Timeline");
        MouseAdapter mouse = new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent event) {
                requestFocusInWindow();
                drag(event);
            }

            @Override
            public void mouseDragged(MouseEvent event) {
                drag(event);
            }

            @Override
            public void mouseReleased(MouseEvent event) {
                dragged = Double.NaN;
                sought.accept(dayAt(event.getX()));
            }
        };
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
        addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent event) {
                repaint();
            }

            @Override
            public void focusLost(FocusEvent event) {
                repaint();
            }
        });
        Map.of("LEFT", -30.0, "RIGHT", 30.0, "PAGE_DOWN", -365.0, "PAGE_UP", 365.0)
                .forEach((key, days) -> bind(key, () -> day + days));
        bind("HOME", () -> 0);
        bind("END", () -> end);
    }

    private interface Place {
        double day();
    }

    private void bind(String key, Place place) {
        getInputMap().put(KeyStroke.getKeyStroke(key), key);
        getActionMap().put(key, new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent event) {
                sought.accept(Math.max(0, Math.min(end, place.day())));
            }
        });
    }

    private void drag(MouseEvent event) {
        dragged = dayAt(event.getX());
        repaint();
    }

    /** Shows where the run is. */
    void show(double now, double warmUpDay, double lastDay, List<Mark> seen) {
        if (now != day || lastDay != end || warmUpDay != warmUp || !seen.equals(marks)) {
            day = now;
            end = lastDay;
            warmUp = warmUpDay;
            marks = List.copyOf(seen);
            getAccessibleContext().setAccessibleDescription("day " + Numerals.brief(now));
            repaint();
        }
    }

    double dayAt(int x) {
        double share = (double) (x - EDGE) / Math.max(1, getWidth() - 2 * EDGE);
        return Math.rint(Math.max(0, Math.min(1, share)) * end);
    }

    int xOf(double at) {
        return (int) Math.round(EDGE + at / end * (getWidth() - 2 * EDGE));
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(200, 40);
    }

    @Override
    public String getToolTipText(MouseEvent event) {
        List<Mark> near = new ArrayList<>();
        for (Mark mark : marks) {
            if (Math.abs(xOf(mark.day()) - event.getX()) <= 4) {
                near.add(mark);
            }
        }
        String here = near.stream()
                .limit(6)
                .map(mark -> "day " + Numerals.brief(mark.day()) + ": " + mark.text())
                .collect(Collectors.joining("<br>"));
        String more = near.size() > 6 ? "<br>and " + (near.size() - 6) + " more" : "";
        return "<html>Go to day " + Numerals.plain(dayAt(event.getX())) + (here.isEmpty() ? "" : "<br>" + here) + more
                + "</html>";
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        double y = getHeight() - 22.0;
        Color ink = UIManager.getColor("Label.foreground");
        Color faint = UIManager.getColor("Label.disabledForeground");
        faint = faint == null ? Color.GRAY : faint;
        g.setColor(faint);
        double left = xOf(0);
        g.fill(new RoundRectangle2D.Double(left, y - 1.5, xOf(end) - left, 3, 3, 3));
        g.setColor(Palette.system(0));
        g.fill(new RoundRectangle2D.Double(left, y - 2, xOf(day) - left, 4, 4, 4));
        for (Mark mark : marks) {
            mark(g, mark, xOf(mark.day()), y);
        }
        g.setFont(
                getFont() == null
                        ? new Font(Font.SANS_SERIF, Font.PLAIN, 10)
                        : getFont().deriveFont(10f));
        g.setColor(ink);
        words(g, "day 0", left, y, -1);
        words(g, Numerals.plain(end), xOf(end), y, 1);
        if (warmUp > 0) {
            g.setStroke(new BasicStroke(1));
            g.draw(new Line2D.Double(xOf(warmUp), y - 5, xOf(warmUp), y + 7));
            words(g, "measured from " + Numerals.plain(warmUp), xOf(warmUp), y, 0);
        }
        double at = Double.isNaN(dragged) ? day : dragged;
        g.setColor(ink);
        g.fill(new Ellipse2D.Double(xOf(at) - KNOB, y - KNOB, 2 * KNOB, 2 * KNOB));
        if (hasFocus()) {
            g.setStroke(new BasicStroke(2));
            g.setColor(Palette.system(0));
            g.draw(new Ellipse2D.Double(xOf(at) - KNOB - 2, y - KNOB - 2, 2 * KNOB + 4, 2 * KNOB + 4));
        }
        g.dispose();
    }

    private static void words(Graphics2D g, String text, double x, double y, int side) {
        double wide = g.getFontMetrics().stringWidth(text);
        double left = side < 0 ? x : side > 0 ? x - wide : x - wide / 2;
        g.drawString(text, (float) left, (float) (y + 19));
    }

    /** Breakthroughs stand above the line, in the colours of their systems; incidents and rules have signs of their own. */
    private static void mark(Graphics2D g, Mark mark, double x, double y) {
        Color color = mark.economy() < 0 ? UIManager.getColor("Label.foreground") : Palette.system(mark.economy());
        double lift = y - 5 - 5 * Math.max(0, mark.economy());
        g.setColor(color);
        switch (mark.kind()) {
            case CLOSED -> g.fill(new Ellipse2D.Double(x - 0.75, lift - 2.25, 1.5, 1.5));
            case EMBODIED -> g.fill(new Ellipse2D.Double(x - 1.5, lift - 3, 3, 3));
            case OWN -> {
                Path2D diamond = new Path2D.Double();
                diamond.moveTo(x, lift - 4.5);
                diamond.lineTo(x + 3, lift - 1.5);
                diamond.lineTo(x, lift + 1.5);
                diamond.lineTo(x - 3, lift - 1.5);
                diamond.closePath();
                g.fill(diamond);
            }
            case INCIDENT -> {
                g.setStroke(new BasicStroke(1.4f));
                g.draw(new Line2D.Double(x - 2, lift - 3.5, x + 2, lift + 0.5));
                g.draw(new Line2D.Double(x - 2, lift + 0.5, x + 2, lift - 3.5));
            }
            case LEAD -> {
                Path2D flag = new Path2D.Double();
                flag.moveTo(x, y - 17);
                flag.lineTo(x + 9, y - 13);
                flag.lineTo(x, y - 9);
                flag.closePath();
                // A rim, so that it stands out from the marks that it covers.
                g.setStroke(new BasicStroke(3.5f));
                g.setColor(UIManager.getColor("Panel.background"));
                g.draw(new Line2D.Double(x, y - 17, x, y + 6));
                g.draw(flag);
                g.setStroke(new BasicStroke(1.6f));
                g.setColor(color);
                g.draw(new Line2D.Double(x, y - 17, x, y + 6));
                g.fill(flag);
            }
            case POLICY -> {
                g.setStroke(new BasicStroke(1.4f));
                g.draw(new Line2D.Double(x, y - 14, x, y + 5));
            }
        }
    }
}
