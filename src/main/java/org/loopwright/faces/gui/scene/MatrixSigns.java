package org.loopwright.faces.gui.scene;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.loopwright.subject.model.Snapshot;
import org.loopwright.subject.observation.Stage;

/** The signs of a design structure matrix, and their legend. */
final class MatrixSigns {

    /** How far columns that several projects change are shaded. */
    static final double SEVERAL = 0.13;

    private MatrixSigns() {}

    static List<LegendEntry> legend() {
        List<LegendEntry> entries = new ArrayList<>();
        entries.add(LegendEntry.heading("Row: redesigned part, column: part that it changes"));
        entries.add(LegendEntry.of("interface, darker if strong", (pen, x, y, r) -> {
            pen.fill(new Rectangle2D.Double(x - r, y - r * 0.7, r, r * 1.4), interfaceColor(pen, 0.3));
            pen.fill(new Rectangle2D.Double(x, y - r * 0.7, r, r * 1.4), interfaceColor(pen, 1));
        }));
        entries.add(LegendEntry.of(
                "made in-house",
                (pen, x, y, r) -> block(pen, new Rectangle2D.Double(x - r, y - r * 0.7, 2 * r, r * 1.4), true)));
        entries.add(LegendEntry.of(
                "made by one supplier",
                (pen, x, y, r) -> block(pen, new Rectangle2D.Double(x - r, y - r * 0.7, 2 * r, r * 1.4), false)));
        List<LegendEntry> rest = new ArrayList<>();
        rest.add(LegendEntry.heading("Out-set"));
        rest.add(LegendEntry.of(
                "in coordination",
                (pen, x, y, r) -> pen.fill(
                        new Rectangle2D.Double(x - r, y - r * 0.7, 2 * r, r * 1.4),
                        Palette.family(WaitFamily.WINDOW))));
        rest.add(LegendEntry.of(
                "in trial",
                (pen, x, y, r) -> pen.fill(
                        new Rectangle2D.Double(x - r, y - r * 0.7, 2 * r, r * 1.4), Palette.family(WaitFamily.DATA))));
        rest.add(LegendEntry.of(
                "mended or refitted",
                (pen, x, y, r) -> pen.fill(
                        new Rectangle2D.Double(x - r, y - r * 0.7, 2 * r, r * 1.4),
                        Palette.family(WaitFamily.MENDING))));
        rest.add(LegendEntry.of(
                "changed by several projects",
                (pen, x, y, r) -> pen.fill(
                        new Rectangle2D.Double(x - r * 0.6, y - r, 1.2 * r, 2 * r), pen.tint(Palette.INK, SEVERAL))));
        rest.add(LegendEntry.of(
                "freeze awaited",
                (pen, x, y, r) -> awaited(pen, new Rectangle2D.Double(x - r * 0.7, y - r * 0.7, 1.4 * r, 1.4 * r))));
        rest.add(LegendEntry.of(
                "leader, frozen",
                (pen, x, y, r) ->
                        pen.fill(new Rectangle2D.Double(x - r * 0.7, y - r * 0.7, 1.4 * r, 1.4 * r), Palette.INK)));
        entries.addAll(rest);
        return entries;
    }

    static Color interfaceColor(Pen pen, double strength) {
        return pen.tint(Palette.FAINT_INK, 0.25 + 0.5 * strength);
    }

    static Color rowColor(Snapshot.Project project) {
        return Palette.family(project.stage() == Stage.TRIAL ? WaitFamily.DATA : WaitFamily.WINDOW);
    }

    static void awaited(Pen pen, Rectangle2D place) {
        pen.outline(
                place,
                Palette.family(WaitFamily.EARLIER),
                new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    }

    static void block(Pen pen, Rectangle2D place, boolean inHouse) {
        pen.outline(
                place,
                inHouse ? Palette.INK : Palette.FAINT_INK,
                inHouse
                        ? new BasicStroke(1.6f)
                        : new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {3, 2}, 0));
    }
}
