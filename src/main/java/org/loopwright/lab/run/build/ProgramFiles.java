package org.loopwright.lab.run.build;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.loopwright.lab.file.Checksums;
import org.loopwright.lab.file.FileChecksum;
import org.loopwright.lab.file.Json;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * The files that a program consists of, named without their folders. Immutable.
 *
 * @param kind what the program was run from: {@code jar}, {@code classes}, or empty if not known
 * @param sha256 digest of the jar, or of the names and digests of all files in the folder of classes
 * @param dependencies the libraries, by name: those in the jar as the build listed them, or those on the class path
 */
public record ProgramFiles(
        @JsonSerialize(converter = Json.NullIfEmpty.class) String kind,
        @JsonSerialize(converter = Json.NullIfEmpty.class) String sha256,
        List<Dependency> dependencies) {

    /** Nothing is known, as in tests that make up a program. */
    public static final ProgramFiles UNKNOWN = new ProgramFiles("", "", List.of());

    /** Where the build (CycloneDX) leaves the bill of the libraries that it puts into the jar. */
    private static final String LIST = "META-INF/sbom/bom.json";

    /**
     * A library.
     *
     * @param name name of its file, such as {@code commons-math3-3.6.1.jar}
     * @param sha256 digest of that file, the same as in the public repository that it came from
     */
    public record Dependency(String name, String sha256) {}

    /** What is read of a bill in the JSON of CycloneDX. */
    private record Bill(List<Component> components) {}

    private record Component(String name, String version, List<Hash> hashes) {}

    private record Hash(String alg, String content) {}

    /** Copies the list. */
    public ProgramFiles {
        dependencies = List.copyOf(dependencies);
    }

    /** The files of the program that a class belongs to. */
    public static ProgramFiles of(Class<?> part) {
        try {
            Path place = Path.of(
                    part.getProtectionDomain().getCodeSource().getLocation().toURI());
            boolean folder = Files.isDirectory(place);
            return new ProgramFiles(
                    folder ? "classes" : "jar",
                    folder ? digestOf(place) : Checksums.of(place).sha256(),
                    bundled(part).orElseGet(() -> onClassPath(place)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the program's own files cannot be read", unreadable);
        } catch (URISyntaxException noPath) {
            throw new IllegalStateException("the place of the program has no name", noPath);
        }
    }

    /** The list that the build left, if it did. */
    private static Optional<List<Dependency>> bundled(Class<?> part) throws IOException {
        try (InputStream in = part.getClassLoader().getResourceAsStream(LIST)) {
            return in == null ? Optional.empty() : Optional.of(parse(in.readAllBytes()));
        }
    }

    /** The libraries of a bill of materials in the JSON of CycloneDX that have a SHA-256. */
    public static List<Dependency> parse(byte[] bill) {
        List<Dependency> found = new ArrayList<>();
        String text = new String(bill, StandardCharsets.UTF_8);
        for (Component component : Json.read(LIST, text, Bill.class).components()) {
            for (Hash hash : component.hashes()) {
                if (hash.alg().equals("SHA-256")) {
                    found.add(new Dependency(component.name() + "-" + component.version() + ".jar", hash.content()));
                }
            }
        }
        return sorted(found);
    }

    private static List<Dependency> onClassPath(Path program) {
        List<Dependency> found = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path", "").split(Pattern.quote(File.pathSeparator), -1)) {
            Path jar = Path.of(entry);
            if (entry.endsWith(".jar") && Files.isRegularFile(jar) && !jar.equals(program)) {
                try {
                    FileChecksum checksum = Checksums.of(jar);
                    found.add(new Dependency(checksum.name(), checksum.sha256()));
                } catch (IOException unreadable) {
                    throw new UncheckedIOException("a library on the class path cannot be read", unreadable);
                }
            }
        }
        return sorted(found);
    }

    private static List<Dependency> sorted(List<Dependency> found) {
        return found.stream().sorted(Comparator.comparing(Dependency::name)).toList();
    }

    private static String digestOf(Path folder) throws IOException {
        SortedMap<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                digests.put(
                        folder.relativize(file).toString().replace(File.separatorChar, '/'),
                        Checksums.of(file).sha256());
            }
        }
        StringBuilder list = new StringBuilder();
        digests.forEach(
                (name, digest) -> list.append(digest).append("  ").append(name).append('\n'));
        return Checksums.sha256(list.toString());
    }
}
