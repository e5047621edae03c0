package org.loopwright.faces.gui.scene;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.loopwright.subject.model.ProjectKey;
import org.loopwright.subject.model.Snapshot;

/** Who serves all firms of an economy: the regulator and the lab. */
final class InstitutionBox {

    private final Pen pen;
    private final Snapshot.Economy economy;
    private final double line;
    private final double radius;
    private final Map<ProjectKey, Snapshot.Project> projects;
    private final List<NetworkGround.Itinerary> itineraries;

    InstitutionBox(NetworkGround ground) {
        pen = ground.pen();
        economy = ground.economy();
        line = ground.line();
        radius = ground.radius();
        projects = ground.projects();
        itineraries = ground.itineraries();
    }

    void regulator(Rectangle2D box) {
        Snapshot.Regulator regulator = economy.regulator();
        boolean waits = !regulator.queue().isEmpty();
        Color color = Palette.family(WaitFamily.REVIEWER);
        pen.box(box, 4, waits ? pen.tint(color, 0.15) : Palette.CARD, waits ? color : Palette.EDGE);
        double pad = line * 0.3;
        double baseline = box.getY() + pad * 0.6 + pen.small.getSize2D();
        double room = box.getWidth() - 2 * pad;
        double named = pen.text("regulator", box.getX() + pad, baseline, room, pen.small, Palette.INK);
        String reviewed = regulator.inService().size() + " of "
                + SceneText.counted(regulator.reviewers(), "reviewer", "reviewers") + " busy";
        String queued = regulator.queue().size() + " waiting";
        double left = room - named - line * 0.6;
        if (pen.textBefore(reviewed + ", " + queued, box.getMaxX() - pad, baseline, left, pen.tiny, Palette.FAINT_INK)
                == 0) {
            pen.textBefore(queued, box.getMaxX() - pad, baseline, left, pen.tiny, Palette.FAINT_INK);
        }
        double top = box.getY() + line * 1.2;
        double high = box.getMaxY() - pad - top;
        double r = Math.min(radius, high / 2);
        List<Snapshot.Project> cases = new ArrayList<>();
        for (List<ProjectKey> keys : List.of(regulator.inService(), regulator.queue())) {
            keys.stream().map(projects::get).filter(project -> project != null).forEach(cases::add);
        }
        Rectangle2D inside = new Rectangle2D.Double(box.getX() + pad, top, room, high);
        for (TokenRows.Stand stand : new TokenRows(inside, r).stands(pen, cases)) {
            Snapshot.Project project = stand.project();
            itineraries.add(new NetworkGround.Itinerary(
                    project,
                    NetworkGround.REGULATOR,
                    stand.at(),
                    r,
                    project.stageSince(),
                    NetworkGround.firm(project.key().firm())));
        }
        pen.target(
                box,
                () -> Hit.agent(economy.number(), NetworkGround.REGULATOR, List.of("regulator", reviewed, queued)));
    }

    void lab(Rectangle2D box) {
        pen.box(box, 4, Palette.CARD, Palette.EDGE);
        double pad = line * 0.3;
        double room = box.getWidth() - 2 * pad;
        String capability = Math.round(100 * economy.lab().relative()) + " % of the leader's capability";
        String found = SceneText.counted(economy.lab().found(), "breakthrough", "breakthroughs") + " of its own";
        pen.text(
                "frontier lab",
                box.getX() + pad,
                box.getY() + pad * 0.6 + pen.small.getSize2D(),
                room,
                pen.small,
                Palette.INK);
        int own = economy.lab().found();
        String shown = Stream.of(found, SceneText.counted(own, "breakthrough", "breakthroughs"))
                .filter(wording -> pen.width(wording, pen.tiny) <= room)
                .findFirst()
                .orElse(own + " own");
        pen.text(
                shown,
                box.getX() + pad,
                box.getY() + line * 1.2 + pen.tiny.getSize2D() * 0.75,
                room,
                pen.tiny,
                Palette.FAINT_INK);
        if (box.getHeight() >= line * 3) {
            pen.text(
                    capability,
                    box.getX() + pad,
                    box.getY() + line * 2.2 + pen.tiny.getSize2D() * 0.75,
                    room,
                    pen.tiny,
                    Palette.FAINT_INK);
        }
        pen.target(
                box,
                () -> Hit.agent(
                        economy.number(),
                        new Snapshot.Node(Snapshot.Kind.LAB, 1, 0),
                        List.of("frontier lab", found, capability)));
    }
}
