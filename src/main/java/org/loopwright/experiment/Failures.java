package org.loopwright.experiment;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder {@code failures}: one stack trace per run that threw, as {@code <run>.txt}. */
final class Failures {

    private static final int LONGEST_REASON = 500;

    private final Path folder;

    /** Whether an earlier session left any. */
    private final boolean standing;

    Failures(Path folder) {
        this.folder = folder.resolve("failures");
        this.standing = Files.isDirectory(this.folder);
    }

    /** The reason in one line: the class of what was thrown and its message. */
    static String reason(Throwable thrown) {
        String message = thrown.getMessage() == null ? "" : ": " + thrown.getMessage();
        String line = (thrown.getClass().getSimpleName() + message).strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON) + "…";
    }

    void write(int run, Throwable thrown) throws IOException {
        Files.createDirectories(folder);
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        Files.writeString(file(run), text.toString());
    }

    /** Removes the trace of an earlier session once the run has ended well. */
    void clear(int run) throws IOException {
        if (standing) { // To look for a file takes a tenth of a short run.
            Files.deleteIfExists(file(run));
        }
    }

    private Path file(int run) {
        return folder.resolve(run + ".txt");
    }
}
