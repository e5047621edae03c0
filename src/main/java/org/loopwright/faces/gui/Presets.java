package org.loopwright.faces.gui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.loopwright.lab.design.DesignPoint;
import org.loopwright.lab.design.Study;
import org.loopwright.lab.design.StudyReader;
import org.loopwright.lab.sheet.ScenarioSpec;
import org.loopwright.subject.scenario.ParameterFolder;

/** What comes with the program and can be played: scenarios, and the design points of studies. */
final class Presets {

    /** Points of a study that are listed: more are no choice but a catalogue. */
    static final int MOST_POINTS = 200;

    private static final String STUDY = "study ";

    private final ParameterFolder sheets;

    Presets(ParameterFolder sheets) {
        this.sheets = sheets;
    }

    /** Names of all: scenarios first. */
    List<String> names() {
        List<String> names = new ArrayList<>(sheets.scenarios());
        sheets.studies().forEach(study -> names.add(STUDY + study));
        return names;
    }

    static boolean isStudy(String name) {
        return name.startsWith(STUDY);
    }

    /** The study of a preset. */
    Study study(String name) {
        Path file = sheets.root().resolve("studies").resolve(name.substring(STUDY.length()) + ".yaml");
        return StudyReader.read(file, sheets);
    }

    /** What each design point of a study sets, in words; the first are enough to choose from. */
    List<String> points(Study study) {
        return study.design().points().limit(MOST_POINTS).map(this::words).toList();
    }

    private String words(DesignPoint point) {
        return point.number()
                + point.settings().stream()
                        .map(setting ->
                                setting.path().substring(setting.path().lastIndexOf('.') + 1) + " " + setting.value())
                        .collect(Collectors.joining(", ", ": ", ""));
    }

    /** A design point before its sheets are read. */
    ScenarioSpec spec(Study study, int point) {
        return study.base().with(study.settings(study.design().point(point), sheets.paths()));
    }
}
