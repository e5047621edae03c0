package org.loopwright.lab.run;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.sheet.NamedFiles;
import org.loopwright.lab.sheet.NamedFiles.Found;
import org.loopwright.lab.sheet.RenamedFiles;
import org.loopwright.lab.sheet.Setting;

/**
 * Which files a study was read from, where their copies lie within the inputs, and what they are called there. A file of
 * the program keeps its place within its folder, one beside the study or below it its place as seen from there; any other
 * folder becomes a numbered one. Confined to one study.
 */
final class KeptFiles {

    private static final String STUDIES = "studies";

    /** How sheets end where they are named without. */
    private static final String ENDING = ".yaml";

    private final Path root;
    private final Path study;
    private final SortedMap<String, Path> originals = new TreeMap<>();
    private final Map<Path, String> names = new LinkedHashMap<>();
    private final List<Path> elsewhere = new ArrayList<>();
    private final Map<Path, Map<String, String>> renamed = new LinkedHashMap<>();

    KeptFiles(Path study, Path root) {
        this.root = NamedFiles.absolute(root);
        this.study = NamedFiles.absolute(study);
        put(this.study, STUDIES + "/" + this.study.getFileName());
    }

    private static boolean isCommandLine(Path namedIn) {
        return Place.of(namedIn).isCommandLine();
    }

    private void put(Path file, String name) {
        names.put(file, name);
        originals.put(name, file);
    }

    /** Takes a file up. */
    void add(Path file) {
        Path whole = NamedFiles.absolute(file);
        if (names.containsKey(whole)) {
            return;
        }
        Path own = study.getParent();
        boolean ofProgram =
                whole.startsWith(root) && !(whole.startsWith(own) && own.getNameCount() > root.getNameCount());
        if (ofProgram) {
            put(whole, text(root.relativize(whole)));
        } else if (whole.startsWith(own)) {
            put(whole, STUDIES + "/" + text(own.relativize(whole)));
        } else {
            put(whole, elsewhere(whole));
        }
    }

    private String elsewhere(Path file) {
        Path folder = elsewhere.stream().filter(file::startsWith).findFirst().orElse(file.getParent());
        if (!elsewhere.contains(folder)) {
            elsewhere.add(folder);
        }
        return STUDIES + "/files/" + (elsewhere.indexOf(folder) + 1) + "/" + text(folder.relativize(file));
    }

    private static String text(Path path) {
        return Place.name(path);
    }

    /** Takes up all files that the study names, and those that they name in turn. */
    void follow(List<Found> found) {
        Deque<Path> reached = new ArrayDeque<>(names.keySet());
        found.stream().map(Found::namedIn).filter(KeptFiles::isCommandLine).forEach(reached::add);
        List<Path> done = new ArrayList<>();
        while (!reached.isEmpty()) {
            Path from = reached.remove();
            if (done.contains(from)) {
                continue;
            }
            done.add(from);
            for (Found one : found) {
                if (one.namedIn().equals(from)) {
                    add(one.file());
                    reached.add(NamedFiles.absolute(one.file()));
                }
            }
        }
        found.stream().filter(one -> done.contains(one.namedIn())).forEach(this::rename);
    }

    /** Notes down what a file is called now, if whoever names it would not find it under the old name. */
    private void rename(Found one) {
        String to = name(one.file());
        String from = isCommandLine(one.namedIn()) ? STUDIES + "/" : name(one.namedIn());
        Path folder = Path.of(from.substring(0, from.lastIndexOf('/') + 1));
        boolean isFound = Stream.of(folder, Path.of(one.folder()))
                .flatMap(place -> Stream.of(place.resolve(one.text()), place.resolve(one.text() + ENDING)))
                .map(Path::normalize)
                .map(KeptFiles::text)
                .filter(name -> originals.containsKey(name) && !name.equals(from))
                .findFirst()
                .filter(to::equals)
                .isPresent();
        if (!isFound) {
            Path file = isCommandLine(one.namedIn()) ? one.namedIn().getFileName() : one.namedIn();
            renamed.computeIfAbsent(file, first -> new TreeMap<>())
                    .put(one.text(), text(folder.relativize(Path.of(to))));
        }
    }

    /** Where the copy of a file lies. */
    String name(Path file) {
        return names.get(NamedFiles.absolute(file));
    }

    /** The files by where their copies lie. */
    SortedMap<String, Path> originals() {
        return originals;
    }

    /** What a file says, with the names of others as they are now. */
    byte[] renamed(Path file, byte[] bytes) {
        Map<String, String> others = renamed.getOrDefault(NamedFiles.absolute(file), Map.of());
        if (others.isEmpty()) {
            return bytes;
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        RenamedFiles renaming = new RenamedFiles(others);
        return (file.toString().endsWith(ENDING) ? renaming.inSheet(text) : renaming.inTable(text))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The value of a setting of the command line, likewise. */
    String renamed(Setting setting) {
        Map<String, String> others = renamed.getOrDefault(Path.of(Place.COMMAND_LINE.file()), Map.of());
        return others.isEmpty() ? setting.value() : new RenamedFiles(others).inSheet(setting.value());
    }
}
