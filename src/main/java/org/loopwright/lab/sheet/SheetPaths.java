package org.loopwright.lab.sheet;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.loopwright.lab.fault.Nearest;

/**
 * All paths that settings and factors of a subject may name: those of sheets, short names, and every value of its records.
 * Immutable.
 */
public final class SheetPaths {

    /** No path at all. */
    public static final SheetPaths NONE = builder().build();

    /** A value of a scenario: its type and what is said of it. */
    public record Leaf(Type type, Parameter says) {}

    /** A path that names sheets: how many, of which records. */
    private record Named(ValueKind kind, Class<? extends Record> type, String meaning) {}

    private final Map<String, Named> sheets;
    private final Map<String, String> shortNames;
    private final Map<String, Leaf> leaves;
    private final Map<String, Class<? extends Record>> records;
    private final Map<String, String> keysOfStudies;
    private final List<String> columns;
    private final List<ParameterPath> all;
    private final Set<String> groups = new TreeSet<>();

    private SheetPaths(Builder declared) {
        sheets = new LinkedHashMap<>(declared.sheets);
        shortNames = new LinkedHashMap<>(declared.shortNames);
        leaves = new LinkedHashMap<>(declared.leaves);
        records = new LinkedHashMap<>(declared.records);
        keysOfStudies = new LinkedHashMap<>(declared.keysOfStudies);
        columns = List.copyOf(declared.columns);
        all = declared.order.stream().map(this::described).toList();
        // Every path that has a dot after it in that of a value.
        for (String leaf : leaves.keySet()) {
            for (int dot = leaf.indexOf('.'); dot >= 0; dot = leaf.indexOf('.', dot + 1)) {
                groups.add(leaf.substring(0, dot));
            }
        }
    }

    /** Nothing declared yet. */
    public static Builder builder() {
        return new Builder();
    }

    /** The paths in the order in which they were declared. */
    public List<ParameterPath> all() {
        return all;
    }

    /** What is said of a path, as it is written; empty if it is none of {@link #all()}. */
    public Optional<ParameterPath> path(String path) {
        return all.stream().filter(known -> known.path().equals(path)).findFirst();
    }

    /** The path that a short name stands for; of any other path, itself. */
    public String inFull(String path) {
        return shortNames.getOrDefault(path, path);
    }

    /** True if two paths set the same, whether written in full or short. */
    public boolean same(String path, String other) {
        return inFull(path).equals(inFull(other));
    }

    /** True of paths that name sheets. */
    public boolean namesSheets(String path) {
        return sheets.containsKey(path);
    }

    /** The record of the sheets that a path names; empty if it names none. */
    public Optional<Class<? extends Record>> sheet(String path) {
        return Optional.ofNullable(sheets.get(path)).map(Named::type);
    }

    /** True if a path names several sheets, under that name or another one for the same. */
    boolean namesSeveral(String path) {
        return sheets.entrySet().stream()
                .anyMatch(
                        sheet -> same(sheet.getKey(), path) && sheet.getValue().kind() == ValueKind.SHEETS);
    }

    /** True of a path that names a group of values, such as {@code industry.coordination}. */
    public boolean isGroup(String path) {
        return groups.contains(path);
    }

    /** The value that a path names; null if there is none. */
    public Leaf leaf(String path) {
        return leaves.get(inFull(path));
    }

    /** Why a setting cannot name this path; empty if it can. */
    public Optional<String> problem(String path) {
        if (namesSheets(path) || leaf(path) != null) {
            return Optional.empty();
        }
        List<String> members = leaves.keySet().stream()
                .filter(leaf -> leaf.startsWith(path + "."))
                .toList();
        if (members.isEmpty()) {
            List<String> names = all.stream().map(ParameterPath::path).toList();
            return Optional.of("unknown path"
                    + retired(path)
                            .map(Keys::advice)
                            .or(() -> Nearest.path(path, names).map(Nearest::question))
                            .orElse(""));
        }
        String some = String.join(", ", members.subList(0, Math.min(12, members.size())));
        return Optional.of("is a group, not a value; it has " + some + (members.size() > 12 ? ", ..." : ""));
    }

    /** What is said of a path that an earlier version had. */
    private Optional<Retired> retired(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? Optional.empty() : retired(records.get(path.substring(0, dot)), path.substring(dot + 1));
    }

