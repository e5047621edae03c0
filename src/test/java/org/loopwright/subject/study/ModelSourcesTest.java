package org.loopwright.subject.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.loopwright.lab.run.build.ModelSources;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The list of the model's sources is their closure, and their digest changes with them and with nothing else. */
class ModelSourcesTest {

    /** What is simulated, and what makes the rows of a run, as they are kept before a study puts its labels to them. */
    private static final List<String> ROOTS = List.of("subject/model/LoopModel", "subject/study/RunTables");

    private static final Path SOURCES = Path.of("src/main/java");
    private static final ModelSources LISTED = ModelSources.beside(LoopSubject.class);

    private static ModelClosure closure;

    @TempDir
    private static Path copy;

    private static String before;

    @BeforeAll
    static void computeTheClosureAndCopyTheSources() throws IOException {
        List<String> doors = LISTED.lines().stream()
                .filter(line -> line.startsWith("-"))
                .map(line -> line.substring(1))
                .toList();
        closure = new ModelClosure(SOURCES, ROOTS, doors);
        for (Path folder : List.of(SOURCES, Path.of("docs"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                    Files.createDirectories(copy.resolve(file).getParent());
                    Files.copy(file, copy.resolve(file));
                }
            }
        }
        before = digest();
    }

    private static String digest() throws IOException {
        return LISTED.digest(copy.resolve(SOURCES));
    }

    @Test
    void theListIsTheClosure() {
        List<String> difference = new ArrayList<>();
        List<String> computed = closure.lines();
        computed.stream()
                .filter(line -> !LISTED.lines().contains(line))
                .forEach(line -> difference.add("add     " + line + closure.namedBy(line)));
        LISTED.lines().stream()
                .filter(line -> !computed.contains(line))
                .forEach(line -> difference.add("remove  " + line));
        if (!difference.isEmpty()) {
            fail("model-sources.txt is not the closure of " + ROOTS + ":\n" + String.join("\n", difference));
        }
        assertThat(LISTED.lines()).doesNotHaveDuplicates();
    }

