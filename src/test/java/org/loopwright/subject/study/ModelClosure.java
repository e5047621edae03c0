package org.loopwright.subject.study;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.loopwright.lab.run.build.JavaTokens;

/**
 * What hangs on what in the house, computed twice: from the class files, and from the words of the sources, because the
 * compiler puts constants in place of their names. Annotations are not looked at: they are no part of the digest either.
 */
final class ModelClosure {

    private static final String HOUSE = "org.loopwright.";

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/planted/"))
            .importPackages("org.loopwright");
    private final SortedSet<String> types = new TreeSet<>();
    private final Map<String, SortedSet<String>> uses = new TreeMap<>();

    /** What was found, each with the type that names it, itself for a root. */
    private final SortedMap<String, String> found = new TreeMap<>();

    private final SortedSet<String> reachedDoors = new TreeSet<>();

    ModelClosure(Path sources, Collection<String> roots, Collection<String> doors) throws IOException {
        Path root = sources.resolve("org/loopwright");
        try (Stream<Path> files = Files.walk(root)) {
            files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith(".java") && !file.endsWith("package-info.java"))
                    .forEach(file -> types.add(file.substring(0, file.length() - ".java".length())));
        }
        for (JavaClass type : classes) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (target.getName().startsWith(HOUSE) && !target.isAnnotation()) {
                    uses(source(type)).add(source(target));
                }
            }
        }
        for (String type : types) {
            uses(type).addAll(named(type, JavaTokens.all(Files.readString(root.resolve(type + ".java")))));
        }
        follow(roots, doors);
    }

    /** The lines of the list, in order: whole rooms, types of other rooms, and the doors that were reached. */
    List<String> lines() {
        Map<String, Long> all =
                types.stream().collect(Collectors.groupingBy(ModelClosure::room, Collectors.counting()));
        Map<String, Long> in =
                found.keySet().stream().collect(Collectors.groupingBy(ModelClosure::room, Collectors.counting()));
        SortedSet<String> lines = new TreeSet<>();
        found.keySet().forEach(type -> lines.add(in.get(room(type)).equals(all.get(room(type))) ? room(type) : type));
        List<String> ordered = new ArrayList<>(lines);
        reachedDoors.forEach(door -> ordered.add("-" + door));
        return ordered;
    }

    /** Who names a type that was found, as a comment; nothing for rooms and doors. */
    String namedBy(String line) {
        return found.containsKey(line) ? "  # named by " + found.get(line) : "";
    }

    /** The classes of what was found. */
    List<JavaClass> classes() {
        return classes.stream().filter(type -> found.containsKey(source(type))).toList();
    }

    private SortedSet<String> uses(String type) {
        return uses.computeIfAbsent(type, key -> new TreeSet<>());
    }

    private void follow(Collection<String> roots, Collection<String> doors) {
        Deque<String> open = new ArrayDeque<>();
        roots.forEach(type -> {
            found.put(type, type);
            open.add(type);
        });
        while (!open.isEmpty()) {
            String type = open.remove();
            for (String used : uses(type)) {
                if (doors.contains(used)) {
                    reachedDoors.add(used);
                } else if (found.putIfAbsent(used, type) == null) {
                    open.add(used);
                }
            }
        }
    }

    /** The house's own types that a source names. */
    private Set<String> named(String type, List<String> tokens) {
        Set<String> named = new TreeSet<>();
        Map<String, String> imports = new TreeMap<>();
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            String before = i == 0 ? "" : tokens.get(i - 1);
            if (token.equals("import")) {
                int end = i + tokens.subList(i, tokens.size()).indexOf(";");
                String name = String.join("", tokens.subList(i + 1, end)).replaceFirst("^static(?=org)", "");
                if (name.startsWith(HOUSE)) {
                    imports.put(tokens.get(end - 1), source(name));
                }
                i = end;
            } else if (token.equals("org") && tokens.get(i + 2).equals("loopwright") && !before.equals("import")) {
                int end = i;
                while (tokens.get(end + 1).equals(".")) {
                    end += 2;
                }
                named.add(source(String.join("", tokens.subList(i, end + 1))));
                i = end;
            } else if (!before.equals(".") && !before.equals("@")) {
                String neighbour = type.substring(0, type.lastIndexOf('/') + 1) + token;
                if (imports.containsKey(token)) {
                    named.add(imports.get(token));
                } else if (types.contains(neighbour)) {
                    named.add(neighbour);
                }
            }
        }
        named.retainAll(types);
        named.remove(type);
        return named;
    }

    private static String source(JavaClass type) {
        return source(type.getName());
    }

    /** {@code org.loopwright.subject.model.Firm$State} and {@code org.loopwright.subject.model.Firm.State} are {@code model/Firm}. */
    private static String source(String name) {
        return name.substring(HOUSE.length())
                .replaceFirst("((?:[a-z]\\w*\\.)+[A-Z]\\w*).*", "$1")
                .replace('.', '/');
    }

    private static String room(String type) {
        return type.substring(0, type.lastIndexOf('/') + 1);
    }
}
