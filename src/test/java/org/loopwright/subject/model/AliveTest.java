package org.loopwright.subject.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.loopwright.lab.random.Streams;
import org.loopwright.lab.sheet.DatedValue;
import org.loopwright.subject.scenario.Dsm;
import org.loopwright.subject.scenario.IndustrialSystem;
import org.loopwright.subject.scenario.Scenario;
import org.loopwright.subject.scenario.ScenarioPaths;
import org.loopwright.subject.study.RunOutcome;

/**
 * Every parameter is alive: {@code alive.csv} names for each a scenario, a value and a measure of {@code outcomes.csv}
 * that it moves in one run with the same seed. A new parameter, or a new choice of an enum, fails here until it has a
 * row; a parameter that nothing reads cannot have one.
 */
class AliveTest {

    private static final Streams STREAMS = new Streams(61, 1);

    /**
     * Labels: {@link SymmetryTest} shows that they move nothing; the file of a matrix is read with its sheet, and which
     * components are software nobody asks yet.
     */
    private static final List<String> LABELS = List.of(
            "name",
            "industry.name",
            "industry.label",
            "system.name",
            "system.label",
            "industry.architecture.dsm.file",
            "industry.architecture.dsm.names",
            "industry.architecture.dsm.software");

    private static final Map<String, Type> PATHS = paths();
    private static final Map<String, Scenario> BASES = bases();
    private static final Map<String, RunOutcome> SEEN = Collections.synchronizedMap(new LinkedHashMap<>());

    private record Row(String path, String base, String value, String measure) {
        @Override
        public String toString() {
            return path + " = " + value + " moves " + measure + " of " + base;
        }
    }

