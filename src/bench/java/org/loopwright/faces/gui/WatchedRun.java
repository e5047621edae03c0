package org.loopwright.faces.gui;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.model.LoopModel;
import org.loopwright.subject.scenario.ParameterFolder;

/** A run as the windows step it, with some of the charts followed and no window: the cost of watching, without drawing. */
public final class WatchedRun {

    private WatchedRun() {}

    /** Charts in the order in which they are added: unit cost, the others that the scoreboard reads, the rest. */
    private static List<ChartKind> order() {
        Set<ChartKind> order = new LinkedHashSet<>(List.of(ChartKind.UNIT_COST));
        order.addAll(Scores.needs());
        order.addAll(List.of(ChartKind.values()));
        return new ArrayList<>(order);
    }

    /** How many charts there are. */
    public static int charts() {
        return ChartKind.values().length;
    }

    /** How many of them the scoreboard reads. */
    public static int scoreboard() {
        return Scores.needs().size();
    }

    private static Session session(ParameterFolder sheets) {
        return Sessions.sideBySide(sheets, sheets.spec("batteries"), List.of(), new Streams(1, 1));
    }

    /**
     * Steps batteries to the horizon, two systems, five days a frame.
     *
     * @param charts how many are followed
     * @return state hash of the outcome
     */
    public static long stepped(ParameterFolder sheets, int charts) {
        LoopwrightGui gui = new LoopwrightGui(session(sheets));
        order().subList(0, charts).forEach(gui.charts()::follow);
        gui.start();
        while (gui.step()) {
            // On to the next frame.
        }
        return gui.outcome().orElseThrow().stateHash();
    }

    /** The same run in one go. */
    public static long headless(ParameterFolder sheets) {
        Session session = session(sheets);
        return LoopModel.simulate(session.scenario(), session.streams()).stateHash();
    }
}