    @Test
    void theLibrariesOfTheClosureAreThoseInTheDigest() throws IOException {
        SortedMap<String, String> libraries = LISTED.libraries();
        List<String> strangers = new ArrayList<>();
        for (JavaClass type : closure.classes()) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String used = dependency.getTargetClass().getBaseComponentType().getName();
                URL place = getClass().getClassLoader().getResource(used.replace('.', '/') + ".class");
                boolean foreign =
                        place != null && place.getProtocol().equals("jar") && !used.startsWith("org.loopwright.");
                if (foreign
                        && libraries.entrySet().stream()
                                .noneMatch(library -> place.toString()
                                        .contains("/" + library.getKey() + "-" + library.getValue() + ".jar!"))) {
                    strangers.add(type.getName() + " uses " + used);
                }
            }
        }
        assertThat(strangers).isEmpty();
    }

    /** Else annotations could move numbers, and they are left out. */
    @Test
    void nothingInTheClosureLooksAtItself() {
        for (JavaClass type : closure.classes()) {
            assertThat(type.getDirectDependenciesFromSelf())
                    .as(type.getName())
                    .noneMatch(dependency ->
                            dependency.getTargetClass().getPackageName().startsWith("java.lang.reflect"));
            assertThat(type.getMethodCallsFromSelf())
                    .as(type.getName())
                    .noneMatch(call -> call.getTargetOwner().isEquivalentTo(Class.class)
                            && call.getName().contains("Annotation"));
        }
    }

    @Test
    void versionsAreThoseOfThePom() throws Exception {
        SortedMap<String, String> versions = LISTED.libraries();
        SortedMap<String, String> declared = new TreeMap<>();
        NodeList dependencies = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile())
                .getElementsByTagName("dependency");
        for (int i = 0; i < dependencies.getLength(); i++) {
            Element dependency = (Element) dependencies.item(i);
            String name = text(dependency, "artifactId");
            if (versions.containsKey(name)) {
                declared.put(name, text(dependency, "version"));
            }
        }
        assertThat(declared.keySet()).containsExactly("commons-math3", "commons-rng-simple", "jafama", "mason");
        // The two others come with commons-rng-simple, in its version.
        declared.put("commons-rng-client-api", declared.get("commons-rng-simple"));
        declared.put("commons-rng-core", declared.get("commons-rng-simple"));
        assertThat(versions).isEqualTo(declared);
    }

    private static String text(Element element, String name) {
        return element.getElementsByTagName(name).item(0).getTextContent();
    }

    @Test
    void anotherVersionOfALibraryIsAnotherId() throws IOException {
        for (String name : LISTED.libraries().keySet()) {
            SortedMap<String, String> other = new TreeMap<>(LISTED.libraries());
            other.merge(name, ".1", String::concat);
            assertThat(LISTED.digest(SOURCES, other)).as(name).isNotEqualTo(before);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "src/main/java/org/loopwright/subject/model/Firm.java, true",
        "src/main/java/org/loopwright/subject/model/LoopModel.java, true",
        "src/main/java/org/loopwright/subject/technology/DesignSearch.java, true",
        "src/main/java/org/loopwright/lab/random/Streams.java, true",
        "src/main/java/org/loopwright/subject/observation/Observations.java, true",
        "src/main/java/org/loopwright/lab/table/TableSchema.java, true",
        "src/main/java/org/loopwright/subject/scenario/Scenario.java, true",
        "src/main/java/org/loopwright/subject/scenario/Industry.java, true",
        "src/main/java/org/loopwright/lab/analysis/WrightFit.java, true",
        "src/main/java/org/loopwright/subject/observation/OutcomeMeasures.java, true",
        "src/main/java/org/loopwright/subject/observation/MeasuredEconomy.java, true",
        "src/main/java/org/loopwright/subject/observation/EconomyTable.java, true",
        "src/main/java/org/loopwright/subject/observation/SeriesTable.java, true",
        "src/main/java/org/loopwright/subject/observation/SpanTable.java, true",
        "src/main/java/org/loopwright/subject/observation/GenerationTable.java, true",
        "src/main/java/org/loopwright/subject/scenario/KeptRows.java, true",
        "src/main/java/org/loopwright/subject/study/RunTables.java, true",
        "src/main/java/org/loopwright/lab/table/RunRows.java, true",
        "src/main/java/org/loopwright/lab/table/CsvLine.java, true",
        "src/main/java/org/loopwright/lab/table/CellText.java, true",
        "src/main/java/org/loopwright/subject/model/Snapshot.java, false",
        "src/main/java/org/loopwright/subject/model/package-info.java, false",
        "src/main/java/org/loopwright/subject/technology/McNerneyKernel.java, false",
        "src/main/java/org/loopwright/lab/fault/Nearest.java, false",
        "src/main/java/org/loopwright/lab/sheet/NodeReader.java, false",
        "src/main/java/org/loopwright/lab/sheet/Wording.java, false",
        "src/main/java/org/loopwright/lab/design/StudyReader.java, false",
        "src/main/java/org/loopwright/lab/analysis/SobolIndices.java, false",
        "src/main/java/org/loopwright/lab/run/StudyTables.java, false",
        "src/main/java/org/loopwright/lab/run/StudyRun.java, false",
        "src/main/java/org/loopwright/subject/theory/ReviewQueue.java, false",
        "src/main/java/org/loopwright/lab/journal/Journal.java, false",
        "src/main/java/org/loopwright/faces/figure/Figures.java, false",
        "src/main/java/org/loopwright/faces/gui/LoopwrightGui.java, false",
        "src/main/java/org/loopwright/faces/cli/Main.java, false",
        "docs/model.md, false",
    })
    void aByteOfCodeChangesTheIdWhereItCanMoveANumber(String file, boolean changes) throws IOException {
        assertThat(after(file, text -> text + ";").equals(before)).isNotEqualTo(changes);
    }

    private record Edit(String source, String from, String to) {}

    private static Stream<Edit> editsThatDoNothing() {
        return Stream.of(
                new Edit("subject/model/Firm", "final class Firm", "final  class/* c */Firm"),
                new Edit("subject/model/Firm", "final class Firm", "public final class Firm"),
                new Edit("subject/model/Firm", "\nimport ", "// c\n/** d */\nimport "),
                new Edit(
                        "subject/model/Firm", "package org.loopwright.subject.model;", "package org.loopwright.agent;"),
                new Edit(
                        "subject/model/Firm",
                        "import java.util.List;",
                        "import org.loopwright.a.B;import java.util.List;"),
                new Edit("lab/table/RunRows", "static final int FORMAT = 3;", "static\r\n  final int FORMAT=3 ;"),
                new Edit("subject/observation/SeriesTable", "final class", "@SuppressWarnings(\"x\") final class"),
                new Edit("subject/scenario/BreakthroughLaw", "cost gain delta of the part", "what the part gains"));
    }

    private static Stream<Edit> editsThatDoSomething() {
        return Stream.of(
                new Edit("lab/table/RunRows", "FORMAT = 3", "FORMAT = 4"),
                new Edit("subject/observation/SeriesTable", "\"days\"", "\"day\""),
                new Edit("subject/model/Firm", "import java.util.List;", "import java.awt.List;"),
                new Edit("subject/scenario/Dsm", "generator == Generator.FIXED", "generator != Generator.FIXED"));
    }

    @ParameterizedTest
    @MethodSource("editsThatDoNothing")
    void whatDoesNothingLeavesTheId(Edit edit) throws IOException {
        assertThat(after(path(edit.source()), text -> text.replace(edit.from(), edit.to())))
                .isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("editsThatDoSomething")
    void whatDoesSomethingChangesTheId(Edit edit) throws IOException {
        assertThat(after(path(edit.source()), text -> text.replace(edit.from(), edit.to())))
                .isNotEqualTo(before);
    }

    @Test
    void otherLineEndsAndIndentationLeaveTheId() throws IOException {
        for (String source :
                List.of("subject/model/Firm", "lab/random/RandomStream", "subject/observation/EconomyTable")) {
            assertThat(after(path(source), text -> text.replace("\n", "\r\n"))).isEqualTo(before);
            assertThat(after(path(source), text -> text.replace("\n    ", "\n\t")))
                    .isEqualTo(before);
        }
    }

    @Test
    void aMoveToAnotherRoomLeavesTheId() throws IOException {
        List<String> lines = new ArrayList<>(LISTED.lines());
        lines.set(lines.indexOf("lab/table/CellText"), "table/CellText");
        Path moved = copy.resolve(path("table/CellText"));
        Files.createDirectories(moved.getParent());
        Files.move(copy.resolve(path("lab/table/CellText")), moved);
        try {
            assertThat(new ModelSources(String.join("\n", lines)).digest(copy.resolve(SOURCES), LISTED.libraries()))
                    .isEqualTo(before);
            assertThat(digest()).isNotEqualTo(before);
        } finally {
            Files.move(moved, copy.resolve(path("lab/table/CellText")));
        }
    }

    @Test
    void twoTypesOfOneNameAreRefused(@TempDir Path sources) throws IOException {
        List<String> twins = List.of("lab/sheet/Twin", "lab/table/Twin");
        for (String twin : twins) {
            Path file = sources.resolve("org/loopwright/" + twin + ".java");
            Files.createDirectories(file.getParent());
            Files.writeString(file, "final class Twin {}");
        }
        assertThatThrownBy(() -> new ModelSources(String.join("\n", twins)).digest(sources))
                .hasMessageContaining("Twin");
    }

    private static String path(String source) {
        return "src/main/java/org/loopwright/" + source + ".java";
    }

    /** The id of the sources with one file edited. */
    private static String after(String file, UnaryOperator<String> edit) throws IOException {
        Path edited = copy.resolve(file);
        String text = Files.readString(edited);
        assertThat(edit.apply(text)).isNotEqualTo(text);
        Files.writeString(edited, edit.apply(text));
        try {
            return digest();
        } finally {
            Files.writeString(edited, text);
        }
    }
}
