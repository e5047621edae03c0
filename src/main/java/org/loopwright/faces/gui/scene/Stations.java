package org.loopwright.faces.gui.scene;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.loopwright.subject.model.Snapshot;
import org.loopwright.subject.observation.Stage;

/** The eight stages of a firm, with the projects that are at home. */
final class Stations {

    /** Widths of the stations: projects gather in research, coordination and ramp. */
    private static final List<Double> SHARES = List.of(1.3, 1.0, 1.7, 1.1, 1.0, 1.5, 1.1, 1.0);

    private final Pen pen;
    private final double line;
    private final double radius;
    private final List<NetworkGround.Itinerary> itineraries;

    Stations(NetworkGround ground) {
        pen = ground.pen();
        line = ground.line();
        radius = ground.radius();
        itineraries = ground.itineraries();
    }

    /** The eight stages of a firm, with the projects that are at home. */
    void draw(List<Snapshot.Project> open, Rectangle2D row) {
        Stage[] stages = Stage.values();
        double gap = 2;
        double unit = (row.getWidth() - gap * (stages.length - 1))
                / SHARES.stream().mapToDouble(share -> share).sum();
        Function<Stage, String> names = names(unit, 5);
        boolean named = isNamed(row);
        double x = row.getX();
        for (int s = 0; s < stages.length; s++) {
            double wide = SHARES.get(s) * unit;
            Rectangle2D cell = new Rectangle2D.Double(x, row.getY(), wide, row.getHeight());
            x += wide + gap;
            pen.fill(cell, Palette.CELL);
            pen.fill(new Rectangle2D.Double(cell.getX(), cell.getY(), wide, 2.5), Palette.stage(stages[s]));
            double headed = 4;
            if (named) {
                pen.text(
                        names.apply(stages[s]),
                        cell.getX() + 3,
                        cell.getY() + 3 + pen.tiny.getSize2D(),
                        wide - 4,
                        pen.tiny,
                        Palette.FAINT_INK);
                headed = 5 + pen.tiny.getSize2D() * 1.15;
            }
            List<Snapshot.Project> here = new ArrayList<>();
            int away = 0;
            for (Snapshot.Project project : open) {
                if (project.stage() == stages[s]) {
                    if (isAway(project)) {
                        away++;
                    } else {
                        here.add(project);
                    }
                }
            }
            double foot = 0;
            if (away > 0 && cell.getHeight() >= headed + 2 * radius + pen.tiny.getSize2D() * 1.2) {
                foot = pen.tiny.getSize2D() * 1.2;
                pen.centred(
                        List.of(away + " away", "→" + away),
                        new Rectangle2D.Double(cell.getX(), cell.getMaxY() - foot, wide, foot),
                        pen.tiny,
                        Palette.FAINT_INK);
            }
            double r = Math.min(Math.min(radius, (cell.getHeight() - headed - foot - 1) / 2), (wide - 4) / 2);
            Rectangle2D inside = new Rectangle2D.Double(
                    cell.getX() + 2, cell.getY() + headed, wide - 4, cell.getHeight() - headed - foot);
            for (TokenRows.Stand stand : new TokenRows(inside, r).stands(pen, here)) {
                itineraries.add(homeward(stand.project(), stand.at(), r));
            }
        }
    }

    /** The longest names that fit at every station: in full, cut short, or numbers. */
    private Function<Stage, String> names(double unit, double margin) {
        return Stream.<Function<Stage, String>>of(SceneText::of, SceneText::brief)
                .filter(names -> Arrays.stream(Stage.values())
                        .allMatch(stage ->
                                pen.width(names.apply(stage), pen.tiny) <= SHARES.get(stage.ordinal()) * unit - margin))
                .findFirst()
                .orElse(SceneText::number);
    }

    /** True of a row that has room for the names of its stages; others have them once, above the first of them. */
    private boolean isNamed(Rectangle2D row) {
        return row.getHeight() >= line * 2.6;
    }

    /** The names of the stages above a row that has no room for them. */
    void heads(Rectangle2D row, double baseline) {
        double gap = 2;
        double unit = (row.getWidth() - gap * (SHARES.size() - 1))
                / SHARES.stream().mapToDouble(share -> share).sum();
        if (isNamed(row)) {
            return;
        }
        Function<Stage, String> names = names(unit, 0);
        double x = row.getX();
        for (Stage stage : Stage.values()) {
            double wide = SHARES.get(stage.ordinal()) * unit;
            pen.text(names.apply(stage), x, baseline, wide + 1, pen.tiny, Palette.FAINT_INK);
            x += wide + gap;
        }
    }

    private static boolean isAway(Snapshot.Project project) {
        return project.stage() == Stage.APPROVE || project.calls().stream().anyMatch(Snapshot.Call::open);
    }

    /** A project that is at home, on its way from where it was before. */
    private static NetworkGround.Itinerary homeward(Snapshot.Project project, Point2D at, double r) {
        Snapshot.Node firm = NetworkGround.firm(project.key().firm());
        Stage previous = null;
        for (Snapshot.Span span : project.spans()) {
            previous = span.stage() != project.stage() ? span.stage() : previous;
        }
        Snapshot.Call latest = null;
        for (Snapshot.Call call : project.calls()) {
            latest = latest == null || call.since() >= latest.since() ? call : latest;
        }
        double since = project.stageSince();
        Snapshot.Node from = previous == Stage.APPROVE ? NetworkGround.REGULATOR : firm;
        // Within a stage too it may come from an owner: one that was asked again.
        if (latest != null && (latest.since() > since || previous == Stage.COORDINATE)) {
            since = Math.max(since, latest.since());
            from = latest.owner();
        }
        return new NetworkGround.Itinerary(project, firm, at, r, since, from);
    }
}
