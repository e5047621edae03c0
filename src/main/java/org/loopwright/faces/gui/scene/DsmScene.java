package org.loopwright.faces.gui.scene;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loopwright.subject.model.ProjectKey;
import org.loopwright.subject.model.Snapshot;
import org.loopwright.subject.observation.Stage;

/**
 * What is changed: the design structure matrix, one per firm, with the out-sets of projects in coordination and trial lit
 * up, their leaders frozen, and the parts that are mended or refitted. Parts made in-house stand first, then those of each
 * supplier.
 */
public final class DsmScene extends Drawing {

    private static final double SMALLEST_CELL = 3.5;

    /** Share of the width of a matrix that the names of its rows may take. */
    private static final double MOST_FOR_NAMES = 0.36;

    private boolean unknown;

    /** From now on it shows what is changed, or what the firms' simulators do not represent. */
    public void unknown(boolean shown) {
        unknown = shown;
    }

    @Override
    public String title() {
        return unknown ? "what simulators do not represent" : "what is changed";
    }

    @Override
    List<String> reading() {
        return List.of(
                "Rows: a redesign of the part of this row changes the parts of all its marked columns: its out-set.",
                "Blocks: the solid one holds the parts made in-house, each dashed one those of one supplier.",
                "Blue and green: the out-set of a project in coordination or in trial. Black: its leading part, which alone is frozen.",
                "Shaded columns: parts that several projects change. Whoever is decided later is fitted to the others, one round of trial more.",
                "Brown: the owner of this part is asked again, to mend a fault or to fit it to another design.",
                "Orange outlines: leading parts for whose freeze projects wait.",
                "Pointer: rest it on a marked cell to see which project changes the part and what it waits for.",
                "Ctrl+U: what the simulators do not represent, interface by interface, instead of what is changed.");
    }

    @Override
    List<LegendEntry> legend() {
        return unknown ? UnknownLayer.legend() : MatrixSigns.legend();
    }

    @Override
    void panel(Pen pen, Rectangle2D place, Snapshot snapshot, Snapshot.Economy economy) {
        Rectangle2D inner = card(pen, place, economy);
        int n = snapshot.components().size();
        double head = pen.line() * 1.3;
        double gap = pen.line();
        int shown = economy.firms().size();
        List<Rectangle2D> places = grid(inner, shown, gap);
        // Where matrices would be too small to read, fewer firms are shown, and how many is said.
        while (shown > 1 && cell(places.get(0), head, n, pen.line() * 2.2) < SMALLEST_CELL) {
            shown--;
            places = grid(withoutFoot(inner, pen), shown, gap);
        }
        if (shown < economy.firms().size()) {
            pen.text(
                    "and " + (economy.firms().size() - shown) + " more firms",
                    inner.getX(),
                    inner.getMaxY() - 2,
                    inner.getWidth(),
                    pen.small,
                    Palette.FAINT_INK);
        }
        List<Snapshot.Component> order = order(snapshot, economy);
        for (int i = 0; i < shown; i++) {
            matrix(
                    pen,
                    places.get(i),
                    head,
                    order,
                    snapshot,
                    economy,
                    economy.firms().get(i));
        }
    }

    private static Rectangle2D withoutFoot(Rectangle2D inner, Pen pen) {
        return new Rectangle2D.Double(
                inner.getX(), inner.getY(), inner.getWidth(), inner.getHeight() - pen.line() * 1.3);
    }

    private static double cell(Rectangle2D place, double head, int n, double beside) {
        return Math.min((place.getWidth() - beside) / n, (place.getHeight() - head) / n);
    }

    /** In-house parts first, then supplier by supplier. */
    private static List<Snapshot.Component> order(Snapshot snapshot, Snapshot.Economy economy) {
        return snapshot.components().stream()
                .sorted(Comparator.<Snapshot.Component, Boolean>comparing(
                                part -> !economy.inHouse().contains(part.number()))
                        .thenComparing(part -> economy.inHouse().contains(part.number()) ? 0 : part.tier())
                        .thenComparing(Snapshot.Component::group)
                        .thenComparing(Snapshot.Component::number))
                .toList();
    }

