package org.loopwright.store;

import java.nio.file.Path;

/**
 * What was wrong with the file of a journal, and what became of it.
 *
 * @param fault what was found, in a few words
 * @param kept where the damaged file is kept
 * @param saved records that were saved from it [1]
 * @param broken records found broken, which could not be saved [1]
 */
public record Damage(String fault, Path kept, int saved, int broken) {

    /** A sentence for people. */
    public String sentence() {
        return "The journal was damaged (" + fault + "). Records of " + saved + (saved == 1 ? " run" : " runs")
                + " were saved from it" + (broken == 0 ? "" : ", " + broken + " were found broken")
                + "; whatever is missing is made again. The damaged file is kept as " + kept.getFileName() + ".";
    }
}