    static Stream<Row> rows() {
        return read().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void everyListedChangeMovesItsMeasure(Row row) {
        Scenario base = BASES.get(row.base);
        Scenario changed = changed(base, row);
        assertThat(changed).as("the value is another one").isNotEqualTo(base);
        double before = measured(SEEN.computeIfAbsent(row.base, name -> outcome(base)), row.measure);
        double after = measured(outcome(changed), row.measure);
        assertThat(before).as("%s before", row.measure).isNotNaN();
        assertThat(after).as("%s after", row.measure).isNotNaN().isNotEqualTo(before);
    }

    @Test
    void everyParameterHasARowAndEveryRowAParameter() {
        Set<String> listed = new LinkedHashSet<>(LABELS);
        for (Row row : read()) {
            listed.add(row.path);
        }
        assertThat(listed).containsExactlyInAnyOrderElementsOf(PATHS.keySet());
    }

    @Test
    void everyChoiceOfAnEnumHasARow() {
        for (Map.Entry<String, Type> path : PATHS.entrySet()) {
            if (path.getValue() instanceof Class<?> type && type.isEnum()) {
                Set<Object> choices = new LinkedHashSet<>();
                for (Row row : read()) {
                    if (row.path.equals(path.getKey())) {
                        choices.add(value(type, row.value));
                        choices.add(now(BASES.get(row.base), row.path));
                    }
                }
                assertThat(choices).as(path.getKey()).containsExactlyInAnyOrder(type.getEnumConstants());
            }
        }
    }

    /** The walk through the records misses nothing that settings may name. */
    @Test
    void everyPathOfASettingIsLookedAt() {
        List<String> names = ScenarioPaths.ALL.all().stream()
                .map(path -> ScenarioPaths.ALL.inFull(path.path()))
                .filter(path -> !path.equals("system") && !path.equals("industry"))
                .toList();
        assertThat(names)
                .allMatch(name -> PATHS.containsKey(name)
                        || PATHS.keySet().stream().anyMatch(path -> path.startsWith(name + ".")));
    }

    private static double measured(RunOutcome outcome, String measure) {
        return ((Number) outcome.cells().get(outcome.index(measure))).doubleValue();
    }

    private static RunOutcome outcome(Scenario scenario) {
        return RunOutcome.of(LoopModel.simulate(scenario, STREAMS)).get(0);
    }

    // The scenarios in which the parameters live.

    private static Map<String, Scenario> bases() {
        Map<String, Scenario> bases = new LinkedHashMap<>();
        Scenario busy = TestScenarios.busy();
        bases.put("busy", busy);
        bases.put("unequal", system(system(busy, "means.output", 2.0), "means.researchFactor", 0.5));
        Scenario lab = TestScenarios.with(busy, "industry.breakthroughs.ownPerYear", 20.0);
        bases.put("lab", TestScenarios.with(lab, "industry.breakthroughs.dataExponent", 2.0));
        Scenario listed = system(busy, "integration.order", IndustrialSystem.Order.LIST);
        bases.put("listed", system(listed, "integration.list", List.of(1, 2, 3, 4, 5)));
        // Everything that any generator asks for.
        Scenario generators = matrix(busy, "degree", 3);
        generators = matrix(generators, "block", 4);
        generators = matrix(generators, "matrix", everyThird());
        bases.put("generators", generators);
        bases.put("fixed", matrix(generators, "generator", Dsm.Generator.FIXED));
        bases.put("modular", matrix(generators, "generator", Dsm.Generator.MODULAR));
        bases.put("file", matrix(generators, "generator", Dsm.Generator.FILE));
        Scenario core = matrix(generators, "degrees", List.of(3));
        bases.put("core-periphery", matrix(core, "generator", Dsm.Generator.CORE_PERIPHERY));
        return bases;
    }

    private static List<Double> everyThird() {
        List<Double> strengths = new ArrayList<>();
        for (int at = 0; at < 144; at++) {
            strengths.add(at % 3 == 0 ? 0.7 : 0.0);
        }
        return strengths;
    }

    private static Scenario matrix(Scenario scenario, String name, Object value) {
        return TestScenarios.with(scenario, "industry.architecture.dsm." + name, value);
    }

    private static Scenario system(Scenario scenario, String path, Object value) {
        return TestScenarios.withSystems(
                scenario, TestScenarios.with(scenario.systems().get(0), path, value));
    }

    // The table.

    private static List<Row> read() {
        List<Row> rows = new ArrayList<>();
        try (InputStream table = AliveTest.class.getResourceAsStream("/alive.csv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("path,scenario,value,output");
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                List<String> cells = Arrays.asList(line.split(",", -1));
                assertThat(cells).as(line).hasSize(4);
                rows.add(new Row(cells.get(0), cells.get(1), cells.get(2), cells.get(3)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static Scenario changed(Scenario base, Row row) {
        assertThat(PATHS).containsKey(row.path);
        // A list of records is written as a whole, whichever part of its records the row is about.
        boolean part = row.path.contains("_lag.") || row.path.contains("compute_left.");
        String path = part ? row.path.substring(0, row.path.lastIndexOf('.')) : row.path;
        Object value = part
                ? dated(row.value)
                : row.value.startsWith("fill ")
                        ? Collections.nCopies(
                                ((List<?>) now(base, path)).size(), Double.valueOf(row.value.substring(5)))
                        : value(PATHS.get(path), row.value);
        String name = inJava(path);
        return name.startsWith("system.")
                ? system(base, name.substring("system.".length()), value)
                : TestScenarios.with(base, name, value);
    }

    private static List<DatedValue> dated(String text) {
        List<DatedValue> path = new ArrayList<>();
        for (String entry : text.split(";", -1)) {
            int colon = entry.indexOf(':');
            path.add(new DatedValue(
                    Double.parseDouble(entry.substring(0, colon)), Double.parseDouble(entry.substring(colon + 1))));
        }
        return path;
    }

    private static Object value(Type type, String text) {
        if (type == double.class) {
            return Double.valueOf(text);
        }
        if (type == int.class || type == Integer.class) {
            return Integer.valueOf(text);
        }
        if (type == String.class) {
            return text;
        }
        if (type == boolean.class) {
            return Boolean.valueOf(text);
        }
        if (type instanceof Class<?> choice && choice.isEnum()) {
            String constant = text.toUpperCase(Locale.ROOT).replace('-', '_');
            return Stream.of(choice.getEnumConstants())
                    .filter(c -> ((Enum<?>) c).name().equals(constant))
                    .findFirst()
                    .orElseThrow();
        }
        Type element = ((ParameterizedType) type).getActualTypeArguments()[0];
        List<Object> list = new ArrayList<>();
        for (String entry : text.split(";", -1)) {
            list.add(value(element, entry));
        }
        return list;
    }

    // The records.

    /** Every value of a scenario with its type, by its path as sheets write it. */
    private static Map<String, Type> paths() {
        Map<String, Type> paths = new LinkedHashMap<>();
        walk(Scenario.class, "", paths);
        return Collections.unmodifiableMap(paths);
    }

    private static void walk(Class<?> type, String before, Map<String, Type> paths) {
        for (RecordComponent part : type.getRecordComponents()) {
            String path = before + inSheets(part.getName());
            Class<?> element = part.getGenericType() instanceof ParameterizedType list
                    ? (Class<?>) list.getActualTypeArguments()[0]
                    : part.getType();
            if (element.isRecord()) {
                walk(element, (path.equals("systems") ? "system" : path) + ".", paths);
            } else {
                paths.put(path, part.getGenericType());
            }
        }
    }

    private static Object now(Scenario scenario, String path) {
        Object at = scenario;
        for (String name : inJava(path).split("\\.", -1)) {
            try {
                at = name.equals("system")
                        ? scenario.systems().get(0)
                        : at.getClass().getMethod(name).invoke(at);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return at;
    }

    private static String inSheets(String name) {
        StringBuilder key = new StringBuilder();
        for (int at = 0; at < name.length(); at++) {
            char c = name.charAt(at);
            key.append(Character.isUpperCase(c) ? "_" : "").append(Character.toLowerCase(c));
        }
        return key.toString();
    }

    private static String inJava(String path) {
        StringBuilder name = new StringBuilder();
        for (int at = 0; at < path.length(); at++) {
            char c = path.charAt(at);
            if (c == '_') {
                name.append(Character.toUpperCase(path.charAt(++at)));
            } else {
                name.append(c);
            }
        }
        return name.toString();
    }
}
