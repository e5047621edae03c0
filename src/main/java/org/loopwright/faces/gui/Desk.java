package org.loopwright.faces.gui;

import java.util.List;
import java.util.Optional;
import javax.swing.JFrame;
import sim.display.Console;

/**
 * What stands on the screen around a run, for keys and menus.
 *
 * @param gui the run
 * @param beside another run that shows the same day, if there is one
 * @param console MASON's console
 * @param controls the tab with what is played
 * @param transport buttons and timeline
 * @param scenes windows of the drawings
 * @param frames windows of the runs
 * @param experiment where studies are composed; empty where nothing carries them out
 */
record Desk(
        PlayedRun gui,
        Optional<RunBeside> beside,
        Console console,
        ControlPanel controls,
        Transport transport,
        List<SceneWindow> scenes,
        List<JFrame> frames,
        Optional<ExperimentWindow> experiment) {

    /** Copies the lists. */
    Desk {
        scenes = List.copyOf(scenes);
        frames = List.copyOf(frames);
    }
}
