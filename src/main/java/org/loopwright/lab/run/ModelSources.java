package org.loopwright.lab.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.loopwright.lab.file.Checksums;

/**
 * The sources of what makes numbers: of a run, and of the tables that it adds to. Which they are is data, in
 * {@code model-sources.txt}; that they are all, and no others, is tested. Immutable.
 */
final class ModelSources {

    /** Where the sources of the house begin, in a folder of sources or of classes. */
    static final String ROOT = "org/loopwright";

    private static final String LIST = "model-sources.txt";

    /** Libraries that numbers come from, each with a class by which its jar is found. */
    private static final Map<String, String> LIBRARIES = new TreeMap<>(Map.of(
            "mason", "sim/engine/SimState.class",
            "commons-math3", "org/apache/commons/math3/util/FastMath.class",
            "commons-rng-client-api", "org/apache/commons/rng/UniformRandomProvider.class",
            "commons-rng-core", "org/apache/commons/rng/core/RandomProviderDefaultState.class",
            "commons-rng-simple", "org/apache/commons/rng/simple/RandomSource.class"));

    private final List<String> lines;

    ModelSources(List<String> lines) {
        this.lines = lines;
    }

    /** The list that this program was built with. */
    static ModelSources listed() {
        try (InputStream in = ModelSources.class.getResourceAsStream(LIST)) {
            if (in == null) {
                throw new IllegalStateException("the list " + LIST + " is not beside the classes");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new ModelSources(text.lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the list " + LIST + " cannot be read", unreadable);
        }
    }

    /** Its lines without comments: {@code room/} for a whole room, {@code room/Type}, and {@code -room/Type} for a door. */
    List<String> lines() {
        return lines;
    }

    /** Whether a source, such as {@code model/Firm}, is among them. */
    boolean contains(String source) {
        return !lines.contains("-" + source)
                && lines.stream().anyMatch(line -> line.endsWith("/") ? source.startsWith(line) : source.equals(line));
    }

    /**
     * One digest over all of them and the versions of the libraries, by the simple names of the types.
     *
     * @param sources folder of sources, such as {@code src/main/java}
     * @return 64 lower-case hexadecimal digits
     * @throws IllegalStateException if two have one simple name, or a library is not known by its jar
     */
    String digest(Path sources) throws IOException {
        return digest(sources, libraries());
    }

    /** The same for libraries of these versions. */
    String digest(Path sources, SortedMap<String, String> libraries) throws IOException {
        Path root = sources.resolve(ROOT);
        SortedMap<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String source = root.relativize(file).toString().replace('\\', '/');
                String type = source.replaceFirst(".*/", "").replaceFirst("\\.java$", "");
                if (!source.endsWith(".java")
                        || type.equals("package-info")
                        || !contains(source.replaceFirst("\\.java$", ""))) {
                    continue;
                }
                String tokens = String.join("\n", JavaTokens.of(Files.readString(file)));
                if (digests.put(type, Checksums.sha256(tokens)) != null) {
                    throw new IllegalStateException("two sources of the model are called " + type);
                }
            }
        }
        StringBuilder all = new StringBuilder();
        digests.forEach(
                (type, digest) -> all.append(type).append(' ').append(digest).append('\n'));
        libraries.forEach(
                (name, version) -> all.append(name).append(' ').append(version).append('\n'));
        return Checksums.sha256(all.toString());
    }

    /** Versions of the libraries by their names, as their jars on the class path are called. */
    static SortedMap<String, String> libraries() {
        SortedMap<String, String> versions = new TreeMap<>();
        LIBRARIES.forEach((name, type) -> {
            URL place = ModelSources.class.getClassLoader().getResource(type);
            Matcher jar = Pattern.compile("/" + name + "-([^/]+)\\.jar!").matcher(String.valueOf(place));
            if (!jar.find()) {
                throw new IllegalStateException("no jar of " + name + " is on the class path, but " + place);
            }
            versions.put(name, jar.group(1));
        });
        return versions;
    }
}