    private void matrix(
            Pen pen,
            Rectangle2D place,
            double head,
            List<Snapshot.Component> order,
            Snapshot snapshot,
            Snapshot.Economy economy,
            Snapshot.Firm firm) {
        int n = order.size();
        double cell = cell(place, head, n, pen.line() * 2.2);
        double names = order.stream()
                        .mapToDouble(part -> pen.width(part.label(), pen.tiny))
                        .max()
                        .orElse(0)
                + pen.line();
        double numbers = Math.min(names, place.getWidth() * MOST_FOR_NAMES);
        double besideNames = cell(place, head, n, numbers);
        boolean withNames = numbers > pen.line() * 2.2 && besideNames >= pen.tiny.getSize2D() * 1.25;
        cell = withNames ? besideNames : cell;
        numbers = withNames ? numbers : pen.line() * 2.2;
        double left = place.getX() + numbers + Math.max(0, (place.getWidth() - numbers - n * cell) / 2);
        double top = place.getY() + head;
        List<Snapshot.Project> frozen = new ArrayList<>();
        List<Snapshot.Project> mended = new ArrayList<>();
        List<Snapshot.Project> waiting = new ArrayList<>();
        for (Snapshot.Project project : economy.projects()) {
            if (project.open() && project.key().firm() == firm.number()) {
                if (!project.mending().isEmpty()) {
                    mended.add(project);
                }
                if (project.frozen()) {
                    frozen.add(project);
                } else if (!project.outSet().isEmpty()
                        && WaitFamily.of(project.cause()) == WaitFamily.EARLIER
                        && project.stage() == Stage.COORDINATE) {
                    waiting.add(project);
                }
            }
        }
        long parts = firm.frozen().stream().filter(holder -> holder > 0).count();
        String text = "firm " + firm.number();
        double named = pen.text(
                text, left, place.getY() + pen.line() * 0.85, cell * n, pen.small.deriveFont(Font.BOLD), Palette.INK);
        double after = left + named + pen.line() * 0.6;
        double room = place.getMaxX() - after;
        String counts = parts + " of " + n + " parts frozen";
        for (String wording : unknown
                ? UnknownLayer.wordings(firm)
                : List.of(
                        counts + ", " + waiting.size() + " waiting",
                        counts,
                        parts + " of " + n + " frozen",
                        parts + " frozen")) {
            // Cut off it would say nothing.
            if (pen.width(wording, pen.small) <= room) {
                pen.text(wording, after, place.getY() + pen.line() * 0.85, room + 1, pen.small, Palette.FAINT_INK);
                break;
            }
        }
        Map<Integer, Integer> position = new LinkedHashMap<>();
        for (int at = 0; at < n; at++) {
            position.put(order.get(at).number(), at);
        }
        pen.fill(new Rectangle2D.Double(left, top, n * cell, n * cell), Palette.CELL);
        if (!unknown) {
            columns(pen, order, frozen, left, top, cell);
        }
        for (int row = 0; row < n; row++) {
            Snapshot.Component part = order.get(row);
            String label = withNames
                    ? pen.fitted(part.label(), pen.tiny, numbers - pen.line() * 0.5)
                    : Integer.toString(part.number());
            row(pen, part, label, row, position, left, top, cell);
        }
        if (unknown) {
            UnknownLayer.cells(pen, order, position, firm, new Rectangle2D.Double(left, top, cell, cell));
        } else {
            changes(pen, order, position, firm, frozen, mended, waiting, new Rectangle2D.Double(left, top, cell, cell));
        }
        blocks(pen, order, economy, left, top, cell);
        List<Snapshot.Project> told = new ArrayList<>(frozen);
        mended.stream().filter(project -> !project.frozen()).forEach(told::add);
        told.addAll(waiting);
        targets(pen, order, told, snapshot, economy, firm, new Rectangle2D.Double(left, top, cell, cell));
    }

    /** What projects change, mend, hold and wait for. */
    private static void changes(
            Pen pen,
            List<Snapshot.Component> order,
            Map<Integer, Integer> position,
            Snapshot.Firm firm,
            List<Snapshot.Project> frozen,
            List<Snapshot.Project> mended,
            List<Snapshot.Project> waiting,
            Rectangle2D corner) {
        double left = corner.getX();
        double top = corner.getY();
        double cell = corner.getWidth();
        for (Snapshot.Project project : frozen) {
            int row = position.get(project.component());
            for (int j : project.outSet()) {
                double x = left + position.get(j) * cell;
                pen.fill(
                        new Rectangle2D.Double(x, top + row * cell, cell - 0.5, cell - 0.5),
                        MatrixSigns.rowColor(project));
            }
        }
        for (Snapshot.Project project : mended) {
            int row = position.get(project.component());
            for (int j : project.mending()) {
                double x = left + position.get(j) * cell;
                pen.fill(
                        new Rectangle2D.Double(x, top + row * cell, cell - 0.5, cell - 0.5),
                        Palette.family(WaitFamily.MENDING));
            }
        }
        for (int at = 0; at < order.size(); at++) {
            boolean isFrozen = firm.frozen().get(order.get(at).number() - 1) > 0;
            double inset = cell * 0.16;
            if (isFrozen) {
                pen.fill(
                        new Rectangle2D.Double(
                                left + at * cell + inset, top + at * cell + inset, cell - 2 * inset, cell - 2 * inset),
                        Palette.INK);
            }
        }
        for (Snapshot.Project project : waiting) {
            int at = position.get(project.component());
            MatrixSigns.awaited(
                    pen, new Rectangle2D.Double(left + at * cell + 1, top + at * cell + 1, cell - 2.5, cell - 2.5));
        }
    }

