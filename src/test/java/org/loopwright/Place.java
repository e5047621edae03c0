package org.loopwright;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * A file, or a folder of files, in which an instance of a {@link Recipe} must stand.
 *
 * @param name as CONTRIBUTING.md has it: types by their name, which is a name once in the house; other files by path
 * @param reach how much of it
 * @param what is written there, for people
 * @param has whether an instance stands in a file
 */
record Place(String name, Reach reach, String what, Test has) {

    /** How many of the files of a place must have an instance. */
    enum Reach {
        /** It is one file. */
        FILE,
        /** At least one of a folder. */
        ANY,
        /** All of a folder. */
        EVERY
    }

    /** Whether an instance stands in a file. */
    @FunctionalInterface
    interface Test {
        boolean of(String instance, String file, String text);
    }

    private static final Path MAIN = Path.of("src/main/java/org/loopwright");
    private static final Map<String, Map<String, String>> READ = new LinkedHashMap<>();

    static Place file(String name, String what, BiPredicate<String, String> has) {
        return new Place(name, Reach.FILE, what, (instance, file, text) -> has.test(instance, text));
    }

    static Place any(String folder, String what, BiPredicate<String, String> has) {
        return new Place(folder, Reach.ANY, what, (instance, file, text) -> has.test(instance, text));
    }

    static Place every(String folder, String what, Test has) {
        return new Place(folder, Reach.EVERY, what, has);
    }

    /** The files that lack an instance, each with what is written there. */
    List<String> lackedBy(String instance) {
        Stream<String> lacking = texts().entrySet().stream()
                .filter(file -> !has.of(instance, file.getKey(), file.getValue()))
                .map(Map.Entry::getKey);
        if (reach == Reach.ANY) {
            boolean none = lacking.count() == texts().size();
            lacking = none ? Stream.of(name) : Stream.of();
        }
        return lacking.map(file -> file + " (" + what + ")").toList();
    }

    private Map<String, String> texts() {
        return READ.computeIfAbsent(name, any -> read());
    }

    private Map<String, String> read() {
        try {
            if (reach == Reach.FILE) {
                Path file = name.endsWith(".java") ? type() : Path.of(name);
                return Map.of(name, name.endsWith(".zip") ? "" : Files.readString(file));
            }
            Path folder = reach == Reach.ANY ? MAIN.resolve(name) : Path.of(name);
            return texts(folder, reach == Reach.ANY ? ".java" : ".yaml");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name + " cannot be read", unreadable);
        }
    }

    private static Map<String, String> texts(Path folder, String ending) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>)
                    files.filter(one -> one.toString().endsWith(ending)).sorted()::iterator) {
                texts.put(file.toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return texts;
    }

    private Path type() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            Optional<Path> found = files.filter(file -> file.endsWith(name)).findFirst();
            return found.orElseThrow(() -> new IOException("no type has the file " + name));
        }
    }
}
