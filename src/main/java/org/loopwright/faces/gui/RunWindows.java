package org.loopwright.faces.gui;

import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javax.imageio.ImageIO;
import javax.swing.JFrame;
import org.loopwright.faces.gui.scene.Scene;
import org.loopwright.faces.gui.scene.Tone;
import org.loopwright.lab.file.WholeFile;
import sim.display.Controller;

/** The windows on one run: scoreboard, drawings, charts. Confined to the thread of the windows. */
final class RunWindows {

    private final PlayedRun run;
    private final ScoreWindow score;
    private final List<SceneWindow> scenes = new ArrayList<>();
    private final ChartsWindow charts;
    private final boolean isOneOfTwo;
    private Tone tone;

    /**
     * Makes the windows, not yet shown.
     *
     * @param layout where they stand
     * @param side which of two runs it is, for titles; empty if it is the only one
     * @param export told which chart is to be saved in which format
     */
    RunWindows(PlayedRun run, WindowLayout layout, String side, Tone tone, BiConsumer<ChartKind, ChartFile> export) {
        this.run = run;
        this.tone = tone;
        isOneOfTwo = !side.isEmpty();
        score = new ScoreWindow(layout.score(), tone);
        List<Rectangle> places = List.of(layout.network(), layout.pipeline(), layout.matrix());
        List<Scene> drawn = Sessions.scenes();
        for (int i = 0; i < drawn.size(); i++) {
            scenes.add(new SceneWindow(run, drawn.get(i), places.get(i), tone));
        }
        charts = new ChartsWindow(layout.charts(), run.charts().data(), tone, export, this::follow);
        Scores.needs().forEach(run.charts()::follow);
        run.charts().show(charts, this::showScore);
        if (isOneOfTwo) {
            frames().forEach(frame -> frame.setTitle(frame.getTitle() + ", " + side));
        }
    }

    /** Shows those that have a place of their own; the others are there to be asked for. */
    void open(Controller controller, WindowLayout layout) {
        for (JFrame frame : frames()) {
            controller.registerFrame(frame);
            boolean covers = frame != scenes.get(0).frame() && frame.getBounds().equals(layout.network());
            frame.setVisible(!covers);
        }
        charts.show(ChartKind.IMPROVEMENT_LOOP, true);
    }

    /** A chart comes into sight, or goes. */
    private void follow(ChartKind kind, boolean seen) {
        synchronized (run.lock()) {
            if (seen) {
                run.charts().show(kind, run.shownDay());
            } else {
                run.charts().hide(kind);
            }
        }
    }

    /** All of them, the scoreboard first. */
    List<JFrame> frames() {
        List<JFrame> frames = new ArrayList<>(List.of(score.frame()));
        scenes.forEach(scene -> frames.add(scene.frame()));
        frames.add(charts.frame());
        return frames;
    }

    List<SceneWindow> scenes() {
        return scenes;
    }

    ScoreWindow score() {
        return score;
    }

    /** The run has begun anew. */
    void reset() {
        scenes.forEach(SceneWindow::reset);
    }

    /** Asks for the drawings to be brought to the day that the run shows; on any thread. */
    void repaint() {
        scenes.forEach(SceneWindow::refresh);
    }

    /** Brings all windows to the day that the run shows. */
    void refresh() {
        run.charts().draw();
        repaint();
        showScore();
    }

    /** Shows the score of the day that the run shows. */
    void showScore() {
        score.heading(isOneOfTwo || run.session().stored().isPresent() ? run.heading() : "");
        run.snapshot()
                .ifPresent(now -> score.show(Scores.of(
                        run.charts().data(),
                        now,
                        run.model().scenario().warmUp(),
                        RunCharts.systems(run.model()),
                        run.outcome())));
    }

    /** On light paper or on dark from now on. */
    void tone(Tone other) {
        tone = other;
        scenes.forEach(scene -> scene.tone(other));
        charts.tone(other);
        score.tone(other);
    }

    /** Writes each drawing and a sheet of all charts into a folder, as PNG. */
    void screenshots(Path folder, String prefix) throws IOException {
        for (SceneWindow scene : scenes) {
            scene.save(folder.resolve(prefix + scene.name() + ".png"));
        }
        SceneWindow matrix = scenes.get(scenes.size() - 1);
        matrix.unknown(true);
        matrix.save(folder.resolve(prefix + "unknown.png"));
        matrix.unknown(false);
        try (WholeFile file = WholeFile.in(folder, prefix + "score.png")) {
            ImageIO.write(score.image(), "png", file.stream());
            file.appear();
        }
        try (WholeFile file = WholeFile.in(folder, prefix + "charts.png")) {
            synchronized (run.lock()) {
                ImageIO.write(run.charts().sheet(run.shownDay(), tone), "png", file.stream());
            }
            file.appear();
        }
    }

    void dispose() {
        scenes.forEach(SceneWindow::dispose);
        run.charts().dispose();
        score.dispose();
    }
}
