package org.loopwright.faces.gui;

import java.awt.Toolkit;
import java.util.Locale;
import java.util.Optional;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.random.Streams;
import org.loopwright.subject.model.LoopModel;
import org.loopwright.subject.model.Snapshot;
import org.loopwright.subject.model.Snapshots;
import org.loopwright.subject.observation.Observations;
import org.loopwright.subject.scenario.Scenario;
import sim.display.Console;
import sim.display.GUIState;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * A run under way, frame by frame, whatever windows are around it. A step is a number of simulated days, not an event;
 * what is drawn is read from snapshots, so that the run is the same run that it is without a window.
 */
abstract class PlayedRun extends GUIState {

    private static final Steppable NOTHING = new FrameEnd();

    private final Session session;
    private final RunCharts charts = new RunCharts();
    private boolean hasBegun;
    private double shown;
    private Optional<Snapshot> snapshot = Optional.empty();
    private Optional<Observations> outcome = Optional.empty();
    /** Set while a start is to play once more what was played, whatever the session says by now. */
    private boolean onceMore;

    /** The end of a step of the windows: an instant of MASON's schedule at which nothing happens. */
    private static final class FrameEnd implements Steppable {
        private static final long serialVersionUID = 1L;

        @Override
        public void step(SimState state) {
            // The time alone is what matters.
        }
    }

    PlayedRun(Session session) {
        super(fresh(session));
        this.session = session;
    }

    private static LoopModel fresh(Session session) {
        return model(session.scenario(), session.streams());
    }

    private static LoopModel model(Scenario scenario, Streams streams) {
        LoopModel model = new LoopModel(scenario, streams);
        // The console's seed is the replication; the root seed has 64 bits, of which MASON would keep 32.
        model.setSeed(streams.replication());
        return model;
    }

    /** The run has begun anew. */
    abstract void begun();

    /** Another frame is there. */
    abstract void frameShown();

    /** Brings whatever windows there are to the day that the run shows. */
    abstract void refresh();

    /** The session says something else than before. */
    abstract void changed();

    /** Shows a line to the person at the window. */
    abstract void say(String line);

    /** What is played. */
    public Session session() {
        return session;
    }

    /** The run. */
    public LoopModel model() {
        return (LoopModel) state;
    }

    /** The day up to which the windows show the run [days]. */
    public double shownDay() {
        return shown;
    }

    /** All that the run says; empty before its horizon. */
    public Optional<Observations> outcome() {
        return outcome;
    }

    /** What the run looks like now; empty before the first start. */
    public Optional<Snapshot> snapshot() {
        synchronized (lock()) {
            if (snapshot.isEmpty() && hasBegun) {
                snapshot = Optional.of(Snapshots.of(model()).on(shown));
            }
            return snapshot;
        }
    }

    /** MASON's lock: what reads the run beside its thread holds it. A restart has a run, and a lock, of its own. */
    Object lock() {
        return state.schedule;
    }

    @Override
    public void start() {
        if (onceMore) {
            state = model(model().scenario(), model().streams());
        } else {
            readReplication();
            state = fresh(session);
        }
        super.start();
        fromDayZero(!onceMore);
        hasBegun = true;
        if (!onceMore) {
            skipTo(session.fastForward());
        }
        begun();
    }

    /** The model has just been started; nothing of it has been shown. */
    private void fromDayZero(boolean another) {
        shown = 0;
        outcome = Optional.empty();
        snapshot = Optional.empty();
        charts.begin(model(), another);
        model().advanceTo(0);
        charts.look(0);
    }

    /** What the console's seed field says, unless it is no replication. */
    private void readReplication() {
        try {
            session.replication(Math.toIntExact(state.seed()));
        } catch (IllegalArgumentException | ArithmeticException refused) {
            say("Refused: " + refused.getMessage() + "; replication "
                    + session.streams().replication() + " is played");
        }
    }

    /**
     * Runs to a day without drawing; the charts get all their points. At the horizon the books are closed.
     *
     * @param day [days]
     */
    public void skipTo(double day) {
        synchronized (lock()) {
            lookUntil(day);
            if (shown < day) {
                model().advanceTo(day);
                shown = day;
                charts.look(day);
            }
            if (shown > 0 && outcome.isEmpty() && model().schedule.getTime() < shown) {
                // Nothing else is due that day any more, so this step is the end of the frame and nothing else.
                model().schedule.scheduleOnce(shown, Integer.MAX_VALUE, NOTHING);
                model().schedule.step(state);
            }
            snapshot = Optional.empty();
            closeAtHorizon();
        }
    }

