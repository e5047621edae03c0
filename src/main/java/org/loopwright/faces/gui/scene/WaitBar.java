package org.loopwright.faces.gui.scene;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.loopwright.subject.model.ProjectKey;
import org.loopwright.subject.model.Snapshot;

/** How many of the open projects wait for what. */
final class WaitBar {

    private final Pen pen;
    private final double line;
    private final Map<ProjectKey, Snapshot.Project> projects;

    WaitBar(NetworkGround ground) {
        pen = ground.pen();
        line = ground.line();
        projects = ground.projects();
    }

    void draw(Rectangle2D bar) {
        Map<WaitFamily, Integer> counts = new TreeMap<>();
        for (Snapshot.Project project : projects.values()) {
            counts.merge(WaitFamily.of(project.cause()), 1, Integer::sum);
        }
        int all = projects.size();
        String name = "now";
        double left = bar.getX()
                + pen.text(name, bar.getX(), pen.middle(bar, pen.small), bar.getWidth(), pen.small, Palette.FAINT_INK)
                + line * 0.5;
        if (all == 0) {
            pen.text(
                    "no project is open",
                    left,
                    pen.middle(bar, pen.small),
                    bar.getMaxX() - left,
                    pen.small,
                    Palette.FAINT_INK);
            return;
        }
        double x = left;
        double unit = (bar.getMaxX() - left) / all;
        for (Map.Entry<WaitFamily, Integer> entry : counts.entrySet()) {
            Color color = Palette.family(entry.getKey());
            Rectangle2D piece =
                    new Rectangle2D.Double(x, bar.getY(), Math.max(1, entry.getValue() * unit - 1), bar.getHeight());
            pen.fill(piece, color);
            Rectangle2D room =
                    new Rectangle2D.Double(x + 3, bar.getY(), Math.max(0, piece.getWidth() - 6), bar.getHeight());
            pen.centred(
                    List.of(
                            entry.getValue() + " " + entry.getKey().words(),
                            entry.getValue() + " " + entry.getKey().shortWord(),
                            entry.getValue().toString()),
                    room,
                    pen.small,
                    Palette.on(color));
            x += entry.getValue() * unit;
        }
    }
}
