package org.loopwright.faces.gui.scene;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.loopwright.subject.model.ProjectKey;
import org.loopwright.subject.model.Snapshot;

/** A firm, or firms that share a box: what it does at home above, its own plants below. */
final class FirmBox {

    private final Pen pen;
    private final Snapshot.Economy economy;
    private final double line;
    private final Map<ProjectKey, Snapshot.Project> projects;
    private final Map<Snapshot.Node, Rectangle2D> boxes;
    private final Stations stations;
    private final OwnerBox owners;

    FirmBox(NetworkGround ground) {
        pen = ground.pen();
        economy = ground.economy();
        line = ground.line();
        projects = ground.projects();
        boxes = ground.boxes();
        stations = new Stations(ground);
        owners = new OwnerBox(ground);
    }

    /** Draws it; tells where its stages are. */
    Rectangle2D draw(List<Snapshot.Firm> group, Rectangle2D box) {
        List<Snapshot.Project> open = new ArrayList<>();
        int mostOpen = 0;
        int closed = 0;
        int idle = 0;
        int teams = 0;
        Set<Integer> numbers = new LinkedHashSet<>();
        for (Snapshot.Firm firm : group) {
            numbers.add(firm.number());
            mostOpen += firm.mostOpen();
            closed += firm.closed();
            idle += firm.idleTeams();
            teams += firm.teams();
        }
        projects.values().stream()
                .filter(project -> numbers.contains(project.key().firm()))
                .forEach(open::add);
        Snapshot.Firm first = group.get(0);
        String name = group.size() == 1
                ? "firm " + first.number()
                : "firms " + first.number() + "–" + group.get(group.size() - 1).number();
        pen.box(box, 4, Palette.CARD, Palette.EDGE);
        double pad = line * 0.35;
        Rectangle2D inner = Drawing.inset(box, pad);
        Font strong = pen.small.deriveFont(Font.BOLD);
        String busy = open.size() + " of " + mostOpen + " open";
        boolean headed = box.getHeight() >= line * 4;
        if (headed) {
            double baseline = inner.getY() + pen.small.getSize2D();
            double named = pen.text(name, inner.getX(), baseline, inner.getWidth(), strong, Palette.INK);
            double room = inner.getWidth() - named - line;
            String more = busy + "  ·  " + (teams - idle) + " of " + teams + " teams busy  ·  " + closed + " closed";
            boolean fits = pen.width(more, pen.small) <= room;
            pen.textBefore(fits ? more : busy, inner.getMaxX(), baseline, room, pen.small, Palette.FAINT_INK);
        } else {
            // Too flat for a line of its own: the name stands before the stations.
            int last = economy.firms().size();
            double room = pen.width(last < 10 ? "firms 8–8" : "firms 88–88", strong);
            boolean two = inner.getHeight() >= line * 2;
            double baseline = two ? inner.getY() + pen.small.getSize2D() : pen.middle(inner, strong);
            pen.text(name, inner.getX(), baseline, room, strong, Palette.INK);
            if (two) {
                pen.text(open.size() + " open", inner.getX(), baseline + line, room, pen.small, Palette.FAINT_INK);
            }
            double used = room + line * 0.4;
            inner = new Rectangle2D.Double(
                    inner.getX() + used, inner.getY(), inner.getWidth() - used, inner.getHeight());
        }
        List<Snapshot.Supplier> divisions = group.size() == 1 ? first.divisions() : List.of();
        double top = inner.getY() + (headed ? line * 1.05 : 0);
        double high = inner.getMaxY() - top;
        double parts = divisions.isEmpty() ? 0 : Math.min(high * 0.46, line * 3.4);
        boolean chips = headed && parts >= line * 1.15;
        double stationHigh = chips ? high - parts - line * 0.3 : high;
        Rectangle2D row = new Rectangle2D.Double(inner.getX(), top, inner.getWidth(), stationHigh);
        stations.draw(open, row);
        if (chips) {
            owners.divisions(
                    divisions, new Rectangle2D.Double(inner.getX(), inner.getMaxY() - parts, inner.getWidth(), parts));
        } else {
            divisions.forEach(division -> boxes.put(division.node(), box));
        }
        String done = SceneText.counted(closed, "loop", "loops") + " closed";
        pen.target(
                box, () -> Hit.agent(economy.number(), NetworkGround.firm(first.number()), List.of(name, busy, done)));
        return row;
    }
}
