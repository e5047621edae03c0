package org.loopwright.lab.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loopwright.subject.scenario.Dsm;
import org.loopwright.subject.scenario.ParameterFolder;
import org.loopwright.subject.scenario.Scenario;
import org.loopwright.subject.scenario.SheetFiles;

class ScenarioTextTest {

    @TempDir
    Path directory;

    @Test
    void hashChangesWithEveryComponentOfEveryRecord() throws ReflectiveOperationException {
        Scenario scenario = pair();
        List<Object> variants = alternatives(scenario, Scenario.class);
        Set<String> hashes = new LinkedHashSet<>();
        hashes.add(ScenarioText.hash(scenario));
        variants.forEach(variant -> hashes.add(ScenarioText.hash((Record) variant)));

        // Two systems of 30 values, an industry of 90, and the times: no component may be skipped by this walk.
        assertThat(variants).hasSizeGreaterThan(150);
        assertThat(hashes).as("distinct hashes").hasSize(variants.size() + 1);
    }

    @Test
    void hashDependsOnTheOrderOfSystems() {
        Scenario scenario = pair();
        ParameterFolder folder = new ParameterFolder(directory.resolve("params"));
        Scenario swapped = folder.scenario(
                "pair", List.of(new Setting("follow", "400"), new Setting("systems", "[other, plain]")));
        assertThat(ScenarioText.hash(swapped)).isNotEqualTo(ScenarioText.hash(scenario));
    }

    @Test
    void hashDoesNotDependOnHowASheetWritesItsValues() {
        String first = ScenarioText.hash(pair());
        Path root = directory.resolve("params");
        SheetFiles.write(
                root.resolve("industries/widgets.yaml"),
                "# another hand\n"
                        + SheetFiles.INDUSTRY
                                .replace("maturity: 100", "maturity: {value: 1e2, source: assumed}")
                                .replace("scale_spread: 0.5", "'scale_spread': +.50")
                                .replace("tiers: 2", "tiers: 2.0")
                                .replace(
                                        "simulation_time: {law: fixed, mean: 10, shape: 1}",
                                        "simulation_time:\n    shape: 1\n    mean: 10\n    law: \"fixed\""));
        assertThat(ScenarioText.hash(new ParameterFolder(root).scenario("pair", List.of(new Setting("follow", "400")))))
                .isEqualTo(first);
    }

    @Test
    void minusZeroIsZero() {
        ParameterFolder folder = new ParameterFolder(SheetFiles.folder(directory));
        Scenario zero = folder.scenario("pair", List.of(new Setting("vertical_integration", "0")));
        Scenario minus = folder.scenario("pair", List.of(new Setting("vertical_integration", "-0")));
        assertThat(ScenarioText.hash(minus)).isEqualTo(ScenarioText.hash(zero));
    }

    @Test
    void canonicalTextNamesEachValueInOrderOfDeclaration() {
        List<String> lines = ScenarioText.canonical(pair()).lines().toList();
        assertThat(lines)
                .startsWith(
                        "name = \"pair\"",
                        "horizon = 0x1.f4p9",
                        "warm_up = 0x1.c84p10",
                        "follow = 0x1.9p8",
                        "means = equal",
                        "world.frontier_growth = 0x1.0p0",
                        "world.open_lag = 0x1.acp6",
                        "world.compute_exponent = 0x1.570a3d70a3d71p-1",
                        "world.reference_unit_cost = 0x1.0p0",
                        "world.inserted_probes = 0",
                        "industry.name = \"widgets\"")
                .contains(
                        "industry.architecture.dsm.generator = fixed",
                        "industry.architecture.dsm.degrees = [1]",
                        "industry.architecture.dsm.matrix = []",
                        "industry.cost.difficulty = 0x1.0p1",
                        "systems[0].name = \"plain\"",
                        "systems[1].integration.order = interface-first",
                        "systems[1].research.naive = false",
                        "systems[1].frontier.publication_lag[1].day = 0x1.6dp8");
        assertThat(lines).doesNotHaveDuplicates();
    }

