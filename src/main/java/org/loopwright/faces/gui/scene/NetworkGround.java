package org.loopwright.faces.gui.scene;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.loopwright.subject.model.ProjectKey;
import org.loopwright.subject.model.Snapshot;

/**
 * What all parts of the drawing of one network share: the pen, the economy, where its agents have been put so far and
 * which tokens are to be drawn on top. For one drawing.
 *
 * @param pen draws
 * @param place of the whole network
 * @param economy what is drawn
 * @param snapshot of which it is a part
 * @param projects open ones by key
 * @param boxes where each agent stands
 * @param itineraries tokens, drawn last
 */
record NetworkGround(
        Pen pen,
        Rectangle2D place,
        Snapshot.Economy economy,
        Snapshot snapshot,
        Map<ProjectKey, Snapshot.Project> projects,
        Map<Snapshot.Node, Rectangle2D> boxes,
        List<Itinerary> itineraries) {

    /** The only regulator. */
    static final Snapshot.Node REGULATOR = new Snapshot.Node(Snapshot.Kind.REGULATOR, 1, 0);

    /**
     * A token that stands at its place, or is on its way there.
     *
     * @param project whose token it is
     * @param where at which agent it is
     * @param at its place there
     * @param radius of the token
     * @param since when it set out [days]
     * @param from where it comes from
     */
    record Itinerary(
            Snapshot.Project project,
            Snapshot.Node where,
            Point2D at,
            double radius,
            double since,
            Snapshot.Node from) {}

    static NetworkGround of(Pen pen, Rectangle2D place, Snapshot snapshot, Snapshot.Economy economy) {
        Map<ProjectKey, Snapshot.Project> projects = new LinkedHashMap<>();
        for (Snapshot.Project project : economy.projects()) {
            if (project.open()) {
                projects.put(project.key(), project);
            }
        }
        return new NetworkGround(pen, place, economy, snapshot, projects, new LinkedHashMap<>(), new ArrayList<>());
    }

    /** Of the snapshot [days]. */
    double day() {
        return snapshot.day();
    }

    /** Height of a line of text. */
    double line() {
        return pen.line();
    }

    /** Of a token that has room. */
    double radius() {
        return pen.line() * 0.46;
    }

    static Snapshot.Node firm(int number) {
        return new Snapshot.Node(Snapshot.Kind.FIRM, number, number);
    }
}
