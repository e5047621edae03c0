package org.loopwright.faces.gui.scene;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.loopwright.subject.model.ProjectKey;
import org.loopwright.subject.model.Snapshot;

/** Owners of components, outside a firm or inside: who is in work, who waits, and for what. */
final class OwnerBox {

    private final Pen pen;
    private final Snapshot.Economy economy;
    private final double day;
    private final Snapshot snapshot;
    private final double line;
    private final double radius;
    private final Map<ProjectKey, Snapshot.Project> projects;
    private final Map<Snapshot.Node, Rectangle2D> boxes;
    private final List<NetworkGround.Itinerary> itineraries;

    OwnerBox(NetworkGround ground) {
        pen = ground.pen();
        economy = ground.economy();
        day = ground.day();
        snapshot = ground.snapshot();
        line = ground.line();
        radius = ground.radius();
        projects = ground.projects();
        boxes = ground.boxes();
        itineraries = ground.itineraries();
    }

    /** Suppliers that share a box. */
    void suppliers(List<Snapshot.Supplier> group, Rectangle2D box) {
        String name = group.size() == 1 ? group.get(0).label() : group.size() + " suppliers";
        owner(group, box, name);
    }

    private void owner(List<Snapshot.Supplier> group, Rectangle2D box, String name) {
        Set<ProjectKey> inWork = new LinkedHashSet<>();
        Set<ProjectKey> queue = new LinkedHashSet<>();
        int slots = 0;
        Set<Snapshot.Node> nodes = new LinkedHashSet<>();
        List<Integer> parts = new ArrayList<>();
        for (Snapshot.Supplier one : group) {
            inWork.addAll(one.inWork());
            queue.addAll(one.queue());
            slots += one.slots();
            nodes.add(one.node());
            parts.addAll(one.components());
        }
        queue.removeAll(inWork);
        Map<WaitFamily, Integer> counts = new TreeMap<>();
        List<Snapshot.Project> visitors = new ArrayList<>();
        Map<ProjectKey, Snapshot.Call> calls = new LinkedHashMap<>();
        for (Collection<ProjectKey> keys : List.of(inWork, queue)) {
            for (ProjectKey key : keys) {
                Snapshot.Project project = projects.get(key);
                Snapshot.Call call = project == null ? null : callAt(project, nodes);
                if (call != null) {
                    counts.merge(WaitFamily.of(call.cause()), 1, Integer::sum);
                    calls.put(key, call);
                    visitors.add(seenHere(project, call));
                }
            }
        }
        WaitFamily most = most(counts);
        Color color = Palette.family(most);
        boolean busy = !visitors.isEmpty();
        pen.box(box, 4, busy ? pen.tint(color, 0.13) : Palette.CARD, busy ? color : Palette.EDGE);
        if (busy) {
            pen.fill(new Rectangle2D.Double(box.getX(), box.getY() + 3, 4, box.getHeight() - 6), color);
        }
        double pad = line * 0.3;
        double x = box.getX() + pad + 4;
        double room = box.getMaxX() - pad - x;
        boolean tall = box.getHeight() >= line * 2.2;
        double baseline = box.getY() + pad * 0.6 + pen.small.getSize2D();
        double tokensTop = box.getY() + pad;
        double tokensLeft = x;
        if (tall) {
            Font bold = pen.tiny.deriveFont(Font.BOLD);
            String queued = queue.size() + " in queue";
            double taken = queue.isEmpty() ? 0 : pen.width(queued, bold) + line * 0.6;
            String shown = wording(group, name, pen.small, room - taken);
            double named = pen.text(shown, x, baseline, room, pen.small, Palette.INK);
            String asked = SceneText.parts(parts);
            if (queue.isEmpty()) {
                pen.textBefore(
                        asked, box.getMaxX() - pad, baseline, room - named - line * 0.6, pen.tiny, Palette.FAINT_INK);
            } else {
                pen.textBefore(queued, box.getMaxX() - pad, baseline, room - named - line * 0.6, bold, Palette.INK);
            }
            tokensTop = box.getY() + line * 1.25;
        } else if (box.getHeight() >= line * 1.1) {
            String brief = wording(group, name, pen.tiny, room * 0.5);
            double named = pen.text(brief, x, pen.middle(box, pen.tiny), room * 0.5, pen.tiny, Palette.FAINT_INK);
            tokensLeft += named + line * 0.3;
        }
        double tokensHigh = box.getMaxY() - pad - tokensTop;
        double r = Math.min(radius, tall ? tokensHigh / 2 : (box.getHeight() - 3) / 2);
        if (!tall) {
            tokensTop = box.getCenterY() - r;
            tokensHigh = 2 * r;
        }
        Rectangle2D inside = new Rectangle2D.Double(
                tokensLeft, tokensTop, Math.max(2 * r, box.getMaxX() - pad - tokensLeft), tokensHigh);
        sockets(group, inside, r, Math.min(slots, 60), visitors.size());
        for (TokenRows.Stand stand : new TokenRows(inside, r).stands(pen, visitors)) {
            Snapshot.Call call = calls.get(stand.project().key());
            itineraries.add(new NetworkGround.Itinerary(
                    stand.project(), call.owner(), stand.at(), r, call.asked(), call.from()));
        }
        List<String> text = new ArrayList<>();
        text.add(name + ", makes " + SceneText.parts(parts, snapshot));
        text.add(inWork.size() + " of " + slots + " slots in use, " + queue.size() + " in the queue");
        if (group.size() == 1 && group.get(0).period() > 0) {
            text.add("next release window in " + SceneText.days(group.get(0).nextWindow() - day));
        }
        counts.forEach((family, count) -> text.add(count + " wait for " + family.words()));
        pen.target(box, () -> Hit.agent(economy.number(), group.get(0).node(), text));
    }

