package org.loopwright.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.loopwright.store.Checksums;

/**
 * Identity of the code that makes the numbers: one digest over its class files, wherever they were loaded from. A
 * change that cannot move a number (a chart, a command, a message of the store) leaves it alone, so that runs made
 * before stay good.
 */
public final class ModelBuild {

    private static final String ROOT = "org/loopwright/";

    /** What can move a number: whole rooms, end with a slash, and beginnings of class names. */
    private static final List<String> PARTS = List.of(
            "technology/",
            "random/",
            "observation/",
            "scenario/",
            "model/",
            "analysis/CumulativeIncidence",
            "analysis/RestrictedMean",
            "analysis/WrightFit",
            "experiment/Measure",
            "experiment/Soundness",
            "experiment/OutcomeMeasures",
            "experiment/OutcomeTable",
            "experiment/GenerationTable",
            "experiment/SeriesTable",
            "experiment/SpanTable",
            "store/CellText",
            "store/CsvLine");

    private ModelBuild() {}

    /** The digest, 64 lower-case hexadecimal digits. */
    public static String id() {
        try {
            URI place = ModelBuild.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            return of(Path.of(place));
        } catch (IOException e) {
            throw new UncheckedIOException("the model's own class files cannot be read", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the place of the model's class files has no name", e);
        }
    }

    /** The digest of the class files in a folder or a jar. */
    static String of(Path place) throws IOException {
        if (Files.isDirectory(place)) {
            return digest(place);
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            return digest(jar.getPath("/"));
        }
    }

    private static String digest(Path top) throws IOException {
        SortedMap<String, Path> classes = new TreeMap<>();
        Path root = top.resolve(ROOT);
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(file -> file.toString().endsWith(".class"))
                    .forEach(
                            file -> classes.put(root.relativize(file).toString().replace('\\', '/'), file));
        }
        StringBuilder list = new StringBuilder();
        for (Map.Entry<String, Path> one : classes.entrySet()) {
            if (PARTS.stream().anyMatch(one.getKey()::startsWith)) {
                try (InputStream in = Files.newInputStream(one.getValue())) {
                    list.append(one.getKey())
                            .append(' ')
                            .append(Checksums.sha256(in.readAllBytes()))
                            .append('\n');
                }
            }
        }
        return Checksums.sha256(list.toString());
    }
}
