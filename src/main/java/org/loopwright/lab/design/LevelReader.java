package org.loopwright.lab.design;

import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loopwright.lab.fault.Fault;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.sheet.Marked;
import org.loopwright.lab.sheet.NamedFiles;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.lab.sheet.SheetFile;
import org.loopwright.lab.sheet.SheetPaths;
import org.loopwright.lab.sheet.Written;

/** Reads the levels of a factor of one path: listed, by name, evenly spread, or files. */
final class LevelReader {

    private static final String ENDING = ".yaml";
    /** Folder of the program for levels that do not lie beside their study. */
    private static final String FOLDER = "studies";

    private final StudySheets<?> sheets;
    private final SheetPaths paths;
    private final Faults faults;

    LevelReader(StudySheets<?> sheets, Faults faults) {
        this.sheets = sheets;
        this.paths = sheets.paths();
        this.faults = faults;
    }

    /** False, with a fault added, if a path is neither that of a value nor that of a group. */
    boolean isKnown(Marked path) {
        Optional<String> problem = paths.problem(path.text());
        problem.ifPresent(message -> faults.add(path.place(), path.text(), message));
        return problem.isEmpty();
    }

    /** Levels by the names that tables use, in order. */
    Map<String, String> levels(Marked path, Written written, String key) {
        Map<String, Written> named = new LinkedHashMap<>();
        Map<String, String> levels = new LinkedHashMap<>();
        if (!paths.isGroup(path.text()) && !isKnown(path)) {
            return levels;
        }
        List<Written> items = written.items();
        if (written.isGroup()) {
            Map<Marked, Written> members = written.members(key + ".levels", faults.list());
            Optional<Map<String, Marked>> parts = Steps.parts(members);
            if (parts.isPresent() && !paths.isGroup(path.text())) {
                return stepped(path, parts.get(), written.place(), key + ".levels");
            }
            members.forEach((name, value) -> named.put(name.text(), value));
            items = List.copyOf(named.values());
        } else if (!written.isList()) {
            faults.add(written.place(), key + ".levels", "expected a list, found " + written.found());
            return levels;
        }
        if (items.isEmpty()) {
            faults.add(path.place(), path.text(), "must have at least one level");
        }
        if (!items.stream().allMatch(item -> isGroupOrFile(path.text(), item)) && !isKnown(path)) {
            return levels;
        }
        List<String> names = List.copyOf(named.keySet());
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            level(path, items.get(i), names.isEmpty() ? Optional.empty() : Optional.of(names.get(i)), levels, values);
        }
        return levels;
    }

    /** Levels of {@code {first: 0, step: 0.1, last: 1}}, which are called as they are. */
    private Map<String, String> stepped(Marked path, Map<String, Marked> parts, Place place, String key) {
        Map<String, String> levels = new LinkedHashMap<>();
        for (Marked part : parts.values()) {
            if (Numbers.parse(part.text()).isEmpty()) {
                faults.add(part.place(), key, "expected a number, found '" + part.text() + "'");
                return levels;
            }
        }
        BigDecimal first = new BigDecimal(parts.get("first").text());
        BigDecimal last = new BigDecimal(parts.get("last").text());
        List<String> made = faults.attempt(
                        place,
                        key,
                        () -> parts.containsKey("step")
                                ? Steps.of(
                                        first, new BigDecimal(parts.get("step").text()), last)
                                : Steps.of(
                                        new Range(first.doubleValue(), last.doubleValue()),
                                        Integer.parseInt(parts.get("steps").text())))
                .orElse(List.of());
        for (String level : made) {
            List<Fault> wrong = sheets.check(new Setting(path.text(), level, place));
            faults.addAll(wrong);
            if (!wrong.isEmpty()) {
                return levels; // The others are wrong in the same way.
            }
            levels.put(level, level);
        }
        return levels;
    }

    private boolean isGroupOrFile(String path, Written level) {
        return !paths.isGroup(path) || level.isGroup() || isFile(path, level);
    }

    /** True of a level that is a file of its own; of a whole sheet, one that is named by its path. */
    private boolean isFile(String path, Written level) {
        return paths.isGroup(path) && level.isSingle() && level.text().endsWith(ENDING);
    }

    /** Adds a level, and its value to those of the levels, by what they mean. */
    private void level(
            Marked path,
            Written written,
            Optional<String> name,
            Map<String, String> levels,
            Map<String, String> values) {
        String value = written.text();
        String called = value;
        if (isFile(path.text(), written) && !paths.namesSheets(path.text())) {
            Optional<String> read = fromFile(path, written);
            if (read.isEmpty()) {
                return;
            }
            called = new SheetFile(Path.of(value)).title();
            value = read.get();
        } else {
            faults.addAll(sheets.check(new Setting(path.text(), value, written.place())));
            called = called(path.text(), written);
        }
        if (name.isEmpty() && levels.containsKey(called) && !called.equals(value)) {
            called = value; // Two files of one name in different folders.
        }
        called = name.orElse(called);
        if (levels.containsKey(called)) {
            faults.add(written.place(), path.text(), "has the level '" + called + "' twice");
            return;
        }
        String earlier = values.putIfAbsent(Numbers.meaning(value), value);
        if (earlier != null) {
            String message = name.isPresent() || earlier.equals(value)
                    ? "has the level " + value + " under two names, '" + called + "' being the second"
                    : "has the level '" + called + "' twice, first as '" + earlier + "'";
            faults.add(written.place(), path.text(), message);
        } else {
            levels.put(called, value);
        }
    }

    /** A level as tables call it: a sheet as it calls itself, any other file by its name, all else as it is written. */
    private String called(String path, Written level) {
        boolean isSheet = paths.namesSheets(path) && level.isSingle() && NamedFiles.isPath(level.text());
        return isSheet && level.text().endsWith(ENDING)
                ? new SheetFile(Path.of(level.text())).title()
                : sheets.files().withoutFolders(level.text());
    }

    private Optional<String> fromFile(Marked path, Written written) {
        Setting named = new Setting(path.text(), written.text(), written.place());
        Optional<Path> asked = faults.attempt(
                        written.place(), path.text(), () -> sheets.files().file(named, FOLDER))
                .flatMap(found -> found);
        if (asked.isEmpty()) {
            if (faults.isEmpty()) {
                faults.add(written.place(), path.text(), "no such file '" + written.text() + "'" + nearest(written));
            }
            return Optional.empty();
        }
        return faults.attempt(written.place(), path.text(), () -> sheets.value(path.text(), asked.get()));
    }

    private static String nearest(Written written) {
        try {
            return new SheetFile(Path.of(written.place().file()).resolveSibling(written.text())).nearest();
        } catch (InvalidPathException notAPath) {
            return "";
        }
    }
}
