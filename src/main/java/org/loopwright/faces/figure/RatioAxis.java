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

/** An axis of even ratios with ticks at 1, 2 and 5 times powers of ten, written as plain numbers. */
final class RatioAxis extends LogAxis {

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
        TextAnchor anchor = across ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
        List<NumberTick> ticks = new ArrayList<>();
        int first = (int) Math.floor(Math.log10(getRange().getLowerBound()));
        int last = (int) Math.ceil(Math.log10(getRange().getUpperBound()));
        for (int power = first; power <= last; power++) {
            for (int times : new int[] {1, 2, 5}) {
                double value = times * Math.pow(10, power);
                if (getRange().contains(value)) {
                    String label = power < 0
                            ? String.format(Locale.ROOT, "%." + -power + "f", value)
                            : String.format(Locale.ROOT, "%.0f", value);
                    ticks.add(new NumberTick(value, label, anchor, TextAnchor.CENTER, 0));
                }
            }
        }
        return ticks;
    }
}
