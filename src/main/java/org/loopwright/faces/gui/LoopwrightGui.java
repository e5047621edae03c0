package org.loopwright.faces.gui;

import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import org.loopwright.faces.gui.scene.Hit;
import org.loopwright.faces.gui.scene.Scene;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.subject.model.LoopModel;
import org.loopwright.subject.model.Snapshot;
import org.loopwright.subject.model.Snapshots;
import org.loopwright.subject.observation.Observations;
import sim.display.Console;
import sim.display.Controller;
import sim.display.GUIState;
import sim.engine.SimState;
import sim.engine.Steppable;
import sim.portrayal.Inspector;
import sim.portrayal.SimpleInspector;

/**
 * A run under way in MASON's windows. A step of the windows is a number of simulated days, not an event; what is drawn is
 * read from snapshots, so that the run is the same run that it is without a window. Without a call of {@link #init} it
 * steps the same way and opens no window.
 */
public final class LoopwrightGui extends GUIState {

    private static final Steppable NOTHING = new FrameEnd();

    private final Session session;
    private final List<SceneWindow> scenes = new ArrayList<>();
    private final ChartDesk charts = new ChartDesk();
    private ControlPanel controls;
    private ParameterInspector parameters;
    private FrameExport export;
    private boolean begun;
    private Runnable closed = () -> {};
    private double shown;
    private Optional<Snapshot> snapshot = Optional.empty();
    private Optional<Observations> outcome = Optional.empty();

    /** The end of a step of the windows: an instant of MASON's schedule at which nothing happens. */
    private static final class FrameEnd implements Steppable {
        private static final long serialVersionUID = 1L;

        @Override
        public void step(SimState state) {
            // The time alone is what matters.
        }
    }

    /** For MASON's list of simulations: the first scenario of the folder that {@code loopwright.home} names. */
    public LoopwrightGui() {
        this(Sessions.atHome());
    }

    /**
     * Takes what is to be played.
     *
     * @param session scenario, seed and replication
     */
    public LoopwrightGui(Session session) {
        super(fresh(session));
        this.session = session;
    }

    private static LoopModel fresh(Session session) {
        LoopModel model = new LoopModel(session.scenario(), session.streams());
        // The console's seed is the replication; the root seed has 64 bits, of which MASON would keep 32.
        model.setSeed(session.streams().replication());
        return model;
    }

    /** Name for MASON's title bars. */
    public static String getName() {
        return "Loopwright";
    }

