package org.loopwright.lab.run.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The folder {@code failures}: where each run that did not end well was when it ended, as {@code <run>.txt}. */
public final class FailureTraces {

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

    /** Those of some folders of results that hold traces. */
    public static List<Path> among(List<Path> folders) {
        return folders.stream()
                .filter(folder -> Files.isDirectory(folder.resolve(FOLDER)))
                .toList();
    }

    /** Takes the trace of a run along from other folders of results, the last that has one. */
    public static void copy(String run, List<Path> others, Path into) throws IOException {
        Path name = Path.of(FOLDER, run + ".txt");
        for (Path other : others) {
            if (Files.isRegularFile(other.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectories(into.resolve(FOLDER));
                Files.copy(other.resolve(name), into.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
