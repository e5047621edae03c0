package org.loopwright;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Faults that stood when a wall was built, one a line. A list may only shrink: a wall reports what is no fault any more. */
final class Tolerated {

    static final String MUTUAL_TYPES = "mutual-types.txt";
    static final String DOUBLE_NAMES = "double-names.txt";
    static final String LONG_FILES = "long-files.txt";

    private Tolerated() {}

    /** The list of a root package; there need be none. */
    static List<String> in(String root, String list) {
        try (InputStream in = Tolerated.class.getResourceAsStream("/" + root.replace('.', '/') + "/" + list)) {
            return in == null
                    ? List.of()
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank())
                            .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(list + " cannot be read", unreadable);
        }
    }
}
