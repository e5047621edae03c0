package org.loopwright.faces.gui;

import java.awt.event.ActionEvent;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JRootPane;
import javax.swing.KeyStroke;
import sim.display.Console;

/** Keys that work in every window: the console's buttons without the mouse. */
final class Shortcuts {

    private Shortcuts() {}

    static void install(Console console, PlayedRun gui, ControlPanel controls, List<SceneWindow> scenes) {
        install(console, console, gui, controls, scenes);
        for (Object frame : console.getAllFrames()) {
            install((JFrame) frame, console, gui, controls, scenes);
        }
    }

    private static void install(
            JFrame frame, Console console, PlayedRun gui, ControlPanel controls, List<SceneWindow> scenes) {
        JRootPane root = frame.getRootPane();
        bind(root, "ctrl SPACE", event -> playOrPause(console));
        bind(root, "ctrl RIGHT", event -> step(console));
        bind(root, "ctrl R", event -> gui.restart());
        bind(root, "ctrl S", event -> controls.save());
        bind(root, "ctrl O", event -> controls.open());
        bind(root, "F1", event -> ReadingGuide.toggle(scenes));
    }

    private static void bind(JRootPane root, String key, Consumer<ActionEvent> action) {
        root.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).put(KeyStroke.getKeyStroke(key), key);
        root.getActionMap().put(key, new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent event) {
                action.accept(event);
            }
        });
    }

    private static void playOrPause(Console console) {
        if (console.getPlayState() == Console.PS_STOPPED) {
            console.pressPlay();
        } else {
            console.pressPause();
        }
    }

    private static void step(Console console) {
        if (console.getPlayState() == Console.PS_PLAYING) {
            console.pressPause();
        }
        console.pressPlay();
    }
}
