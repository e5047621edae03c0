package org.loopwright.faces.gui.scene;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.loopwright.subject.model.Snapshot;

/** The network of one economy: firms on the left, tiers to the right, regulator and lab below. */
final class NetworkPanel {

    private final NetworkGround ground;
    private final Pen pen;
    private final Rectangle2D place;
    private final Snapshot.Economy economy;
    private final double line;
    private final Map<Snapshot.Node, Rectangle2D> boxes;

    NetworkPanel(Pen pen, Rectangle2D place, Snapshot snapshot, Snapshot.Economy economy) {
        ground = NetworkGround.of(pen, place, snapshot, economy);
        this.pen = pen;
        this.place = place;
        this.economy = economy;
        line = ground.line();
        boxes = ground.boxes();
    }

    void draw() {
        double strip = line * 1.3;
        double gap = line * 0.5;
        double foot = Math.max(line * 2.5, Math.min(line * 3.6, place.getHeight() * 0.13));
        new WaitBar(ground)
                .draw(new Rectangle2D.Double(place.getX(), place.getMaxY() - strip, place.getWidth(), strip));
        double bottom = place.getMaxY() - strip - gap - foot;
        Rectangle2D feet = new Rectangle2D.Double(place.getX(), bottom, place.getWidth(), foot);
        Rectangle2D middle =
                new Rectangle2D.Double(place.getX(), place.getY(), place.getWidth(), bottom - gap - place.getY());
        Map<Integer, List<Snapshot.Supplier>> tiers = new TreeMap<>();
        for (Snapshot.Supplier supplier : economy.suppliers()) {
            tiers.computeIfAbsent(supplier.tier(), tier -> new ArrayList<>()).add(supplier);
        }
        double gutter = Math.max(line * 2, place.getWidth() * 0.06);
        double firmsWide = tiers.isEmpty()
                ? middle.getWidth()
                : Math.max(
                        middle.getWidth() * (0.58 - 0.05 * tiers.size()),
                        middle.getWidth() - tiers.size() * (gutter + line * 13));
        double tierWide = (middle.getWidth() - firmsWide) / Math.max(1, tiers.size()) - gutter;
        double head = line * 1.1;
        Rectangle2D below = new Rectangle2D.Double(
                middle.getX(), middle.getY() + head, middle.getWidth(), middle.getHeight() - head);
        List<List<Snapshot.Firm>> firmGroups = groups(economy.firms(), below.getHeight(), line * 1.9, gap);
        List<Rectangle2D> firmPlaces = stacked(middle.getX(), firmsWide, below, firmGroups.size(), line * 12, gap);
        for (int i = 0; i < firmGroups.size(); i++) {
            for (Snapshot.Firm firm : firmGroups.get(i)) {
                boxes.put(NetworkGround.firm(firm.number()), firmPlaces.get(i));
            }
        }
        OwnerBox owners = new OwnerBox(ground);
        List<Runnable> later = new ArrayList<>();
        double x = middle.getX() + firmsWide + gutter;
        for (Map.Entry<Integer, List<Snapshot.Supplier>> tier : tiers.entrySet()) {
            pen.text("tier " + tier.getKey(), x, middle.getY() + line * 0.75, tierWide, pen.small, Palette.FAINT_INK);
            Rectangle2D column = new Rectangle2D.Double(x, below.getY(), tierWide, below.getHeight());
            List<List<Snapshot.Supplier>> groups = groups(tier.getValue(), column.getHeight(), line * 2.7, gap);
            List<Rectangle2D> places = stacked(x, tierWide, column, groups.size(), line * 4.4, gap);
            for (int i = 0; i < groups.size(); i++) {
                List<Snapshot.Supplier> group = groups.get(i);
                Rectangle2D box = places.get(i);
                group.forEach(supplier -> boxes.put(supplier.node(), box));
                later.add(() -> owners.suppliers(group, box));
            }
            x += tierWide + gutter;
        }
        boxes.put(NetworkGround.REGULATOR, regulatorPlace(feet));
        Traffic traffic = new Traffic(ground);
        traffic.links();
        FirmBox firms = new FirmBox(ground);
        for (int i = 0; i < firmGroups.size(); i++) {
            Rectangle2D row = firms.draw(firmGroups.get(i), firmPlaces.get(i));
            if (i == 0) {
                new Stations(ground).heads(row, middle.getY() + line * 0.75);
            }
        }
        later.forEach(Runnable::run);
        InstitutionBox institutions = new InstitutionBox(ground);
        institutions.regulator(regulatorPlace(feet));
        institutions.lab(labPlace(feet));
        traffic.tokens();
    }

    // Layout.

    /** Neighbours share a box where not all have room for one of their own. */
    private static <T> List<List<T>> groups(List<T> all, double room, double least, double gap) {
        int fit = (int) Math.max(1, Math.floor((room + gap) / (least + gap)));
        int boxes = Math.min(all.size(), fit);
        List<List<T>> groups = new ArrayList<>();
        for (int b = 0; b < boxes; b++) {
            groups.add(all.subList(b * all.size() / boxes, (b + 1) * all.size() / boxes));
        }
        return groups;
    }

    private static List<Rectangle2D> stacked(
            double x, double wide, Rectangle2D column, int count, double most, double gap) {
        double high = Math.min(most, (column.getHeight() - gap * (count - 1)) / Math.max(1, count));
        double free = count <= 1 ? 0 : (column.getHeight() - count * high) / (count - 1);
        List<Rectangle2D> places = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            places.add(new Rectangle2D.Double(x, column.getY() + i * (high + free), wide, high));
        }
        return places;
    }

    private Rectangle2D regulatorPlace(Rectangle2D feet) {
        return new Rectangle2D.Double(feet.getX(), feet.getY(), feet.getWidth() * 0.62, feet.getHeight());
    }

    private Rectangle2D labPlace(Rectangle2D feet) {
        double x = feet.getX() + feet.getWidth() * 0.62 + line * 0.6;
        return new Rectangle2D.Double(x, feet.getY(), feet.getMaxX() - x, feet.getHeight());
    }
}