    @Test
    void numbersAreWrittenAsJavaWritesThemInHexadecimal() {
        List<Double> numbers = new ArrayList<>(List.of(
                0.0,
                -0.0,
                1.0,
                -1.0,
                0.1,
                1e-3,
                Double.MIN_VALUE,
                Double.MIN_NORMAL,
                Math.nextDown(Double.MIN_NORMAL),
                Double.MAX_VALUE,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                Double.NaN));
        long bits = 1;
        for (int i = 0; i < 10_000; i++) {
            // Knuth's multiplier runs through exponents and mantissas of all kinds.
            bits = bits * 6364136223846793005L + 1442695040888963407L;
            numbers.add(Double.longBitsToDouble(bits));
            numbers.add((double) Math.floorMod(bits, 1000) / 8);
        }
        for (double number : numbers) {
            StringBuilder text = new StringBuilder();
            ScenarioText.hexadecimal(number, text);
            assertThat(text).hasToString(Double.toHexString(number));
        }
    }

    record Pair(double frontierGrowth, double referenceUnitCost) {}

    @Test
    void hashIsTheSha256OfTheText() {
        assertThat(ScenarioText.canonical(new Pair(0.5, 1)))
                .isEqualTo("frontier_growth = 0x1.0p-1\nreference_unit_cost = 0x1.0p0\n");
        // printf 'frontier_growth = 0x1.0p-1\nreference_unit_cost = 0x1.0p0\n' | sha256sum
        assertThat(ScenarioText.hash(new Pair(0.5, 1)))
                .isEqualTo("3d00638d1fb1b4e38b25c93af193c6caa663b98fff7ebd31c5a4d7ceda227862");
    }

    private Scenario pair() {
        return new ParameterFolder(SheetFiles.folder(directory))
                .scenario("pair", List.of(new Setting("follow", "400")));
    }

    /** All values that differ from the given one in exactly one place. */
    private static List<Object> alternatives(Object value, Type type) throws ReflectiveOperationException {
        List<Object> others = new ArrayList<>();
        if (value instanceof Double number) {
            others.add(number * 1.5 + 0.25);
        } else if (value instanceof Integer number) {
            others.add(number + 1);
        } else if (value instanceof Boolean flag) {
            others.add(!flag);
        } else if (value instanceof String text) {
            others.add(text + "x");
        } else if (value instanceof Enum<?> constant) {
            for (Object other : constant.getDeclaringClass().getEnumConstants()) {
                // A matrix from a file needs its file; that constant has a test of its own.
                if (other != constant && other != Dsm.Generator.FILE) {
                    others.add(other);
                }
            }
        } else if (value instanceof Record record) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                Object own = component.getAccessor().invoke(record);
                for (Object other : alternatives(own, component.getGenericType())) {
                    others.add(with(record, component, other));
                }
            }
        } else if (value instanceof List<?> list) {
            listAlternatives(list, Keys.argument(type), others);
        } else {
            throw new AssertionError("no alternative is known to " + value);
        }
        assertThat(others).as("alternatives to %s", value).isNotEmpty();
        return others;
    }

    private static void listAlternatives(List<?> list, Type member, List<Object> others)
            throws ReflectiveOperationException {
        if (list.isEmpty()) {
            others.add(member == Integer.class ? List.of(1) : List.of(0.5));
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            for (Object other : alternatives(list.get(i), member)) {
                List<Object> changed = new ArrayList<>(list);
                changed.set(i, other);
                others.add(changed);
            }
        }
        if (list.size() > 1) {
            others.add(list.subList(0, list.size() - 1));
        }
    }

    private static Record with(Record record, RecordComponent changed, Object value)
            throws ReflectiveOperationException {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            boolean same = !components[i].getName().equals(changed.getName());
            types[i] = components[i].getType();
            values[i] = same ? components[i].getAccessor().invoke(record) : value;
        }
        return record.getClass().getDeclaredConstructor(types).newInstance(values);
    }
}
