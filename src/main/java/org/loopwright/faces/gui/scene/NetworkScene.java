package org.loopwright.faces.gui.scene;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.loopwright.subject.model.Snapshot;
import org.loopwright.subject.observation.Stage;

/**
 * Who waits for whom: firms with their projects, suppliers by tier, the regulator and the lab of each economy, and
 * projects as tokens that travel to those whom they ask.
 */
public final class NetworkScene extends Drawing {

    @Override
    public String title() {
        return "who waits for whom";
    }

    @Override
    void panel(Pen pen, Rectangle2D place, Snapshot snapshot, Snapshot.Economy economy) {
        new NetworkPanel(pen, card(pen, place, economy), snapshot, economy).draw();
    }

    @Override
    List<String> reading() {
        return List.of(
                "Panels: one economy each, all on the same day and with the same luck; only their institutions differ.",
                "Tokens: projects. The number and the colour say the stage, from 1 research to 8 feed back; a diamond adopts a new generation of a part.",
                "Rings: what a project waits for. No ring: somebody is at work on it.",
                "Firms: eight stations, one per stage, and below them the firm's own plants. \"Away\" counts projects that are with owners or the regulator, also for a fault to be mended.",
                "Suppliers: circles are free slots. A box takes the colour of what most projects in it wait for.",
                "Lines: requests between firms and suppliers, thicker where there have been many of late. One project asks several owners at once, so it may have several tokens.",
                "Bar below: all open projects of the economy by what they wait for now. Where colour is, time is lost between laboratory and factory.");
    }

    @Override
    List<LegendEntry> legend() {
        List<LegendEntry> entries = new ArrayList<>(LegendEntry.stages());
        entries.add(LegendEntry.of(
                "new generation", (pen, x, y, r) -> pen.token(x, y, r, Stage.RESEARCH, WaitFamily.WORK, true)));
        entries.add(LegendEntry.of("requests of about a year", (pen, x, y, r) -> {
            pen.line(x - r, y + r / 2, x + r, y + r / 2, Palette.LINK, 1);
            pen.line(x - r, y - r / 3, x + r, y - r / 3, Palette.LINK, r * 0.7);
        }));
        entries.addAll(LegendEntry.waits());
        entries.add(LegendEntry.of(
                "ring: what a project waits for",
                (pen, x, y, r) -> pen.token(x, y, r, Stage.COORDINATE, WaitFamily.WINDOW, false)));
        return entries;
    }
}
