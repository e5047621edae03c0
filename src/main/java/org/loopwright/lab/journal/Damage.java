package org.loopwright.lab.journal;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What was found wrong in a journal.
 *
 * @param flaws the places
 * @param sound runs of which a sound record is there [1]
 */
public record Damage(List<Flaw> flaws, int sound) {

    private static final int SHOWN = 3;

    /** Copies the list. */
    public Damage {
        flaws = List.copyOf(flaws);
    }

    /** A sentence for people. */
    public String sentence() {
        String places = flaws.stream()
                .limit(SHOWN)
                .map(flaw -> Journal.FOLDER + "/" + flaw.place() + ": " + flaw.what())
                .collect(Collectors.joining("; "));
        int more = flaws.size() - SHOWN;
        return "The journal was damaged (" + places + (more > 0 ? "; and " + more + " more" : "") + "). Records of "
                + sound + (sound == 1 ? " run" : " runs")
                + " in it are sound; whatever is missing is made again. The damaged files are left as they are.";
    }
}