    private static Optional<Retired> retired(Class<?> type, String path) {
        if (type == null || !type.isRecord()) {
            return Optional.empty();
        }
        int dot = path.indexOf('.');
        if (dot < 0) {
            return Keys.retired(type, path);
        }
        return Keys.components(type).stream()
                .filter(component -> Keys.of(component).equals(path.substring(0, dot)))
                .findFirst()
                .flatMap(component -> retired(component.getType(), path.substring(dot + 1)));
    }

    /** The records whose values are paths, by what stands before the dot; in the order of their declaration. */
    Map<String, Class<? extends Record>> records() {
        return records;
    }

    /** Paths that a study may set at the top of its file, each with its meaning there; in the order of such keys. */
    public Map<String, String> keysOfStudies() {
        return keysOfStudies;
    }

    /** The column of the outcomes, told whether a study varies it or not, that has the values of a path. */
    public Optional<String> column(String path) {
        return columns.stream().filter(column -> same(column, path)).findFirst();
    }

    private ParameterPath described(String path) {
        Named sheet = sheets.get(path);
        if (sheet != null) {
            double none = Double.POSITIVE_INFINITY;
            return new ParameterPath(path, sheet.kind(), List.of(), "", -none, none, "", "", sheet.meaning());
        }
        Leaf leaf = leaf(path);
        Parameter says = leaf.says();
        return new ParameterPath(
                path,
                ValueKind.of(leaf.type()),
                ValueKind.choices(leaf.type()),
                says.unit(),
                says.min(),
                says.max(),
                says.orElse(),
                says.source(),
                says.text());
    }

    /** Declares paths, each once, in the order in which people are told of them. */
    public static final class Builder {

        private final List<String> order = new ArrayList<>();
        private final Map<String, Named> sheets = new LinkedHashMap<>();
        private final Map<String, String> shortNames = new LinkedHashMap<>();
        private final Map<String, Leaf> leaves = new LinkedHashMap<>();
        private final Map<String, Class<? extends Record>> records = new LinkedHashMap<>();
        private final Map<String, String> keysOfStudies = new LinkedHashMap<>();
        private final List<String> columns = new ArrayList<>();

        private Builder() {}

        /** A path that names one sheet, or has it written out. */
        public Builder sheet(String path, Class<? extends Record> type, String meaning) {
            sheets.put(path, new Named(ValueKind.SHEET, type, meaning));
            return add(path);
        }

        /** A path that names several sheets, or has them written out. */
        public Builder sheets(String path, Class<? extends Record> type, String meaning) {
            sheets.put(path, new Named(ValueKind.SHEETS, type, meaning));
            return add(path);
        }

        /** A second name of a path that is declared before or after. */
        public Builder shortName(String path, String inFull) {
            shortNames.put(path, inFull);
            return order.contains(path) ? this : add(path);
        }

        /** Values that belong to no group. */
        public Builder values(List<RecordComponent> components) {
            components.forEach(component -> leaf(Keys.of(component), component));
            return this;
        }

        /** All values of a record, with its name and a dot before each; none where the name is empty. */
        public Builder record(String name, Class<? extends Record> type) {
            records.put(name, type);
            walk(type, name);
            return this;
        }

        /** A path that a study may set at the top of its file. */
        public Builder keyOfStudies(String path, String meaning) {
            keysOfStudies.put(path, meaning);
            return this;
        }

        /** Paths that have a column of that name in the outcomes of every study. */
        public Builder columns(String... paths) {
            columns.addAll(List.of(paths));
            return this;
        }

        /** The catalogue of what was declared. */
        public SheetPaths build() {
            return new SheetPaths(this);
        }

        private void walk(Class<?> type, String path) {
            for (RecordComponent component : Keys.components(type)) {
                String inner = Keys.join(path, Keys.of(component));
                if (Keys.isGroup(component.getGenericType())) {
                    walk(component.getType(), inner);
                } else {
                    leaf(inner, component);
                }
            }
        }

        private void leaf(String path, RecordComponent component) {
            leaves.put(path, new Leaf(component.getGenericType(), Keys.parameter(component)));
            add(path);
        }

        private Builder add(String path) {
            if (order.contains(path)) {
                throw new IllegalArgumentException("the path " + path + " is declared twice");
            }
            order.add(path);
            return this;
        }
    }
}
