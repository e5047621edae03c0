package org.loopwright.faces.gui.scene;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.loopwright.subject.model.Snapshot;

/**
 * A place in which tokens stand in rows. Where they are many they stand closer, one partly behind the other; where even
 * that is not enough, the last stands say how many more there are.
 */
final class TokenRows {

    /** A project that stands somewhere. */
    record Stand(Snapshot.Project project, Point2D at) {}

    /** Share of a token's width that must remain to be seen. */
    private static final double CLOSEST = 0.44;

    private final Rectangle2D place;
    private final double radius;
    private final int rows;
    private int columns;
    private double step;

    TokenRows(Rectangle2D place, double radius) {
        this.place = place;
        this.radius = radius;
        rows = (int) Math.max(1, Math.floor((place.getHeight() + 1) / (2 * radius + 1)));
        stepBy(1);
    }

    /** Sets the tokens apart by a share of their width. */
    private void stepBy(double share) {
        step = (2 * radius + 1) * share;
        columns = (int) Math.max(1, 1 + Math.floor((place.getWidth() - 2 * radius) / step + 1e-9));
    }

    private void makeRoomFor(int count) {
        for (double share = 0.9; columns * rows < count && share > CLOSEST; share -= 0.05) {
            stepBy(share);
        }
    }

    /** Where projects stand; those that find no room are counted in writing. */
    List<Stand> stands(Pen pen, List<Snapshot.Project> projects) {
        makeRoomFor(projects.size());
        int room = columns * rows;
        int shown = projects.size() <= room ? projects.size() : room;
        String more = "";
        if (projects.size() > room) {
            // The count takes the end of the last row.
            // Where the room is narrower than a stand, a step is negative.
            int taken = Math.max(1, (int) Math.ceil((pen.width("+" + projects.size(), pen.tiny) + 2) / step));
            shown = Math.max(0, room - Math.min(columns, taken));
            more = (shown == 0 ? "" : "+") + (projects.size() - shown);
        }
        List<Stand> stands = new ArrayList<>();
        for (int i = 0; i < shown; i++) {
            stands.add(new Stand(projects.get(i), at(i)));
        }
        if (!more.isEmpty()) {
            boolean alone = shown % columns == 0;
            double left = alone ? at(shown).getX() - radius : at(shown - 1).getX() + radius + 1;
            double baseline = at(shown).getY() + pen.tiny.getSize2D() * 0.36;
            double wide = pen.text(more, left, baseline, place.getMaxX() - left + 2, pen.tiny, Palette.INK);
            waits(pen, projects.subList(shown, projects.size()), left, baseline + 1.5, wide);
        }
        return stands;
    }

    /** Those that are only counted keep the colours of what they wait for: a stripe below the number. */
    private static void waits(Pen pen, List<Snapshot.Project> hidden, double left, double top, double wide) {
        double x = left;
        double unit = wide / hidden.size();
        for (WaitFamily family : WaitFamily.values()) {
            long count = hidden.stream()
                    .filter(project -> WaitFamily.of(project.cause()) == family)
                    .count();
            pen.fill(new Rectangle2D.Double(x, top, count * unit, 3), Palette.family(family));
            x += count * unit;
        }
    }

    /** How many tokens find room side by side. */
    int room() {
        return columns * rows;
    }

    /** Where the token with a number from 0 stands. */
    Point2D at(int i) {
        int row = i / columns;
        int column = i % columns;
        return new Point2D.Double(
                place.getX() + radius + column * step, place.getY() + radius + row * (2 * radius + 1));
    }
}
