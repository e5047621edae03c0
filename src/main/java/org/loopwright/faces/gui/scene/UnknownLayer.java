package org.loopwright.faces.gui.scene;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.loopwright.subject.model.Snapshot;

/** What a firm's simulator does not represent: each interface in the shade of the share of faults there that it cannot show. */
final class UnknownLayer {

    /** A share of nothing is seen too. */
    private static final double LEAST = 0.1;

    private UnknownLayer() {}

    static List<LegendEntry> legend() {
        List<LegendEntry> entries = new ArrayList<>();
        entries.add(LegendEntry.heading("Faults that the simulator does not represent"));
        for (int percent = 0; percent <= 100; percent += 25) {
            double share = percent / 100.0;
            entries.add(LegendEntry.of(
                    percent + " %",
                    (pen, x, y, r) ->
                            pen.fill(new Rectangle2D.Double(x - r, y - r * 0.7, 2 * r, r * 1.4), color(pen, share))));
        }
        entries.add(LegendEntry.of(
                "made in-house",
                (pen, x, y, r) ->
                        MatrixSigns.block(pen, new Rectangle2D.Double(x - r, y - r * 0.7, 2 * r, r * 1.4), true)));
        entries.add(LegendEntry.of(
                "made by one supplier",
                (pen, x, y, r) ->
                        MatrixSigns.block(pen, new Rectangle2D.Double(x - r, y - r * 0.7, 2 * r, r * 1.4), false)));
        return entries;
    }

    private static Color color(Pen pen, double share) {
        return pen.shade(LEAST + (1 - LEAST) * share);
    }

    /** What is said of a firm, the longest wording first. */
    static List<String> wordings(Snapshot.Firm firm) {
        String mean = Math.round(100 * firm.unrepresented()) + " %";
        return List.of(mean + " of faults in the mean of interfaces", mean + " in the mean", mean);
    }

    /**
     * Shades the interfaces.
     *
     * @param order of the parts, down and across
     * @param position of each part in it, by number
     * @param corner the upper left cell
     */
    static void cells(
            Pen pen,
            List<Snapshot.Component> order,
            Map<Integer, Integer> position,
            Snapshot.Firm firm,
            Rectangle2D corner) {
        double cell = corner.getWidth();
        boolean numbered = cell >= pen.width("100", pen.tiny) + 2 && cell >= pen.tiny.getSize2D() * 1.1;
        for (int row = 0; row < order.size(); row++) {
            Snapshot.Component part = order.get(row);
            List<Double> shares = firm.unknown().get(part.number() - 1);
            for (int m = 0; m < shares.size(); m++) {
                Rectangle2D place = new Rectangle2D.Double(
                        corner.getX() + position.get(part.outSet().get(m)) * cell,
                        corner.getY() + row * cell,
                        cell - 0.5,
                        cell - 0.5);
                Color color = color(pen, shares.get(m));
                pen.fill(place, color);
                if (numbered) {
                    pen.centred(
                            List.of(Long.toString(Math.round(100 * shares.get(m)))),
                            place,
                            pen.tiny,
                            Palette.on(color));
                }
            }
        }
    }
}
