package org.loopwright.lab.run.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.loopwright.lab.file.Checksums;

/**
 * The sources of what makes a subject's numbers: of a run, and of the tables that it adds to. Which they are is data, in
 * {@code model-sources.txt} beside a class of the subject; that they are all, and no others, is for it to test. Immutable.
 */
public final class ModelSources {

    /** Where the sources of the house begin, in a folder of sources or of classes. */
    static final String ROOT = "org/loopwright";

    private static final String LIST = "model-sources.txt";

    /** A line of the list for a library: this word, how its jar is called, and a class by which the jar is found. */
    private static final String JAR = "jar ";

    private final List<String> lines;

    /** Classes by which jars are found, by the names of the libraries. */
    private final SortedMap<String, String> jars = new TreeMap<>();

    /**
     * A list.
     *
     * @param text a line for each room ({@code room/}), type ({@code room/Type}), door ({@code -room/Type}) and library
     *     ({@code jar name a/b/Type.class}); what follows a {@code #} is a comment
     */
    public ModelSources(String text) {
        List<String> all = text.lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
        lines = all.stream().filter(line -> !line.startsWith(JAR)).toList();
        all.stream().filter(line -> line.startsWith(JAR)).forEach(line -> {
            String[] words = line.split(" +", -1);
            jars.put(words[1], words[2]);
        });
    }

    /** The list beside a class of a subject. */
    public static ModelSources beside(Class<?> part) {
        try (InputStream in = part.getResourceAsStream(LIST)) {
            if (in == null) {
                throw new IllegalStateException("the list " + LIST + " is not beside the classes");
            }
            return new ModelSources(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the list " + LIST + " cannot be read", unreadable);
        }
    }

    /** The lines of rooms, types and doors, without comments. */
    public List<String> lines() {
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
    public String digest(Path sources) throws IOException {
        return digest(sources, libraries());
    }

    /** The same for libraries of these versions. */
    public String digest(Path sources, SortedMap<String, String> libraries) throws IOException {
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
    public SortedMap<String, String> libraries() {
        SortedMap<String, String> versions = new TreeMap<>();
        jars.forEach((name, type) -> {
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
