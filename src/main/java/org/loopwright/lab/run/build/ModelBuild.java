package org.loopwright.lab.run.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.loopwright.lab.file.Checksums;

/**
 * Identity of what makes the numbers: a digest of the sources of runs and of their tables, and of the versions of the
 * libraries that they calculate with. The build writes it down beside the classes. A change that cannot move a number (a
 * chart, a command, a better error message, another compiler) leaves it alone, so that runs made before stay good.
 */
public final class ModelBuild {

    private static final String FILE = ModelSources.ROOT + "/model-build.properties";

    private ModelBuild() {}

    /**
     * The digest, 64 lower-case hexadecimal digits.
     *
     * @param part the class of the subject that has the list of its sources beside it
     * @throws IllegalStateException if the build wrote none and there are no sources to make it from
     */
    public static String of(Class<?> part) {
        try (InputStream written = part.getClassLoader().getResourceAsStream(FILE)) {
            Path classes = Path.of(
                    part.getProtectionDomain().getCodeSource().getLocation().toURI());
            return of(ModelSources.beside(part), classes, written);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the id of the model's build cannot be read", unreadable);
        } catch (URISyntaxException noPath) {
            throw new IllegalStateException("the place of the model's classes has no name", noPath);
        }
    }

    /** A digest of all files that a class and the laboratory are run from, whatever they hold. */
    public static String ofClasses(Class<?> part) {
        StringBuilder text = new StringBuilder();
        for (ProgramFiles files : List.of(ProgramFiles.of(part), ProgramFiles.of(ModelBuild.class))) {
            text.append(files.sha256()).append('\n');
            files.dependencies()
                    .forEach(library -> text.append(library.sha256()).append('\n'));
        }
        return Checksums.sha256(text.toString());
    }

    /**
     * The id of classes.
     *
     * @param listed sources of what makes their numbers
     * @param classes a jar or a folder
     * @param written what the build wrote down, null if it did not
     */
    static String of(ModelSources listed, Path classes, InputStream written) throws IOException {
        // An editor compiles classes without the build: what the build wrote earlier is then no longer true.
        Optional<Path> sources = Files.isDirectory(classes) ? sourcesOf(classes) : Optional.empty();
        if (sources.isPresent() && (written == null || isOutdated(classes))) {
            return listed.digest(sources.get());
        }
        if (written == null) {
            throw new IllegalStateException("the build left no " + FILE + " in " + classes
                    + ", so that nobody can tell which numbers belong to it; build it with ./mvnw package");
        }
        Properties properties = new Properties();
        properties.load(new StringReader(new String(written.readAllBytes(), StandardCharsets.UTF_8)));
        return properties.getProperty("id");
    }

    /**
     * Writes the id beside the classes that were made from sources.
     *
     * @param listed which of them make numbers
     * @param sources folder of sources, such as {@code src/main/java}
     * @param classes folder of classes
     */
    public static void write(ModelSources listed, Path sources, Path classes) throws IOException {
        Files.writeString(classes.resolve(FILE), "id=" + listed.digest(sources) + "\n");
    }

    private static Optional<Path> sourcesOf(Path classes) {
        return Stream.iterate(classes.toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("src/main/java"))
                .filter(folder -> Files.isDirectory(folder.resolve(ModelSources.ROOT)))
                .findFirst();
    }

    private static boolean isOutdated(Path classes) throws IOException {
        FileTime then = Files.getLastModifiedTime(classes.resolve(FILE));
        try (Stream<Path> files = Files.walk(classes.resolve(ModelSources.ROOT))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (file.toString().endsWith(".class")
                        && Files.getLastModifiedTime(file).compareTo(then) > 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