    /** Kind, number and name of an owner, or as much of it as fits, but at least the number. */
    private String wording(List<Snapshot.Supplier> group, String name, Font font, double room) {
        String brief = name.substring(name.indexOf(' ') + 1);
        return Stream.of(name, group.size() == 1 ? brief : name)
                .filter(wording -> pen.width(wording, font) <= room)
                .findFirst()
                .orElse(Integer.toString(group.size() == 1 ? group.get(0).node().number() : group.size()));
    }

    /** Free slots, as empty sockets after the visitors; none where there is no room for all of them. */
    private void sockets(List<Snapshot.Supplier> group, Rectangle2D inside, double r, int slots, int taken) {
        if (group.size() > 1) {
            return;
        }
        TokenRows holding = new TokenRows(inside, r);
        if (holding.room() < slots) {
            return;
        }
        for (int i = taken; i < slots; i++) {
            double cx = holding.at(i).getX();
            double cy = holding.at(i).getY();
            double small = r * 0.55;
            pen.outline(
                    new Ellipse2D.Double(cx - small, cy - small, 2 * small, 2 * small),
                    Palette.EDGE,
                    new BasicStroke(1f));
        }
    }

    /** The call of a project that is open at one of some owners: the one with the cause that comes first. */
    private static Snapshot.Call callAt(Snapshot.Project project, Set<Snapshot.Node> nodes) {
        Snapshot.Call found = null;
        for (Snapshot.Call call : project.calls()) {
            if (call.open() && nodes.contains(call.owner())) {
                boolean first = found == null || call.cause().compareTo(found.cause()) < 0;
                found = first ? call : found;
            }
        }
        return found;
    }

    /** A project as one owner sees it: its ring shows what it waits for there. */
    private static Snapshot.Project seenHere(Snapshot.Project project, Snapshot.Call call) {
        return new Snapshot.Project(
                project.key(),
                project.component(),
                project.outSet(),
                project.generation(),
                project.stage(),
                call.cause(),
                project.waitsFor(),
                project.start(),
                project.stageSince(),
                call.since(),
                project.end(),
                project.outcome(),
                project.frozen(),
                project.heldBy(),
                project.mending(),
                project.checks(),
                project.spans(),
                project.calls());
    }

    private static WaitFamily most(Map<WaitFamily, Integer> counts) {
        WaitFamily most = WaitFamily.WORK;
        int highest = 0;
        for (Map.Entry<WaitFamily, Integer> entry : counts.entrySet()) {
            if (entry.getValue() > highest) {
                highest = entry.getValue();
                most = entry.getKey();
            }
        }
        return most;
    }

    /** The plants of a firm, side by side. */
    void divisions(List<Snapshot.Supplier> divisions, Rectangle2D row) {
        double gap = 3;
        double wide = (row.getWidth() - gap * (divisions.size() - 1)) / divisions.size();
        for (int d = 0; d < divisions.size(); d++) {
            Rectangle2D chip = new Rectangle2D.Double(row.getX() + d * (wide + gap), row.getY(), wide, row.getHeight());
            boxes.put(divisions.get(d).node(), chip);
            owner(
                    List.of(divisions.get(d)),
                    chip,
                    "plant " + divisions.get(d).node().number());
        }
    }
}
