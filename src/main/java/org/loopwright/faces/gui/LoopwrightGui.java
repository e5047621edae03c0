package org.loopwright.faces.gui;

import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import sim.display.Console;
import sim.display.Controller;
import sim.portrayal.Inspector;

/**
 * A run under way in MASON's windows: drawings, charts, controls and inspectors around a {@link PlayedRun}. Without a call
 * of {@link #init} it steps the same way and opens no window.
 */
public final class LoopwrightGui extends PlayedRun {

    private final Optional<RunBeside> beside;
    private final boolean right;
    private final Optional<Laboratory> laboratory;
    private Optional<ExperimentWindow> experiment = Optional.empty();
    private Optional<RunWindows> windows = Optional.empty();
    private ControlPanel controls;
    private ParameterInspector parameters;
    private Transport transport;
    private Look look = Look.LIGHT;
    private FrameExport export;
    private Runnable closed = () -> {};

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
        this(List.of(session), Optional.empty());
    }

    /**
     * Takes one run, or two side by side whose days move together. The timeline is that of the longer one.
     *
     * @param sessions one or two, the left one first
     * @param laboratory carries out what is composed at the windows; empty: nothing can be
     */
    LoopwrightGui(List<Session> sessions, Optional<Laboratory> laboratory) {
        super(sessions.get(longer(sessions)));
        right = longer(sessions) == 1;
        this.laboratory = laboratory;
        beside =
                sessions.size() < 2 ? Optional.empty() : Optional.of(new RunBeside(sessions.get(1 - longer(sessions))));
    }

    private static int longer(List<Session> sessions) {
        boolean second = sessions.size() > 1
                && sessions.get(1).scenario().end() > sessions.get(0).scenario().end();
        return second ? 1 : 0;
    }

    /** Name for MASON's title bars. */
    public static String getName() {
        return "Loopwright";
    }

    /** Text of the console's first tab. */
    public static Object getInfo() {
        return AboutText.html(Optional.empty());
    }

    @Override
    public Object getSimulationInspectedObject() {
        return null;
    }

    @Override
    void begun() {
        beside.ifPresent(other -> other.follow(shownDay()));
        windows.ifPresent(open -> {
            open.reset();
            controls.started();
            refresh();
        });
    }

    /** Brings the windows to the day that the run shows, all of them; on the thread of the windows. */
    @Override
    void refresh() {
        windows.ifPresent(RunWindows::refresh);
        beside.flatMap(RunBeside::windows).ifPresent(RunWindows::refresh);
    }

    @Override
    void frameShown() {
        beside.ifPresent(other -> other.follow(shownDay()));
        if (export != null) {
            export.frame(shownDay());
        }
    }

    @Override
    void changed() {
        parameters.begin();
    }

    @Override
    void say(String line) {
        windows.ifPresent(open -> SwingUtilities.invokeLater(() -> {
            controls.status(line);
            open.showScore();
        }));
    }

    @Override
    public Controller createController() {
        look.apply();
        Console console = new Console(this);
        console.setBounds(
                WindowLayout.of(screen(), beside.isPresent() ? 2 : 1).get(0).console());
        console.setIncrementSeedOnStop(false);
        console.setNewMenuAllowed(false);
        ConsoleWords.rename(console);
        console.getTabPane().setComponentAt(0, new AboutPane(session().sheets().root()));
        console.getTabPane().insertTab("Run", null, controls, "What is played", 0);
        console.getTabPane().setSelectedIndex(0);
        transport = Transport.install(this, console, () -> score().score());
        Desk desk = new Desk(this, beside, console, controls, transport, scenes(), frames(), experiment());
        Menus.install(desk, look, this::look);
        Shortcuts.install(console, frames(), () -> ReadingGuide.close(scenes()));
        console.setTitle("Loopwright: " + session().title());
        console.setVisible(true);
        // Day 0 is shown at once.
        console.pressPause();
        return console;
    }

    private List<JFrame> frames() {
        return all().stream().flatMap(run -> run.frames().stream()).toList();
    }

    private Optional<ExperimentWindow> experiment() {
        experiment = laboratory.map(there -> new ExperimentWindow(session(), there));
        return experiment;
    }

    /** The window in which studies are composed, if there is one. */
    Optional<ExperimentWindow> studies() {
        return experiment;
    }

    /** The windows on each run. */
    private List<RunWindows> all() {
        List<RunWindows> all = new ArrayList<>();
        windows.ifPresent(all::add);
        beside.flatMap(RunBeside::windows).ifPresent(all::add);
        return all;
    }

    /** What all windows look like, from now on or before they are opened. */
    void look(Look other) {
        look = other;
        if (controls != null) {
            look.apply();
            all().forEach(run -> run.tone(look.tone()));
        }
    }

    Look look() {
        return look;
    }

    private static Rectangle screen() {
        return GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
    }

    @Override
    public void init(Controller controller) {
        super.init(controller);
        controls = new ControlPanel(this, this::export);
        List<WindowLayout> layouts = WindowLayout.of(screen(), beside.isPresent() ? 2 : 1);
        windows = Optional.of(windows(this, layouts.get(right ? 1 : 0), side(right)));
        beside.ifPresent(other -> {
            other.init(controller);
            other.show(windows(other, layouts.get(right ? 0 : 1), side(!right)));
        });
        ReadingGuide.showOnce(scenes());
    }

    private String side(boolean isRight) {
        return beside.isEmpty() ? "" : isRight ? "right" : "left";
    }

    private RunWindows windows(PlayedRun run, WindowLayout layout, String side) {
        RunWindows made = new RunWindows(
                run,
                layout,
                side,
                look.tone(),
                (kind, format) -> controls.exportChart(run.charts().data().get(kind), format));
        made.open(controller, layout);
        return made;
    }

    @Override
    public Inspector getInspector() {
        parameters = new ParameterInspector(this, said -> controls.changed(said));
        return parameters;
    }

    @Override
    public void quit() {
        super.quit();
        all().forEach(RunWindows::dispose);
        experiment.ifPresent(ExperimentWindow::dispose);
        transport.dispose();
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

    /** The scoreboard. */
    ScoreWindow score() {
        return windows.orElseThrow().score();
    }

    /** The windows on this run, once they are open. */
    Optional<RunWindows> windows() {
        return windows;
    }

    /** The run beside, if there is one. */
    Optional<RunBeside> beside() {
        return beside;
    }

    /** Buttons and timeline. */
    Transport transport() {
        return transport;
    }

    /** The windows of the drawings. */
    List<SceneWindow> scenes() {
        return all().stream().flatMap(run -> run.scenes().stream()).toList();
    }

    /** The tab with what is played. */
    ControlPanel controls() {
        return controls;
    }

    /** The tab with the parameters. */
    ParameterInspector parameters() {
        return parameters;
    }

    /** Writes every frame from now on as a picture into a folder; an empty folder name ends it. */
    void export(Optional<Path> folder) {
        export = folder.map(into -> new FrameExport(into, scenes(), this::endExport))
                .orElse(null);
    }

    private void endExport(String reason) {
        export = null;
        refuse(reason);
    }

    /** Writes each drawing and a sheet of all charts into a folder, as PNG; those of a run beside are called so. */
    void screenshots(Path folder) throws IOException {
        List<RunWindows> all = all();
        for (int i = 0; i < all.size(); i++) {
            all.get(i).screenshots(folder, i == 0 ? "gui-" : "gui-beside-");
        }
    }
}
