package org.loopwright;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.loopwright.lab.design.StudyReader;
import org.loopwright.lab.run.Runs;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.study.LoopSubject;

/**
 * Every room says in its {@code package-info} what it may use and shows how it is used. The example is taken from there,
 * compiled with the types of the house by their simple names, and run, its assertions included. It finds a folder of its
 * own with some sheets and studies ({@code folder}), what a small sweep has left ({@code results}), and two writers
 * ({@code out}, {@code err}).
 */
class RoomExamplesTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern EXAMPLE = Pattern.compile("<pre>\\{@code\\n(.*?)\\n \\* }</pre>", Pattern.DOTALL);
    private static final Pattern USES = Pattern.compile("May use: ([^.]*)\\.");
    private static final Path OTHER_MODEL = Path.of("examples/other-model/Epidemic.java");

    @TempDir
    private static Path scratch;

    private static Path results;
    private static URLClassLoader compiled;

    @TempDir
    private Path folder;

    static List<String> rooms() {
        return List.copyOf(Rooms.MAY_USE.keySet());
    }

    /** Rooms, and those within rooms that show how they are used. */
    static List<String> examples() throws IOException {
        Path house = SOURCES.resolve("org/loopwright");
        try (Stream<Path> files = Files.walk(house)) {
            List<String> examples = new ArrayList<>(rooms());
            for (Path file : files.filter(one -> one.endsWith("package-info.java"))
                    .sorted()
                    .toList()) {
                String room = house.relativize(file.getParent()).toString().replaceAll("[/\\\\]", ".");
                if (!examples.contains(room) && Files.readString(file).contains("<pre>")) {
                    examples.add(room);
                }
            }
            return examples;
        }
    }

    @BeforeAll
    static void compileAllAndCarryASmallStudyOut() throws IOException, InterruptedException {
        List<Path> sources = new ArrayList<>();
        sources.add(OTHER_MODEL);
        for (String room : examples()) {
            String name = className(room);
            sources.add(Files.writeString(scratch.resolve(name + ".java"), source(name, example(room))));
        }
        assertThat(compile(scratch, sources)).isEmpty();
        compiled = new URLClassLoader(new URL[] {scratch.toUri().toURL()}, RoomExamplesTest.class.getClassLoader());
        compiled.setDefaultAssertionStatus(true);
        give(scratch);
        ParameterFolder params = new ParameterFolder(Path.of("params"));
        results = scratch.resolve("results");
        Runs.of(new LoopSubject(), StudyReader.read(scratch.resolve("depth.yaml"), params), params)
                .into(results);
    }

    @AfterAll
    static void close() throws IOException {
        if (compiled != null) {
            compiled.close();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theExampleOfARoomRuns(String room) throws ReflectiveOperationException, IOException {
        give(folder);
        run(compiled.loadClass(className(room)));
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomSaysWhatItMayUse(String room) throws IOException {
        Matcher says = USES.matcher(packageInfo(room).replace("\n *", ""));
        assertThat(says.find()).as("a sentence that begins with 'May use:'").isTrue();
        if (!says.group(1).contains("every")) {
            assertThat(new TreeSet<>(codes(says.group(1))))
                    .isEqualTo(new TreeSet<>(lastNames(Rooms.MAY_USE.get(room))));
        }
    }

    @Test
    void anExampleThatDoesNotCompileIsTold() throws IOException {
        Path broken = Files.writeString(folder.resolve("Broken.java"), source("Broken", "Streams s = new Stream();"));
        assertThat(compile(folder, List.of(broken)))
                .hasSize(1)
                .first()
                .asString()
                .contains("Broken.java", "Stream");
    }

    @Test
    void anExampleWhoseAssertionFailsIsTold() throws IOException, ReflectiveOperationException {
        Path wrong = Files.writeString(folder.resolve("Wrong.java"), source("Wrong", "assert 1 > 2 : \"no\";"));
        assertThat(compile(folder, List.of(wrong))).isEmpty();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, RoomExamplesTest.class.getClassLoader())) {
            loader.setDefaultAssertionStatus(true);
            Class<?> example = loader.loadClass("Wrong");
            assertThatThrownBy(() -> run(example))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("no");
        }
    }

    private void run(Class<?> example) throws ReflectiveOperationException {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        try {
            example.getMethod("run", Path.class, Path.class, PrintWriter.class, PrintWriter.class)
                    .invoke(null, folder, results, nowhere, nowhere);
        } catch (InvocationTargetException thrown) {
            throw new AssertionError(thrown.getCause().toString(), thrown.getCause());
        }
    }

    /** What examples find in their folder. */
    private static void give(Path folder) throws IOException {
        Files.writeString(folder.resolve("colony.yaml"), "ants: {value: 20, source: counted}\n");
        Files.createDirectories(folder.resolve("scenarios"));
        Files.writeString(folder.resolve("scenarios/small.yaml"), "ants: 20\n");
        Files.writeString(folder.resolve("scenarios/town.yaml"), """
                people: 50
                acquaintances: 0
                reproduction: 2
                infectious_time: 7
                seeds: 5
                """);
        Files.writeString(folder.resolve("outbreak.yaml"), """
                study: outbreak
                seed: 7
                replications: 2
                base: town
                factors: [{path: reproduction, levels: [0.8, 3]}]
                """);
        Files.writeString(folder.resolve("ants.yaml"), """
                study: ants
                seed: 7
                replications: 1
                base: small
                factors: [{path: ants, levels: [10, 500]}]
                responses: [{name: food, measure: food}]
                """);
        Files.writeString(folder.resolve("depth.yaml"), """
                study: depth
                seed: 12
                replications: 2
                industry: batteries
                systems: [simulation-frontier, closed-loop]
                horizon: 1000
                warm_up: 100
                follow: 200
                factors: [{path: vertical_integration, levels: [0, 1]}]
                """);
    }

    private static List<String> compile(Path into, List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(told, Locale.ROOT, null)) {
            List<String> options = List.of(
                    "-proc:none", "-nowarn", "-d", into.toString(), "-cp", System.getProperty("java.class.path"));
            compiler.getTask(new StringWriter(), files, told, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
        }
        return told.getDiagnostics().stream()
                .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
                .map(Object::toString)
                .toList();
    }

    private static String source(String name, String example) throws IOException {
        return imports(example) + """
                public final class %s {
                    public static void run(Path folder, Path results, PrintWriter out, PrintWriter err) throws Exception {
                %s
                    }
                }
                """.formatted(name, example);
    }

    /** The types of the house that an example names, and the packages of Java that it may need. */
    private static String imports(String example) throws IOException {
        StringBuilder imports = new StringBuilder();
        for (String room : List.of("io", "nio.charset", "nio.file", "util", "util.function")) {
            imports.append("import java.%s.*;\n".formatted(room));
        }
        List<String> words = List.of(example.split("\\W+"));
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.map(file -> SOURCES.relativize(file).toString().replaceAll("[/\\\\]", "."))
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .filter(name -> words.contains(name.substring(name.lastIndexOf('.') + 1)))
                    .forEach(name -> imports.append("import %s;\n".formatted(name)));
        }
        return imports.toString();
    }

    private static String className(String room) {
        return "ExampleOf_" + room.replace('.', '_');
    }

    private static String example(String room) throws IOException {
        Matcher example = EXAMPLE.matcher(packageInfo(room));
        assertThat(example.find()).as("an example of " + room).isTrue();
        return example.group(1)
                .lines()
                .map(line -> line.replaceFirst("^ \\* ?", ""))
                .collect(joining("\n"));
    }

    private static String packageInfo(String room) throws IOException {
        return Files.readString(SOURCES.resolve("org/loopwright/" + room.replace('.', '/') + "/package-info.java"));
    }

    private static List<String> codes(String text) {
        Matcher code = Pattern.compile("\\{@code (\\w+)}").matcher(text);
        List<String> codes = new ArrayList<>();
        while (code.find()) {
            codes.add(code.group(1));
        }
        return codes;
    }

    private static List<String> lastNames(List<String> rooms) {
        return rooms.stream()
                .map(room -> room.substring(room.lastIndexOf('.') + 1))
                .toList();
    }
}
