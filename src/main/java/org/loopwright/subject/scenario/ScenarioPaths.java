package org.loopwright.subject.scenario;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.loopwright.lab.fault.Nearest;
import org.loopwright.lab.sheet.Keys;
import org.loopwright.lab.sheet.Parameter;
import org.loopwright.lab.sheet.ParameterPath;
import org.loopwright.lab.sheet.ValueKind;

/**
 * All paths that settings and factors may name: the sheets ({@code system}, {@code systems}, {@code industry}), the
 * short names, and every value of world, industry and systems.
 */
public final class ScenarioPaths {

    /** Replaces the systems by that of one sheet. */
    public static final String SYSTEM = "system";

    /** Replaces the systems. */
    public static final String SYSTEMS = "systems";

    /** Replaces the industry. */
    public static final String INDUSTRY = "industry";

    /** Short for the depth of every system. */
    public static final String VERTICAL_INTEGRATION = "vertical_integration";

    private static final String DEPTH = "system.integration.depth";

    /** A value of a scenario: its type and what is said of it. */
    public record Leaf(Type type, Parameter says) {}

    private static final List<RecordComponent> TIMES = Keys.components(Scenario.class).stream()
            .filter(component -> !Keys.isGroup(component.getGenericType())
                    && !component.getName().equals("name")
                    && !component.getName().equals("systems"))
            .toList();

    private static final Map<String, Leaf> LEAVES = leaves();
    private static final Set<String> GROUPS = groups();

    private ScenarioPaths() {}

    /** The paths, those of sheets and short names first. */
    public static List<ParameterPath> all() {
        List<ParameterPath> all = new ArrayList<>();
        all.add(sheet(SYSTEM, ValueKind.SHEET, "the only system"));
        all.add(sheet(SYSTEMS, ValueKind.SHEETS, "the systems, one economy each"));
        all.add(sheet(INDUSTRY, ValueKind.SHEET, "the industry"));
        all.add(path(VERTICAL_INTEGRATION, LEAVES.get(DEPTH)));
        for (RecordComponent component : times()) {
            all.add(path(Keys.of(component), LEAVES.get(Keys.of(component))));
        }
        walk(World.class, "world", (path, leaf) -> all.add(path(path, leaf)));
        walk(Industry.class, "industry", (path, leaf) -> all.add(path(path, leaf)));
        walk(IndustrialSystem.class, "system", (path, leaf) -> all.add(path(path, leaf)));
        return List.copyOf(all);
    }

    /** The names of all paths. */
    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of(SYSTEM, SYSTEMS, INDUSTRY, VERTICAL_INTEGRATION));
        names.addAll(LEAVES.keySet());
        return names;
    }

    /** The path that a short name stands for. */
    public static String inFull(String path) {
        if (path.equals(VERTICAL_INTEGRATION)) {
            return DEPTH;
        }
        return path.equals(SYSTEMS) ? SYSTEM : path;
    }

    /** True of paths that name sheets. */
    public static boolean namesSheets(String path) {
        return path.equals(SYSTEM) || path.equals(SYSTEMS) || path.equals(INDUSTRY);
    }

    /** True of a path that names a group of values, such as {@code industry.coordination}. */
    public static boolean isGroup(String path) {
        return GROUPS.contains(path);
    }

    /** The value that a path names; null if there is none. */
    public static Leaf leaf(String path) {
        return LEAVES.get(inFull(path));
    }

    /** Why a setting cannot name this path; empty if it can. */
    public static Optional<String> problem(String path) {
        if (namesSheets(path) || leaf(path) != null) {
            return Optional.empty();
        }
        List<String> members = LEAVES.keySet().stream()
                .filter(leaf -> leaf.startsWith(path + "."))
                .toList();
        if (members.isEmpty()) {
            String nearest = Nearest.path(path, names()).map(Nearest::question).orElse("");
            return Optional.of("unknown path" + nearest);
        }
        String some = String.join(", ", members.subList(0, Math.min(12, members.size())));
        return Optional.of("is a group, not a value; it has " + some + (members.size() > 12 ? ", ..." : ""));
    }

    /** The components of a scenario that are single values, its name aside. */
    static List<RecordComponent> times() {
        return TIMES;
    }

    private static Map<String, Leaf> leaves() {
        Map<String, Leaf> leaves = new LinkedHashMap<>();
        for (RecordComponent component : times()) {
            leaves.put(Keys.of(component), new Leaf(component.getGenericType(), Keys.parameter(component)));
        }
        walk(World.class, "world", leaves::put);
        walk(Industry.class, "industry", leaves::put);
        walk(IndustrialSystem.class, "system", leaves::put);
        return leaves;
    }

    /** Every path that has a dot after it in that of a value. */
    private static Set<String> groups() {
        Set<String> groups = new TreeSet<>();
        for (String leaf : LEAVES.keySet()) {
            for (int dot = leaf.indexOf('.'); dot >= 0; dot = leaf.indexOf('.', dot + 1)) {
                groups.add(leaf.substring(0, dot));
            }
        }
        return groups;
    }

    private static void walk(Class<?> type, String path, BiConsumer<String, Leaf> found) {
        for (RecordComponent component : Keys.components(type)) {
            String inner = path + "." + Keys.of(component);
            if (Keys.isGroup(component.getGenericType())) {
                walk(component.getType(), inner, found);
            } else {
                found.accept(inner, new Leaf(component.getGenericType(), Keys.parameter(component)));
            }
        }
    }

    private static ParameterPath sheet(String path, ValueKind kind, String meaning) {
        return new ParameterPath(
                path, kind, List.of(), "", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, "", meaning);
    }

    private static ParameterPath path(String path, Leaf leaf) {
        Parameter says = leaf.says();
        return new ParameterPath(
                path,
                ValueKind.of(leaf.type()),
                ValueKind.choices(leaf.type()),
                Keys.unit(says),
                says.min(),
                says.max(),
                says.orElse(),
                Keys.meaning(says));
    }
}
