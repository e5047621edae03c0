package org.loopwright.faces.cli.option;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The commit of the sources beside the program, as git tells it. Immutable.
 *
 * @param hash the commit, empty if it is not known
 * @param dirty true if sources or sheets differ from it; null if not known
 */
record SourceCommit(String hash, Boolean dirty) {

    private static final SourceCommit UNKNOWN = new SourceCommit("", null);

    /** The commit of a folder; unknown if the folder is no work tree, or there is no git. */
    static SourceCommit of(Path home) throws InterruptedException {
        if (Files.notExists(home.resolve(".git"))) {
            return UNKNOWN;
        }
        try {
            String hash = git(home, "rev-parse", "HEAD");
            return new SourceCommit(
                    hash,
                    !git(home, "status", "--porcelain", "--", "src/main", "params", "pom.xml")
                            .isEmpty());
        } catch (IOException noGit) {
            return UNKNOWN;
        }
    }

    private static String git(Path home, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-C", home.toString()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException("git " + String.join(" ", words) + " ended with " + process.exitValue());
        }
        return said;
    }
}