    /** A faint band over the columns of parts that several projects change: these will be fitted to each other. */
    private static void columns(
            Pen pen,
            List<Snapshot.Component> order,
            List<Snapshot.Project> projects,
            double left,
            double top,
            double cell) {
        for (int at = 0; at < order.size(); at++) {
            int number = order.get(at).number();
            long changing = projects.stream()
                    .filter(project -> project.outSet().contains(number))
                    .count();
            if (changing > 1) {
                pen.fill(
                        new Rectangle2D.Double(left + at * cell, top, cell, order.size() * cell),
                        pen.tint(Palette.INK, MatrixSigns.SEVERAL));
            }
        }
    }

    private static void row(
            Pen pen,
            Snapshot.Component part,
            String label,
            int row,
            Map<Integer, Integer> position,
            double left,
            double top,
            double cell) {
        for (int m = 0; m < part.outSet().size(); m++) {
            double x = left + position.get(part.outSet().get(m)) * cell;
            pen.fill(
                    new Rectangle2D.Double(x, top + row * cell, cell - 0.5, cell - 0.5),
                    MatrixSigns.interfaceColor(pen, part.strengths().get(m)));
        }
        if (cell >= pen.tiny.getSize2D() * 1.25) {
            pen.textBefore(
                    label,
                    left - 4,
                    top + row * cell + cell / 2 + pen.tiny.getSize2D() * 0.36,
                    left,
                    pen.tiny,
                    Palette.FAINT_INK);
        }
    }

    private static void blocks(
            Pen pen, List<Snapshot.Component> order, Snapshot.Economy economy, double left, double top, double cell) {
        int from = 0;
        while (from < order.size()) {
            boolean inHouse = economy.inHouse().contains(order.get(from).number());
            int to = from;
            while (to < order.size()
                    && economy.inHouse().contains(order.get(to).number()) == inHouse
                    && (inHouse || order.get(to).group() == order.get(from).group())) {
                to++;
            }
            double side = (to - from) * cell;
            MatrixSigns.block(pen, new Rectangle2D.Double(left + from * cell, top + from * cell, side, side), inHouse);
            from = to;
        }
    }

    private static void targets(
            Pen pen,
            List<Snapshot.Component> order,
            List<Snapshot.Project> told,
            Snapshot snapshot,
            Snapshot.Economy economy,
            Snapshot.Firm firm,
            Rectangle2D corner) {
        double cell = corner.getWidth();
        for (int row = 0; row < order.size(); row++) {
            Snapshot.Component leader = order.get(row);
            for (int column = 0; column < order.size(); column++) {
                Snapshot.Component part = order.get(column);
                if (!leader.outSet().contains(part.number())) {
                    continue;
                }
                pen.target(
                        new Rectangle2D.Double(corner.getX() + column * cell, corner.getY() + row * cell, cell, cell),
                        () -> hit(leader, part, told, snapshot, economy, firm));
            }
        }
    }

    private static Hit hit(
            Snapshot.Component leader,
            Snapshot.Component part,
            List<Snapshot.Project> told,
            Snapshot snapshot,
            Snapshot.Economy economy,
            Snapshot.Firm firm) {
        List<String> text = new ArrayList<>();
        text.add("firm " + firm.number() + ": redesigning part " + leader.label()
                + (leader.number() == part.number() ? "" : " changes part " + part.label()));
        double unknown =
                firm.unknown().get(leader.number() - 1).get(leader.outSet().indexOf(part.number()));
        text.add("its simulator does not represent " + Math.round(100 * unknown) + " % of the faults there");
        Optional<ProjectKey> key = Optional.empty();
        for (Snapshot.Project project : told) {
            if (project.component() == leader.number()) {
                if (project.frozen()) {
                    text.add("part " + leader.label() + " is frozen by project "
                            + project.key().number());
                }
                text.addAll(SceneText.about(project, snapshot));
                key = key.or(() -> Optional.of(project.key()));
            }
        }
        return Hit.component(economy.number(), part.number(), key, text);
    }
}