    /**
     * Shows another day of the run that is under way. A day that is past is played again from day 0, which gives the same
     * state, since a run is a function of its scenario and its streams.
     *
     * @param day [days]; cut to the run
     */
    public void seek(double day) {
        double sought = Math.max(0, Math.min(model().scenario().end(), day));
        if (console().isPresent() && console().get().getPlayState() == Console.PS_STOPPED) {
            onceMore = true;
            try {
                console().get().pressPause();
            } finally {
                onceMore = false;
            }
        } else if (sought < shown) {
            LoopModel again = model(model().scenario(), model().streams());
            synchronized (lock()) {
                state = again;
                again.start();
                fromDayZero(false);
            }
        }
        skipTo(sought);
        frameShown();
        refresh();
    }

    /** Lets the next days happen, as many as a frame has; false once the horizon has been reached. */
    @Override
    public boolean step() {
        synchronized (lock()) {
            LoopModel model = model();
            double horizon = model.scenario().end();
            if (shown >= horizon) {
                return super.step();
            }
            double days = session.daysPerFrame();
            double end = Math.min(horizon, days * (Math.floor(shown / days + 1e-9) + 1));
            lookUntil(end);
            model.advanceTo(Math.nextDown(end));
            // An instant of its own, so that MASON's clock shows the day; the model does not see it.
            model.schedule.scheduleOnce(end, Integer.MAX_VALUE, NOTHING);
            shown = end;
            snapshot = Optional.empty();
            boolean goesOn = super.step();
            charts.look(end);
            closeAtHorizon();
            frameShown();
            return goesOn;
        }
    }

    /** Look by look to the last one before a day, if any chart is to have its points. */
    private void lookUntil(double day) {
        if (charts.isFollowed()) {
            for (double next = ChartPoints.after(shown); next < day; next = ChartPoints.after(next)) {
                model().advanceTo(next);
                shown = next;
                charts.look(next);
            }
        }
    }

    /** The charts. */
    RunCharts charts() {
        return charts;
    }

    /** Closes the books, by whatever way the horizon was reached. */
    private void closeAtHorizon() {
        if (outcome.isEmpty() && shown >= model().scenario().end()) {
            outcome = Optional.of(model().observations());
            say("Horizon reached; outcome hash " + hash() + verdict());
        }
    }

    /** The hash of the day shown: of the outcome at the horizon, of the state of every agent before it. */
    String hash() {
        synchronized (lock()) {
            return outcome.map(seen -> String.format(Locale.ROOT, "0x%016x", seen.stateHash()))
                    .orElseGet(() -> model().stateHash());
        }
    }

    /** Whether a stored run has come out the same; empty before the horizon, and where none is played. */
    public String verdict() {
        return session.stored()
                .flatMap(stored ->
                        outcome.map(seen -> ", " + stored.verdict(model().scenario(), model().streams(), seen)))
                .orElse("");
    }

    /** What is played, at which day, and of a stored run whether it is the same, in one line. */
    String heading() {
        return session.title() + ", " + Numerals.day(shown) + verdict();
    }

    /** Refuses with a line and a beep. */
    void refuse(String reason) {
        Toolkit.getDefaultToolkit().beep();
        say("Refused: " + reason);
    }

    /** The console, once there is one. */
    Optional<Console> console() {
        return controller instanceof Console console ? Optional.of(console) : Optional.empty();
    }

    /** Plays from the beginning what the session says now, at first paused. */
    void restart() {
        console().ifPresent(console -> {
            console.pressStop();
            console.setTitle("Loopwright: " + session.title());
            console.pressPause();
        });
    }

    /** Plays something else; says why not if the sheets refuse it. */
    void change(Runnable choice) {
        try {
            choice.run();
        } catch (SheetException refused) {
            refuse(refused.faults().get(0).toString());
            return;
        } catch (IllegalArgumentException refused) {
            refuse(refused.getMessage());
            return;
        }
        changed();
        restart();
    }
}
