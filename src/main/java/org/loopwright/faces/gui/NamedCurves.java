package org.loopwright.faces.gui;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYSeries;

/** Curves with their names at their ends, each where no curve and no other name runs through it. */
final class NamedCurves extends XYLineAndShapeRenderer {

    private static final long serialVersionUID = 1L;

    /** Between two places that are tried for a name [dots]. */
    private static final double STEP = 2;

    private final transient List<XYSeries> curves;
    private final Color paper;
    private final transient List<Rectangle2D> taken = new ArrayList<>();
    private transient XYPlot shown;
    private transient Rectangle2D area;

    /**
     * Curves on a paper.
     *
     * @param curves that are drawn, in the order of the data
     */
    NamedCurves(List<XYSeries> curves, Color paper) {
        super(true, false);
        this.curves = curves;
        this.paper = paper;
    }

    @Override
    public XYItemRendererState initialise(
            Graphics2D g, Rectangle2D dataArea, XYPlot plot, XYDataset data, PlotRenderingInfo info) {
        taken.clear();
        shown = plot;
        area = dataArea;
        return super.initialise(g, dataArea, plot, data, info);
    }

    @Override
    protected void drawItemLabel(
            Graphics2D g,
            PlotOrientation orientation,
            XYDataset data,
            int series,
            int item,
            double x,
            double y,
            boolean negative) {
        XYSeries curve = curves.get(series);
        if (item != curve.getItemCount() - 1) {
            return;
        }
        String name = String.valueOf(curve.getKey());
        g.setFont(getItemLabelFont(series, item));
        FontMetrics metrics = g.getFontMetrics();
        double wide = metrics.stringWidth(name) + 2;
        double high = metrics.getAscent() + metrics.getDescent();
        double left = Math.max(area.getX(), Math.min(x, area.getMaxX()) - wide);
        Rectangle2D place = place(series, left, y, wide, high);
        taken.add(place);
        g.setPaint(new Color(paper.getRed(), paper.getGreen(), paper.getBlue(), 215));
        g.fill(place);
        g.setPaint(getItemLabelPaint(series, item));
        g.drawString(name, (float) place.getX() + 1, (float) (place.getY() + metrics.getAscent()));
    }

    /** The nearest free place to the end of a curve, or the one through which the least runs. */
    private Rectangle2D place(int series, double left, double y, double wide, double high) {
        Rectangle2D best = null;
        double least = Double.POSITIVE_INFINITY;
        for (double top = area.getY(); top <= area.getMaxY() - high; top += STEP) {
            Rectangle2D tried = new Rectangle2D.Double(left, top, wide, high);
            double cost = Math.abs(tried.getCenterY() - y) + 1000.0 * crossings(tried);
            if (taken.stream().anyMatch(tried::intersects)) {
                cost += 1e9;
            }
            if (isBeyondAnother(series, y, tried.getCenterY())) {
                cost += 500;
            }
            if (cost < least) {
                least = cost;
                best = tried;
            }
        }
        return best == null ? new Rectangle2D.Double(left, area.getY(), wide, high) : best;
    }

    /** True if the end of another curve lies between the end of this one and a name. */
    private boolean isBeyondAnother(int series, double y, double name) {
        for (int other = 0; other < curves.size(); other++) {
            int count = curves.get(other).getItemCount();
            if (other != series
                    && count > 0
                    && (up(curves.get(other), count - 1) - y) * (up(curves.get(other), count - 1) - name) < 0) {
                return true;
            }
        }
        return false;
    }

    private int crossings(Rectangle2D place) {
        int crossings = 0;
        for (XYSeries curve : curves) {
            for (int i = curve.getItemCount() - 1; i > 0; i--) {
                double x = across(curve, i);
                if (x < place.getMinX()) {
                    break;
                }
                Line2D piece = new Line2D.Double(across(curve, i - 1), up(curve, i - 1), x, up(curve, i));
                if (place.intersectsLine(piece)) {
                    crossings++;
                }
            }
        }
        return crossings;
    }

    private double across(XYSeries curve, int item) {
        return shown.getDomainAxis().valueToJava2D(curve.getX(item).doubleValue(), area, shown.getDomainAxisEdge());
    }

    private double up(XYSeries curve, int item) {
        return shown.getRangeAxis().valueToJava2D(curve.getY(item).doubleValue(), area, shown.getRangeAxisEdge());
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
