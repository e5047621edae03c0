package org.loopwright.lab.design;

import java.nio.file.Path;
import java.util.Optional;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.file.PlainFile;

/**
 * Files that a study names, seen from itself.
 *
 * @param study file of the study
 * @param within the folder that none of them may be outside of; empty: they may be anywhere
 */
record StudyFiles(Path study, Optional<Path> within) {

    /**
     * The file that a text names, which need not be there.
     *
     * @throws SheetException if it is outside
     * @throws java.nio.file.InvalidPathException if no file can be called that
     */
    Path named(String text) {
        Path file = study.resolveSibling(text).normalize();
        if (within.isPresent() && !PlainFile.isWithin(within.get(), file)) {
            throw new SheetException(Fault.at(
                    Place.of(study), "", "names '" + text + "', which is not among what was kept with the results"));
        }
        return file;
    }
}
