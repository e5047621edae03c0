package org.loopwright.lab.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The folder {@code failures}: where each run that did not end well was when it ended, as {@code <run>.txt}. */
final class FailureTraces {

    private static final String FOLDER = "failures";

    private final Path folder;

    /** Whether an earlier session left any. */
    private final boolean standing;

    FailureTraces(Path folder) {
        this.folder = folder.resolve(FOLDER);
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

    /** Takes the traces along of those runs of a folder that did not end well, from others, the last that has one. */
    static void copy(Subject<?> subject, List<Path> others, Path into) throws IOException {
        List<Path> standing = others.stream()
                .map(other -> other.resolve(FOLDER))
                .filter(Files::isDirectory)
                .toList();
        if (standing.isEmpty()) {
            return;
        }
        FailureTraces traces = new FailureTraces(into);
        for (Runs.Row row : Runs.open(subject, into).unfinished()) {
            String name = row.text(OutcomeTable.RUN.name()) + ".txt";
            for (Path folder : standing) {
                if (Files.isRegularFile(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                    Files.createDirectories(traces.folder);
                    Files.copy(folder.resolve(name), traces.folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
