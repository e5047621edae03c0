package org.loopwright.faces.gui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the windows say about themselves. */
final class AboutText {

    private static final List<String> DOCS =
            List.of("gui.md", "model.md", "sheets.md", "verification.md", "references.md");

    private AboutText() {}

    /** The text of the console's first tab, with links to the documents that are there. */
    static String html(Optional<Path> docs) {
        StringBuilder links = new StringBuilder();
        docs.ifPresent(folder -> {
            for (String name : DOCS) {
                Path file = folder.resolve(name);
                if (Files.isRegularFile(file)) {
                    links.append("<li><a href=\"")
                            .append(file.toAbsolutePath().toUri())
                            .append("\">docs/")
                            .append(name)
                            .append("</a>");
                }
            }
        });
        return resource("index.html")
                .replace("<!-- how to read -->", resource("how-to-read.html"))
                .replace("<!-- links -->", links.length() == 0 ? "<li>the folder docs" : links.toString());
    }

    private static String resource(String name) {
        try (InputStream in = AboutText.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name + " in the jar cannot be read", unreadable);
        }
    }
}
