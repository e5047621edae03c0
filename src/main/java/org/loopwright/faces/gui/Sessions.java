package org.loopwright.faces.gui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.loopwright.faces.gui.scene.DsmScene;
import org.loopwright.faces.gui.scene.NetworkScene;
import org.loopwright.faces.gui.scene.PipelineScene;
import org.loopwright.faces.gui.scene.Scene;
import org.loopwright.lab.design.PlannedRun;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.random.Streams;
import org.loopwright.lab.run.StoredRows;
import org.loopwright.lab.run.StoredStudy;
import org.loopwright.lab.sheet.ScenarioSpec;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.scenario.Scenario;

/** What is played where nobody says what. */
public final class Sessions {

    private static final String DEFAULT = "batteries";

    private Sessions() {}

    /** The drawings, in the order of their windows. */
    static List<Scene> scenes() {
        return List.of(new NetworkScene(), new PipelineScene(), new DsmScene());
    }

    /** A session in the folder that the property {@code loopwright.home} names; seed and replication are 1. */
    static Session atHome() {
        ParameterFolder sheets = new ParameterFolder(Path.of(System.getProperty("loopwright.home", ""), "params"));
        return sideBySide(sheets, sheets.spec(DEFAULT), List.of(), new Streams(1, 1));
    }

    /**
     * A scenario with at most two systems side by side: those named, else its first and its last.
     *
     * @param systems names of systems; none for the default
     * @throws org.loopwright.lab.fault.SheetException with all faults of the scenario
     */
    public static Session sideBySide(ParameterFolder sheets, ScenarioSpec spec, List<String> systems, Streams streams) {
        if (!systems.isEmpty()) {
            return new Session(
                    sheets, spec.with(List.of(Session.systems(systems, Place.of("--systems")))), spec.name(), streams);
        }
        Session all = new Session(sheets, spec, spec.name(), streams);
        List<String> names = all.systemNames();
        return names.size() <= 2
                ? all
                : sideBySide(sheets, spec, List.of(names.get(0), names.get(names.size() - 1)), streams);
    }

    /** A run of a folder of results, as it was. */
    public static Session stored(StoredStudy<Scenario> stored, PlannedRun run) throws IOException {
        ParameterFolder sheets = new ParameterFolder(stored.sheets().root());
        sheets.files().keepWithin();
        Study study = stored.study();
        Streams streams = new Streams(study.seed(), study.luck(run.run()));
        Session session = new Session(
                sheets,
                study.base().with(study.settings(run.point(), stored.sheets().paths())),
                study.name() + ", run " + run.run(),
                streams);
        session.stored(new StoredRun(stored.folder(), session.scenario(), streams, StoredRows.of(stored, run)));
        return session;
    }
}
