package org.loopwright.lab.design;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.loopwright.lab.fault.Nearest;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.sheet.Marked;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.lab.sheet.SheetFile;
import org.loopwright.lab.sheet.SheetPaths;
import org.loopwright.lab.sheet.Written;

/** Reads the factors of a study. */
final class FactorReader {

    private static final Pattern LABEL = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]*");
    private static final String ENDING = ".yaml";

    private final StudyFiles files;
    private final StudySheets<?> sheets;
    private final SheetPaths paths;
    private final Faults faults;
    private final List<Factor> factors = new ArrayList<>();
    private final List<String> faulty = new ArrayList<>();

    FactorReader(StudyFiles files, StudySheets<?> sheets, Faults faults) {
        this.files = files;
        this.sheets = sheets;
        this.paths = sheets.paths();
        this.faults = faults;
    }

    /**
     * The factors that can be made of what is written.
     *
     * @param fixed settings of the study, which no factor may set again
     */
    List<Factor> factors(List<Written> written, List<Setting> fixed) {
        for (int i = 0; i < written.size(); i++) {
            String key = "factors[" + i + "]";
            StudySheet.FactorSheet sheet = written.get(i).as(StudySheet.FactorSheet.class, key, faults.list());
            if (sheet == null) {
                written.get(i).members(key, new ArrayList<>()).forEach((name, value) -> {
                    if (name.text().equals("path")) {
                        faulty.add(value.text());
                    }
                });
            } else {
                add(sheet, written.get(i).place(), key, fixed);
            }
        }
        return List.copyOf(factors);
    }

    /** Paths of factors that were written, but that no factor could be made of. */
    List<String> faulty() {
        return List.copyOf(faulty);
    }

    private void add(StudySheet.FactorSheet sheet, Place place, String key, List<Setting> fixed) {
        Marked path = sheet.path();
        refuseSecond(path);
        fixed.stream()
                .filter(setting -> paths.same(setting.path(), path.text()))
                .findFirst()
                .ifPresent(setting -> faults.add(
                        path.place(),
                        path.text(),
                        "is varied here, but set in line " + setting.place().line()));
        List<Condition> onlyWhen = sheet.onlyWhen()
                .map(written -> conditions(written, key + ".only_when"))
                .orElse(List.of());
        Map<String, String> levels = new LinkedHashMap<>();
        Optional<Range> range = Optional.empty();
        if (sheet.range().isPresent()) {
            sheet.levels()
                    .ifPresent(written ->
                            faults.add(written.place(), path.text(), "must have levels or a range, has both"));
            if (isKnown(path)) {
                range = new FactorRange(sheets, faults)
                        .range(sheet, sheet.range().get(), key);
            }
        } else {
            refuseKeysOfRanges(sheet, key);
            if (sheet.levels().isEmpty()) {
                faults.add(place, key + ".levels", "is missing: its levels, or a range");
            } else {
                levels = levels(path, sheet.levels().get(), key);
            }
        }
        String label = sheet.label().map(written -> label(written, key)).orElse(path.text());
        if (range.isPresent() != levels.isEmpty()) {
            faulty.add(path.text());
            return;
        }
        factors.add(new Factor(
                path.text(),
                label,
                List.copyOf(levels.values()),
                List.copyOf(levels.keySet()),
                range,
                onlyWhen,
                path.place(),
                paths));
    }

    private void refuseSecond(Marked path) {
        String inFull = paths.inFull(path.text());
        for (Factor earlier : factors) {
            String other = paths.inFull(earlier.path());
            int line = earlier.place().line();
            if (other.equals(inFull)) {
                faults.add(path.place(), path.text(), "is varied twice, first in line " + line);
            } else if (inGroup(inFull, other) || inGroup(other, inFull)) {
                String message = "is varied twice, first with '" + earlier.path() + "' in line " + line;
                faults.add(path.place(), path.text(), message);
            }
        }
    }

    /** True if one group has the other path; a sheet may be exchanged and have single values varied. */
    private boolean inGroup(String group, String path) {
        return !paths.namesSheets(group) && path.startsWith(group + ".");
    }

    private void refuseKeysOfRanges(StudySheet.FactorSheet sheet, String key) {
        sheet.distribution()
                .ifPresent(written ->
                        faults.add(written.place(), key + ".distribution", "needs a range, found levels only"));
        if (sheet.scale().isPresent()) {
            faults.add(sheet.path().place(), key + ".scale", "needs a range, found levels only");
        }
        if (sheet.integer()) {
            faults.add(sheet.path().place(), key + ".integer", "needs a range, found levels only");
        }
    }

    private String label(Marked label, String key) {
        if (!LABEL.matcher(label.text()).matches()) {
            faults.add(
                    label.place(),
                    key + ".label",
                    "must be letters, digits, '_', '.' and '-', beginning with a letter, was '" + label.text() + "'");
        } else if (factors.stream().anyMatch(earlier -> earlier.label().equalsIgnoreCase(label.text()))) {
            faults.add(label.place(), key + ".label", "'" + label.text() + "' is the label of two factors");
        }
        return label.text();
    }

    /** False, with a fault added, if a path is neither that of a value nor that of a group. */
    private boolean isKnown(Marked path) {
        Optional<String> problem = paths.problem(path.text());
        problem.ifPresent(message -> faults.add(path.place(), path.text(), message));
        return problem.isEmpty();
    }

    /** Levels by the names that tables use, in order. */
    private Map<String, String> levels(Marked path, Written written, String key) {
        Map<String, Written> named = new LinkedHashMap<>();
        Map<String, String> levels = new LinkedHashMap<>();
        if (!paths.isGroup(path.text()) && !isKnown(path)) {
            return levels;
        }
        List<Written> items = written.items();
        if (written.isGroup()) {
            written.members(key + ".levels", faults.list()).forEach((name, value) -> named.put(name.text(), value));
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

    private boolean isGroupOrFile(String path, Written level) {
        return !paths.isGroup(path) || level.isGroup() || isFile(path, level);
    }

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
        String called = name.orElse(value);
        if (isFile(path.text(), written)) {
            Optional<String> read = fromFile(path, written);
            if (read.isEmpty()) {
                return;
            }
            String fileName = written.text().substring(written.text().lastIndexOf('/') + 1);
            called = name.orElse(fileName.substring(0, fileName.length() - ENDING.length()));
            value = read.get();
        } else {
            faults.addAll(sheets.check(new Setting(path.text(), value, written.place())));
        }
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

    private Optional<String> fromFile(Marked path, Written written) {
        try {
            Path asked = files.named(written.text());
            if (Files.notExists(asked)) {
                String message = "no such file '" + written.text() + "'" + new SheetFile(asked).nearest();
                faults.add(written.place(), path.text(), message);
                return Optional.empty();
            }
            return faults.attempt(written.place(), path.text(), () -> sheets.value(path.text(), asked));
        } catch (InvalidPathException notAPath) {
            faults.add(written.place(), path.text(), "expected a group of keys or a path, found " + written.found());
            return Optional.empty();
        }
    }

    private List<Condition> conditions(Written written, String key) {
        if (!written.isGroup()) {
            faults.add(written.place(), key, "expected paths with levels, found " + written.found());
        }
        List<Condition> conditions = new ArrayList<>();
        written.members(key, faults.list())
                .forEach((path, levels) -> condition(path, levels, key).ifPresent(conditions::add));
        return conditions;
    }

    private Optional<Condition> condition(Marked path, Written levels, String key) {
        Optional<Factor> other =
                factors.stream().filter(factor -> factor.is(path.text())).findFirst();
        if (other.isEmpty() && faulty.contains(path.text())) {
            return Optional.empty();
        }
        if (other.isEmpty()) {
            List<String> earlier = factors.stream().map(Factor::path).toList();
            String hint = earlier.isEmpty() ? "; there is none" : Nearest.hint(path.text(), earlier);
            faults.add(path.place(), key, "'" + path.text() + "' is not an earlier factor" + hint);
            return Optional.empty();
        }
        Factor factor = other.get();
        if (factor.range().isPresent()) {
            String message = "'" + path.text() + "' varies over a range; a condition needs a factor with levels";
            faults.add(path.place(), key, message);
            return Optional.empty();
        }
        List<String> accepted = new ArrayList<>();
        for (Written level : levels.isList() ? levels.items() : List.of(levels)) {
            Optional<String> value = factor.value(level.text());
            if (value.isEmpty()) {
                String hint = Nearest.hint(level.text(), factor.names());
                faults.add(level.place(), key + "." + path.text(), "no level '" + level.text() + "'" + hint);
            }
            value.ifPresent(accepted::add);
        }
        return accepted.isEmpty() ? Optional.empty() : Optional.of(new Condition(factor.path(), accepted));
    }
}
