package org.loopwright.planted.faces.exchange;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** Planted fault: files that are written, moved or deleted without a look at what is there. */
final class WritesByItself {

    private WritesByItself() {}

    static void text(Path file) throws IOException {
        Files.writeString(file, "");
    }

    static void copied(Path file) throws IOException {
        Files.copy(file, file.resolveSibling("copy"));
    }

    static OutputStream stream(Path file) throws IOException {
        return new FileOutputStream(file.toFile());
    }

    @SuppressWarnings("DefaultCharset")
    static PrintWriter printed(String file) throws IOException {
        return new PrintWriter(file, StandardCharsets.UTF_8);
    }

    static Function<Path, Boolean> byReference() {
        return file -> file.toFile().delete();
    }
}
