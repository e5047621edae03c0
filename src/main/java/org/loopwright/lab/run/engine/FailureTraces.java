package org.loopwright.lab.run.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.loopwright.lab.file.Folders;
import org.loopwright.lab.file.PlainFile;
import org.loopwright.lab.file.WholeFile;

/** The folder {@code failures}: where each run that did not end well was when it ended, as {@code <run>.txt}. */
public final class FailureTraces {

    private static final String FOLDER = "failures";

    private final Path results;

    /** Whether an earlier session left any. */
    private final boolean standing;

    FailureTraces(Path folder) {
        this.results = folder;
        this.standing = Files.isDirectory(folder.resolve(FOLDER), LinkOption.NOFOLLOW_LINKS);
    }

    /** Keeps the trace of a run, or removes that of an earlier session once the run has ended well. */
    void note(EndedRun ended) throws IOException {
        if (!ended.isOk()) {
            write(results, ended.run() + ".txt", ended.trace().getBytes(StandardCharsets.UTF_8));
        } else if (standing) { // To look for a file takes a tenth of a short run.
            Folders.delete(results.resolve(FOLDER).resolve(ended.run() + ".txt"));
        }
    }

    private static void write(Path results, String name, byte[] trace) throws IOException {
        try (WholeFile file = WholeFile.in(Folders.make(results, FOLDER), name)) {
            file.write(trace);
            file.appear();
        }
    }

    /** Takes the traces of those runs of a folder along from others, the last that has one. */
    public static void copy(List<Path> others, List<String> runs, Path into) throws IOException {
        for (String run : runs) {
            for (Path other : others) {
                Path trace = other.resolve(FOLDER).resolve(run + ".txt");
                if (PlainFile.isOwn(trace)) {
                    write(into, run + ".txt", PlainFile.bytes(trace));
                }
            }
        }
    }
}
