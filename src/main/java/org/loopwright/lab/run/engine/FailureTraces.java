package org.loopwright.lab.run.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder {@code failures}: where each run that did not end well was when it ended, as {@code <run>.txt}. */
final class FailureTraces {

    private final Path folder;

    /** Whether an earlier session left any. */
    private final boolean standing;

    FailureTraces(Path folder) {
        this.folder = folder.resolve("failures");
        this.standing = Files.isDirectory(this.folder);
    }

    /** Keeps the trace of a run, or removes that of an earlier session once the run has ended well. */
    void note(EndedRun ended) throws IOException {
        if (!ended.isOk()) {
            Files.createDirectories(folder);
            Files.writeString(file(ended), ended.trace());
        } else if (standing) { // To look for a file takes a tenth of a short run.
            Files.deleteIfExists(file(ended));
        }
    }

    private Path file(EndedRun ended) {
        return folder.resolve(ended.run() + ".txt");
    }
}
