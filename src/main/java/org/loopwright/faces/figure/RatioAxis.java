package org.loopwright.faces.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.ui.RectangleEdge;
import org.jfree.ui.TextAnchor;

/** An axis of even ratios with ticks at 1, 2 and 5 times powers of ten, at fewer or more places where these do not suit. */
final class RatioAxis extends LogAxis {

    /** Room for a number on an axis across and on one that goes up [points]. */
    private static final double ACROSS = 34;

    private static final double UP = 16;

    /** Most powers of ten from one tick to the next [1]. */
    private static final int MOST = 20;

    /** Powers of ten beyond which numbers are not written out [1]. */
    private static final int LONG = 4;

    /** An axis from a number &gt; 0 to a greater one. */
    RatioAxis(double low, double high) {
        setRange(low, high);
        setTickLabelFont(FigureStyle.font(11));
        setTickLabelPaint(FigureStyle.INK);
        setAxisLinePaint(FigureStyle.FAINT_INK);
        setTickMarkPaint(FigureStyle.FAINT_INK);
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D canvas, AxisState state, Rectangle2D area, RectangleEdge edge) {
        boolean across = RectangleEdge.isTopOrBottom(edge);
        int room = (int) (across ? area.getWidth() / ACROSS : area.getHeight() / UP);
        List<NumberTick> ticks = ticks(edge, 1, 1, 2, 5);
        if (ticks.size() < 2) {
            return ticks(edge, 1, 1, 1.5, 2, 2.5, 3, 4, 5, 7);
        }
        for (int every = 1; ticks.size() > room && every < MOST; every++) {
            ticks = ticks(edge, every, 1);
        }
        return ticks;
    }

    /** Ticks at multiples of every so many powers of ten. */
    private List<NumberTick> ticks(RectangleEdge edge, int every, double... multiples) {
        boolean across = RectangleEdge.isTopOrBottom(edge);
        TextAnchor anchor = across ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
        List<NumberTick> ticks = new ArrayList<>();
        int first = (int) Math.floor(Math.log10(getRange().getLowerBound()));
        int last = (int) Math.ceil(Math.log10(getRange().getUpperBound()));
        for (int power = first; power <= last; power++) {
            for (double times : multiples) {
                double value = times * Math.pow(10, power);
                if (power % every == 0 && getRange().contains(value)) {
                    ticks.add(new NumberTick(value, label(times, power), anchor, TextAnchor.CENTER, 0));
                }
            }
        }
        return ticks;
    }

    private static String label(double times, int power) {
        boolean isWhole = times == Math.rint(times);
        if (power > LONG || power < -LONG) {
            return String.format(Locale.ROOT, isWhole ? "%.0fe%d" : "%.1fe%d", times, power);
        }
        int decimals = Math.max(0, (isWhole ? 0 : 1) - power);
        return String.format(Locale.ROOT, "%." + decimals + "f", times * Math.pow(10, power));
    }
}
