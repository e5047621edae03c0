package org.loopwright.faces.figure;

import java.util.ArrayList;
import java.util.List;
import org.loopwright.faces.findings.Outcomes;

/** Words that figures share. */
final class Captions {

    private Captions() {}

    /** Title of the study as the first sentence of a subtitle, which is broken into lines where titles are not. */
    static String study(String title) {
        if (title.isBlank()) {
            return "";
        }
        return title.endsWith("?") || title.endsWith(".") ? title + " " : title + ". ";
    }

    /** How means and bands came about, for subtitles. */
    static String method(int replications) {
        return replications < 2
                ? "n = 1 replication, so there are no bands."
                : "Lines: mean over n = " + replications + " replications; bands: 95 % t-intervals over replications.";
    }

    /** Titles of panels: the hyphens of names become spaces. */
    static String panelTitle(String name) {
        return name.isEmpty() ? "all" : name.replace('-', ' ');
    }

    /** Legend of the systems' lines. */
    static List<FigureSheet.Entry> systems(Outcomes outcomes) {
        List<FigureSheet.Entry> legend = new ArrayList<>();
        for (String system : outcomes.systems()) {
            legend.add(FigureSheet.Entry.ofSystem(system, legend.size()));
        }
        return legend;
    }
}
