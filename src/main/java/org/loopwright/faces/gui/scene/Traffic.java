package org.loopwright.faces.gui.scene;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.loopwright.subject.model.ProjectKey;
import org.loopwright.subject.model.Snapshot;
import org.loopwright.subject.observation.Stage;

/** What goes between the agents of an economy: requests as links, projects as tokens. */
final class Traffic {

    /** [days] */
    private static final double YEAR = 365;

    private final Pen pen;
    private final Rectangle2D place;
    private final Snapshot.Economy economy;
    private final double day;
    private final Snapshot snapshot;
    private final Map<ProjectKey, Snapshot.Project> projects;
    private final Map<Snapshot.Node, Rectangle2D> boxes;
    private final List<NetworkGround.Itinerary> itineraries;

    Traffic(NetworkGround ground) {
        pen = ground.pen();
        place = ground.place();
        economy = ground.economy();
        day = ground.day();
        snapshot = ground.snapshot();
        projects = ground.projects();
        boxes = ground.boxes();
        itineraries = ground.itineraries();
    }

    private record Ends(Rectangle2D from, Rectangle2D to) {}

    /** Links as thick as their traffic. */
    void links() {
        Map<Ends, Double> sums = new LinkedHashMap<>();
        for (Snapshot.Link link : economy.links()) {
            Rectangle2D from = boxes.get(link.from());
            Rectangle2D to = boxes.get(link.to());
            if (from != null && to != null && link.to().kind() == Snapshot.Kind.SUPPLIER) {
                sums.merge(new Ends(from, to), link.traffic(), Double::sum);
            }
        }
        sums.forEach((ends, traffic) -> link(Journey.curve(out(ends.from), in(ends.to)), traffic));
        Rectangle2D regulator = boxes.get(NetworkGround.REGULATOR);
        reviews().forEach((firm, traffic) -> link(Journey.descent(out(firm), regulator), traffic));
    }

    private void link(Shape curve, double traffic) {
        float width = (float) Math.min(11, 0.5 + Math.sqrt(traffic));
        pen.outline(curve, Palette.LINK, new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    }

    /** Applications at the regulator, by the box of the firm; a request fades within about a year, as at suppliers. */
    private Map<Rectangle2D, Double> reviews() {
        Map<Rectangle2D, Double> sums = new LinkedHashMap<>();
        for (Snapshot.Project project : economy.projects()) {
            Rectangle2D from = boxes.get(NetworkGround.firm(project.key().firm()));
            for (Snapshot.Span span : project.spans()) {
                if (from != null && span.stage() == Stage.APPROVE) {
                    sums.merge(from, Math.exp(-(day - span.start()) / YEAR), Double::sum);
                }
            }
        }
        return sums;
    }

    private static Point2D out(Rectangle2D box) {
        return new Point2D.Double(box.getMaxX(), box.getCenterY());
    }

    private static Point2D in(Rectangle2D box) {
        return new Point2D.Double(box.getX(), box.getCenterY());
    }

    /** All tokens, at their places or on their way. */
    void tokens() {
        for (NetworkGround.Itinerary one : itineraries) {
            Point2D at = Journey.at(
                    day - one.since(),
                    one.at(),
                    boxes.get(one.from()),
                    boxes.get(one.where()),
                    one.from().equals(one.where()));
            double r = one.radius();
            double x = clamp(at.getX(), place.getX() + r, place.getMaxX() - r);
            double y = clamp(at.getY(), place.getY() + r, place.getMaxY() - r);
            pen.token(x, y, r, one.project());
            pen.target(
                    new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r),
                    () -> Hit.project(
                            economy.number(), projects.get(one.project().key()), snapshot));
        }
    }

    private static double clamp(double value, double low, double high) {
        return Math.max(low, Math.min(high, value));
    }
}
