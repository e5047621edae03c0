package org.loopwright.lab.run;

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
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The list of the model's sources is their closure, and their digest changes with them and with nothing else. */
class ModelSourcesTest {

    /** What is simulated, and what makes the rows of a run, as they are kept before a study puts its labels to them. */
    private static final List<String> ROOTS =
            List.of("model/LoopModel", "experiment/Simulator", "experiment/RunTables");

    private static final Path SOURCES = Path.of("src/main/java");
    private static final ModelSources LISTED = ModelSources.listed();

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
        SortedMap<String, String> libraries = ModelSources.libraries();
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
        SortedMap<String, String> versions = ModelSources.libraries();
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
        assertThat(declared.keySet()).containsExactly("commons-math3", "commons-rng-simple", "mason");
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
        for (String name : ModelSources.libraries().keySet()) {
            SortedMap<String, String> other = new TreeMap<>(ModelSources.libraries());
            other.merge(name, ".1", String::concat);
            assertThat(LISTED.digest(SOURCES, other)).as(name).isNotEqualTo(before);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "src/main/java/org/loopwright/model/Firm.java, true",
        "src/main/java/org/loopwright/model/LoopModel.java, true",
        "src/main/java/org/loopwright/technology/DesignSearch.java, true",
        "src/main/java/org/loopwright/random/Streams.java, true",
        "src/main/java/org/loopwright/observation/Observations.java, true",
        "src/main/java/org/loopwright/observation/TableSchema.java, true",
        "src/main/java/org/loopwright/scenario/Scenario.java, true",
        "src/main/java/org/loopwright/scenario/Industry.java, true",
        "src/main/java/org/loopwright/analysis/WrightFit.java, true",
        "src/main/java/org/loopwright/observation/OutcomeMeasures.java, true",
        "src/main/java/org/loopwright/observation/MeasuredEconomy.java, true",
        "src/main/java/org/loopwright/observation/OutcomeTable.java, true",
        "src/main/java/org/loopwright/observation/SeriesTable.java, true",
        "src/main/java/org/loopwright/observation/SpanTable.java, true",
        "src/main/java/org/loopwright/observation/GenerationTable.java, true",
        "src/main/java/org/loopwright/observation/Kept.java, true",
        "src/main/java/org/loopwright/experiment/RunTables.java, true",
        "src/main/java/org/loopwright/store/RunRows.java, true",
        "src/main/java/org/loopwright/store/CsvLine.java, true",
        "src/main/java/org/loopwright/store/CellText.java, true",
        "src/main/java/org/loopwright/model/Picture.java, false",
        "src/main/java/org/loopwright/model/package-info.java, false",
        "src/main/java/org/loopwright/technology/LearningRate.java, false",
        "src/main/java/org/loopwright/scenario/Nearest.java, false",
        "src/main/java/org/loopwright/scenario/NodeReader.java, false",
        "src/main/java/org/loopwright/scenario/Wording.java, false",
        "src/main/java/org/loopwright/design/StudyReader.java, false",
        "src/main/java/org/loopwright/analysis/SobolIndices.java, false",
        "src/main/java/org/loopwright/experiment/StudyTables.java, false",
        "src/main/java/org/loopwright/experiment/StudyRun.java, false",
        "src/main/java/org/loopwright/experiment/limit/ReviewQueue.java, false",
        "src/main/java/org/loopwright/store/Journal.java, false",
        "src/main/java/org/loopwright/report/Figures.java, false",
        "src/main/java/org/loopwright/gui/LoopwrightGui.java, false",
        "src/main/java/org/loopwright/bench/Bench.java, false",
        "src/main/java/org/loopwright/cli/Main.java, false",
        "docs/model.md, false",
    })
    void aByteOfCodeChangesTheIdWhereItCanMoveANumber(String file, boolean changes) throws IOException {
        assertThat(after(file, text -> text + ";").equals(before)).isNotEqualTo(changes);
    }

    private record Edit(String source, String from, String to) {}

    private static Stream<Edit> editsThatDoNothing() {
        return Stream.of(
                new Edit("model/Firm", "final class Firm", "final  class/* c */Firm"),
                new Edit("model/Firm", "final class Firm", "public final class Firm"),
                new Edit("model/Firm", "\nimport ", "// c\n/** d */\nimport "),
                new Edit("model/Firm", "package org.loopwright.model;", "package org.loopwright.agent;"),
                new Edit("model/Firm", "import java.util.List;", "import org.loopwright.a.B;import java.util.List;"),
                new Edit("store/RunRows", "static final int FORMAT = 3;", "static\r\n  final int FORMAT=3 ;"),
                new Edit("observation/SeriesTable", "final class", "@SuppressWarnings(\"x\") final class"),
                new Edit("scenario/Industry", "cost gain delta of the part", "what the part gains"));
    }

    private static Stream<Edit> editsThatDoSomething() {
        return Stream.of(
                new Edit("store/RunRows", "FORMAT = 3", "FORMAT = 4"),
                new Edit("observation/SeriesTable", "\"days\"", "\"day\""),
                new Edit("model/Firm", "import java.util.List;", "import java.awt.List;"),
                new Edit("scenario/Dsm", "generator == Generator.FIXED", "generator != Generator.FIXED"));
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
        for (String source : List.of("model/Firm", "random/RandomStream", "observation/OutcomeTable")) {
            assertThat(after(path(source), text -> text.replace("\n", "\r\n"))).isEqualTo(before);
            assertThat(after(path(source), text -> text.replace("\n    ", "\n\t")))
                    .isEqualTo(before);
        }
    }

    @Test
    void aMoveToAnotherRoomLeavesTheId() throws IOException {
        List<String> lines = new ArrayList<>(LISTED.lines());
        lines.set(lines.indexOf("store/CellText"), "table/CellText");
        Path moved = copy.resolve(path("table/CellText"));
        Files.createDirectories(moved.getParent());
        Files.move(copy.resolve(path("store/CellText")), moved);
        try {
            assertThat(new ModelSources(lines).digest(copy.resolve(SOURCES))).isEqualTo(before);
            assertThat(digest()).isNotEqualTo(before);
        } finally {
            Files.move(moved, copy.resolve(path("store/CellText")));
        }
    }

    @Test
    void twoTypesOfOneNameAreRefused() {
        List<String> lines = List.of("scenario/Wording", "bench/Wording");
        assertThatThrownBy(() -> new ModelSources(lines).digest(SOURCES)).hasMessageContaining("Wording");
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
