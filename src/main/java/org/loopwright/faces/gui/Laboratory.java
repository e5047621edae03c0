package org.loopwright.faces.gui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What carries studies out for the windows: the code behind {@code loopwright sweep}. No method is for the thread of the
 * windows.
 */
public interface Laboratory {

    /**
     * How many design points and runs a study has, in words.
     *
     * @param study its file
     * @throws org.loopwright.lab.fault.SheetException with all its faults
     */
    String size(Path study);

    /**
     * What a study would take here, in lines; nothing is written.
     *
     * @throws InterruptedException if it is to end
     */
    String foresee(Path study) throws IOException, InterruptedException;

    /**
     * Carries a study out as far as it is not, and makes tables, figures, answer and page.
     *
     * @param results folder of the tables: new, empty, or of this same study
     * @param progress told after each run
     * @throws InterruptedException if it is to end; what is done is kept, and the same call goes on with the rest
     */
    Done carryOut(Path study, Path results, Watcher progress) throws IOException, InterruptedException;

    /** Is told how far a study has come, from any thread. */
    @FunctionalInterface
    interface Watcher {
        /**
         * A run has been kept.
         *
         * @param done runs that are there [1]
         * @param total runs of the study [1]
         * @param line the same in words, with rate and time left
         */
        void at(int done, int total, String line);
    }

    /**
     * What came of a study.
     *
     * @param answer as the command line prints it
     * @param account what was made, in lines
     * @param page where the page is; empty if there is none
     */
    record Done(String answer, String account, Optional<Path> page) {}
}
