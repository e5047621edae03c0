package org.loopwright.faces.gui;

import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import org.loopwright.faces.gui.scene.Scene;
import org.loopwright.lab.file.WholeFile;
import sim.display.Console;
import sim.display.Controller;
import sim.portrayal.Inspector;

/**
 * A run under way in MASON's windows: drawings, charts, controls and inspectors around a {@link PlayedRun}. Without a call
 * of {@link #init} it steps the same way and opens no window.
 */
public final class LoopwrightGui extends PlayedRun {

    private final List<SceneWindow> scenes = new ArrayList<>();
    private ControlPanel controls;
    private ParameterInspector parameters;
    private Transport transport;
    private ScoreWindow score;
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
        super(session);
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
        scenes.forEach(SceneWindow::reset);
        if (controls != null) {
            controls.started();
            refresh();
        }
    }

    /** Brings the windows to the day that the run shows, all of them; on the thread of the windows. */
    @Override
    void refresh() {
        if (score == null) {
            return;
        }
        charts().draw();
        scenes.forEach(SceneWindow::refresh);
        showScore();
    }

    private void showScore() {
        snapshot()
                .ifPresent(now -> score.show(Scores.of(
                        charts().data(), now, model().scenario().warmUp(), RunCharts.systems(model()), outcome())));
    }

    @Override
    void frameShown() {
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
        if (controls != null) {
            SwingUtilities.invokeLater(() -> controls.status(line));
        }
    }

    @Override
    public Controller createController() {
        look.apply();
        Console console = new Console(this);
        console.setBounds(WindowLayout.of(screen()).console());
        console.setIncrementSeedOnStop(false);
        console.setNewMenuAllowed(false);
        ConsoleWords.rename(console);
        console.getTabPane().setComponentAt(0, new AboutPane(session().sheets().root()));
        console.getTabPane().insertTab("Run", null, controls, "What is played", 0);
        console.getTabPane().setSelectedIndex(0);
        transport = Transport.install(this, console);
        Desk desk = new Desk(this, console, controls, transport, scenes, frames());
        Shortcuts.install(desk);
        Menus.install(desk, look, this::look);
        console.setTitle("Loopwright: " + session().title());
        console.setVisible(true);
        // Day 0 is shown at once.
        console.pressPause();
        return console;
    }

    private List<JFrame> frames() {
        List<JFrame> frames = new ArrayList<>(List.of(score.frame()));
        scenes.forEach(scene -> frames.add(scene.frame()));
        frames.add(charts().window().frame());
        return frames;
    }

    /** What all windows look like, from now on or before they are opened. */
    void look(Look other) {
        look = other;
        if (controls != null) {
            look.apply();
            scenes.forEach(scene -> scene.tone(look.tone()));
            charts().window().tone(look.tone());
            score.tone(look.tone());
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
        WindowLayout layout = WindowLayout.of(screen());
        controls = new ControlPanel(this, this::export);
        score = new ScoreWindow(layout.score(), look.tone());
        register(controller, score.frame(), true);
        List<Rectangle> places = List.of(layout.network(), layout.pipeline(), layout.matrix());
        List<Scene> drawn = Sessions.scenes();
        for (int i = 0; i < drawn.size(); i++) {
            SceneWindow window = new SceneWindow(this, drawn.get(i), places.get(i), look.tone());
            scenes.add(window);
            register(controller, window.frame(), true);
        }
        ChartsWindow window = new ChartsWindow(
                layout.charts(),
                charts().data(),
                look.tone(),
                (kind, format) -> controls.exportChart(charts().data().get(kind), format),
                this::follow);
        Scores.needs().forEach(charts()::follow);
        charts().show(window, this::showScore);
        window.show(ChartKind.IMPROVEMENT_LOOP, true);
        register(controller, window.frame(), true);
        ReadingGuide.showOnce(scenes);
    }

    /** A chart comes into sight, or goes. */
    private void follow(ChartKind kind, boolean seen) {
        synchronized (lock()) {
            if (seen) {
                charts().show(kind, shownDay());
            } else {
                charts().hide(kind);
            }
        }
    }

    private static void register(Controller controller, JFrame frame, boolean visible) {
        controller.registerFrame(frame);
        frame.setVisible(visible);
    }

    @Override
    public Inspector getInspector() {
        parameters = new ParameterInspector(this, said -> controls.changed(said));
        return parameters;
    }

    @Override
    public void quit() {
        super.quit();
        scenes.forEach(SceneWindow::dispose);
        charts().dispose();
        score.dispose();
        transport.dispose();
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

    /** The scoreboard. */
    ScoreWindow score() {
        return score;
    }

    /** Buttons and timeline. */
    Transport transport() {
        return transport;
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

    /** Writes every frame from now on as a picture into a folder; an empty folder name ends it. */
    void export(Optional<Path> folder) {
        export = folder.map(into -> new FrameExport(into, scenes, this::endExport))
                .orElse(null);
    }

    private void endExport(String reason) {
        export = null;
        refuse(reason);
    }

    /** Writes each drawing and a sheet of all charts into a folder, as PNG. */
    void screenshots(Path folder) throws IOException {
        for (SceneWindow scene : scenes) {
            scene.save(folder.resolve("gui-" + scene.name() + ".png"));
        }
        try (WholeFile file = WholeFile.in(folder, "gui-score.png")) {
            ImageIO.write(score.image(), "png", file.stream());
            file.appear();
        }
        try (WholeFile file = WholeFile.in(folder, "gui-charts.png")) {
            synchronized (lock()) {
                ImageIO.write(charts().sheet(shownDay(), look.tone()), "png", file.stream());
            }
            file.appear();
        }
    }
}
