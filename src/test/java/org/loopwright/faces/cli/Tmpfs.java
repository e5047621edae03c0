package org.loopwright.faces.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A small disk in memory, which can be full or read-only for root too. Mounting needs the rights of an administrator;
 * a test without them is skipped, and says so.
 */
final class Tmpfs implements AutoCloseable {

    private final Path folder;

    private Tmpfs(Path folder) {
        this.folder = folder;
    }

    /** Mounts one on an empty folder. */
    static Tmpfs mount(Path folder, String size) throws InterruptedException {
        String refusal = run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString());
        assumeTrue(refusal.isEmpty(), "skipped, since a small disk cannot be mounted here: " + refusal);
        return new Tmpfs(folder);
    }

    /** Where it is mounted. */
    Path folder() {
        return folder;
    }

    /** Mounts it anew with other options, such as {@code ro} or {@code size=20m}; what it holds stays. */
    void remount(String options) throws IOException, InterruptedException {
        String refusal = run("mount", "-o", "remount," + options, folder.toString());
        if (!refusal.isEmpty()) {
            throw new IOException(refusal);
        }
    }

    @Override
    public void close() {
        try {
            // Lazily: what still has a file open there must not keep the scratch folder from being removed.
            run("umount", "-l", folder.toString());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** What a command complains about; nothing if it succeeds. */
    private static String run(String... words) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(List.of(words)).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            int code = process.waitFor();
            return code == 0 ? "" : words[0] + " ended with " + code + ": " + said;
        } catch (IOException noSuchCommand) {
            return String.valueOf(noSuchCommand.getMessage());
        }
    }
}