    /** Text of the console's first tab. */
    public static Object getInfo() {
        return AboutText.html(Optional.empty());
    }

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
            if (snapshot.isEmpty() && begun) {
                snapshot = Optional.of(Snapshots.of(model()).on(shown));
            }
            return snapshot;
        }
    }

    /** MASON's lock: what reads the run beside its thread holds it. A restart has a run, and a lock, of its own. */
    Object lock() {
        return state.schedule;
    }

    // The run.

    @Override
    public void start() {
        readReplication();
        LoopModel model = fresh(session);
        state = model;
        super.start();
        shown = 0;
        outcome = Optional.empty();
        snapshot = Optional.empty();
        charts.begin(model);
        begun = true;
        model.advanceTo(0);
        charts.look(0);
        skipTo(session.fastForward());
        for (SceneWindow scene : scenes) {
            scene.reset();
        }
        if (controls != null) {
            controls.started();
        }
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
     * Runs to a day without drawing; the charts get all their points.
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
            if (shown > 0) {
                // Nothing else is due that day any more, so this step is the end of the frame and nothing else.
                model().schedule.scheduleOnce(shown, Integer.MAX_VALUE, NOTHING);
                model().schedule.step(state);
            }
            snapshot = Optional.empty();
        }
    }

    /** Lets the next days happen, as many as a frame has; false once the horizon has been reached. */
    @Override
    public boolean step() {
        synchronized (lock()) {
            LoopModel model = model();
            double horizon = model.scenario().horizon();
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
            if (shown >= horizon) {
                say("Horizon reached; outcome hash " + close());
            }
            if (controls != null) {
                controls.frameShown();
            }
            if (export != null) {
                export.frame(shown);
            }
            return goesOn;
        }
    }

    /** Day by day to the last one before a day, if any chart is to have its points. */
    private void lookUntil(double day) {
        if (charts.isFollowed()) {
            for (double next = ChartBook.after(shown); next < day; next = ChartBook.after(next)) {
                model().advanceTo(next);
                shown = next;
                charts.look(next);
            }
        }
    }

    /** The charts. */
    ChartDesk charts() {
        return charts;
    }

    /** Closes the books of a run at its horizon; tells the hash of its outcome. */
    private String close() {
        outcome = Optional.of(model().observations());
        return String.format(Locale.ROOT, "0x%016x", outcome.get().stateHash());
    }

    @Override
    public Object getSimulationInspectedObject() {
        return null;
    }

    // The windows.

    @Override
    public Controller createController() {
        Console console = new Console(this);
        WindowLayout layout = WindowLayout.of(screen());
        console.setBounds(layout.console());
        console.setIncrementSeedOnStop(false);
        console.setNewMenuAllowed(false);
        ConsoleWords.rename(console);
        console.getTabPane().setComponentAt(0, new AboutPane(session.sheets().root()));
        console.getTabPane().insertTab("Run", null, controls, "What is played", 0);
        console.getTabPane().setSelectedIndex(0);
        Shortcuts.install(console, this);
        console.setTitle("Loopwright: " + session.title());
        console.setVisible(true);
        // Day 0 is shown at once.
        console.pressPause();
        return console;
    }

    private static Rectangle screen() {
        return GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
    }

    @Override
    public void init(Controller controller) {
        super.init(controller);
        WindowLayout layout = WindowLayout.of(screen());
        controls = new ControlPanel(this);
        List<Rectangle> places = List.of(layout.network(), layout.pipeline(), layout.matrix());
        List<Scene> drawn = Sessions.scenes();
        for (int i = 0; i < drawn.size(); i++) {
            SceneWindow window = new SceneWindow(this, drawn.get(i), places.get(i));
            scenes.add(window);
            register(controller, window.frame(), true);
        }
        for (ChartKind kind : ChartKind.values()) {
            ChartWindow window = new ChartWindow(kind, layout.chart(), controls::exportChart, this::follow);
            charts.add(window);
            register(controller, window.frame(), kind == ChartKind.IMPROVEMENT_LOOP);
        }
        FirstLook.showOnce(scenes);
    }

    /** A chart comes into sight, or goes. */
    private void follow(ChartWindow window, boolean seen) {
        synchronized (lock()) {
            if (seen) {
                charts.show(window.kind(), shown);
            } else {
                charts.hide(window.kind());
            }
        }
    }

    private static void register(Controller controller, JFrame frame, boolean visible) {
        controller.registerFrame(frame);
        frame.setVisible(visible);
    }

    @Override
    public Inspector getInspector() {
        parameters = new ParameterInspector(this);
        return parameters;
    }

    /** The inspector of something that has been hit in a drawing. */
    Inspector inspector(Hit hit) {
        SimpleInspector inspector = new SimpleInspector(new HitProperties(hit, this::snapshot), this, null, 100);
        inspector.setTitle(HitProperties.name(hit, snapshot()));
        return inspector;
    }

    @Override
    public void quit() {
        super.quit();
        scenes.forEach(SceneWindow::dispose);
        charts.dispose();
        scenes.clear();
        closed.run();
    }

    /** What is done once the windows are closed. */
    void whenClosed(Runnable then) {
        closed = then;
    }

    /** Closes the windows; the program goes on. */
    void dispose() {
        SwingUtilities.invokeLater(() -> console().ifPresent(console -> {
            // The console itself would end the program with the last window.
            console.pressStop();
            quit();
            console.dispose();
        }));
    }

    /** The window of a chart. */
    ChartWindow chart(ChartKind kind) {
        return charts.window(kind);
    }

    /** The windows of the drawings. */
    List<SceneWindow> scenes() {
        return scenes;
    }

    /** The tab with what is played. */
    ControlPanel controls() {
        return controls;
    }

    /** The tab with the parameters. */
    ParameterInspector parameters() {
        return parameters;
    }

    /** Shows a line to the person at the window. */
    void say(String line) {
        if (controls != null) {
            SwingUtilities.invokeLater(() -> controls.status(line));
        }
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
        parameters.begin();
        restart();
    }

    /** Writes every frame from now on as a picture into a folder; an empty folder name ends it. */
    void export(Optional<Path> folder) {
        export = folder.map(into -> new FrameExport(this, into)).orElse(null);
    }

    /** Writes each drawing and a sheet of all charts into a folder, as PNG. */
    void screenshots(Path folder) throws IOException {
        for (SceneWindow scene : scenes) {
            scene.save(folder.resolve("gui-" + scene.name() + ".png"));
        }
        synchronized (lock()) {
            ImageIO.write(
                    charts.sheet(shown), "png", folder.resolve("gui-charts.png").toFile());
        }
    }
}
