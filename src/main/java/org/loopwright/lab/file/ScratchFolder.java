package org.loopwright.lab.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A folder among the system's temporary files that is removed on closing, and at the latest when the program ends. */
public final class ScratchFolder implements Closeable {

    private final Path path;
    private final Thread removal;

    /**
     * Makes one.
     *
     * @throws IOException if the system's temporary files have no room for it
     */
    public ScratchFolder() throws IOException {
        this.path = Folders.temporary("loopwright-").toRealPath();
        this.removal = new Thread(this::remove);
        Runtime.getRuntime().addShutdownHook(removal);
    }

    /** Where it is, without links. */
    public Path path() {
        return path;
    }

    @Override
    public void close() {
        remove();
        try {
            Runtime.getRuntime().removeShutdownHook(removal);
        } catch (IllegalStateException ending) {
            // The program is ending, and the hook finds nothing left.
            return;
        }
    }

    private void remove() {
        try {
            Folders.delete(path);
        } catch (IOException | UncheckedIOException leftBehind) {
            // What cannot be removed is left to the system, which clears its temporary files.
            return;
        }
    }
}
