package org.loopwright.lab.journal;

import java.io.IOException;
import java.nio.file.Path;

/** The file that a process writes is no longer where it was. */
public final class LostSegmentException extends IOException {

    private static final long serialVersionUID = 1;

    LostSegmentException(Path file) {
        super(file + " is no longer there");
    }
}
