package org.loopwright.lab.design;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.loopwright.lab.sheet.Marked;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.lab.sheet.Written;

/** Reads the levels of a factor that varies several paths together, such as values that only make sense in pairs. */
final class TogetherReader {

    private static final String BETWEEN = " / ";

    private final StudySheets<?> sheets;
    private final Faults faults;

    TogetherReader(StudySheets<?> sheets, Faults faults) {
        this.sheets = sheets;
        this.faults = faults;
    }

    /**
     * What each level sets, by the names of the levels.
     *
     * @param paths in the order of the values of a level; none if each level names its own
     * @param written levels by name or one after the other, each with a value for each path; or for each path its values in
     *     all levels
     */
    Map<String, List<Setting>> levels(List<Marked> paths, Written written, String key) {
        Map<Marked, Written> members = written.members(key, faults.list());
        if (paths.isEmpty() && isColumns(members)) {
            return columns(members, key);
        }
        Map<String, List<Setting>> levels = new LinkedHashMap<>();
        if (!written.isList() && !written.isGroup()) {
            faults.add(written.place(), key, "expected a list, or levels by name, found " + written.found());
        }
        members.forEach((name, level) -> add(Optional.of(name.text()), level(paths, level, key), level, key, levels));
        written.items().forEach(level -> add(Optional.empty(), level(paths, level, key), level, key, levels));
        if (levels.isEmpty() && faults.isEmpty()) {
            faults.add(written.place(), key, "must have at least one level");
        }
        return levels;
    }

    /** True of keys that are paths with a list of values each. */
    private boolean isColumns(Map<Marked, Written> members) {
        return !members.isEmpty()
                && members.entrySet().stream()
                        .allMatch(member -> member.getValue().isList()
                                && sheets.paths()
                                        .problem(member.getKey().text())
                                        .isEmpty());
    }

    private Map<String, List<Setting>> columns(Map<Marked, Written> members, String key) {
        Map<String, List<Setting>> levels = new LinkedHashMap<>();
        Written first = members.values().iterator().next();
        int count = first.items().size();
        for (Map.Entry<Marked, Written> column : members.entrySet()) {
            if (column.getValue().items().size() != count) {
                faults.add(
                        column.getValue().place(),
                        key + "." + column.getKey().text(),
                        "must have as many values as the first path, " + count + ", has "
                                + column.getValue().items().size());
                return levels;
            }
        }
        for (int i = 0; i < count; i++) {
            List<Setting> level = new ArrayList<>();
            for (Map.Entry<Marked, Written> column : members.entrySet()) {
                level.add(setting(column.getKey(), column.getValue().items().get(i)));
            }
            add(Optional.empty(), level, first.items().get(i), key, levels);
        }
        return levels;
    }

    private List<Setting> level(List<Marked> paths, Written level, String key) {
        List<Setting> settings = new ArrayList<>();
        if (level.isGroup()) {
            level.members(key, faults.list()).forEach((path, value) -> settings.add(setting(path, value)));
        } else if (paths.isEmpty()) {
            faults.add(level.place(), key, "expected paths with values, found " + level.found());
        } else if (level.items().size() != paths.size()) {
            String found = level.isList() ? level.items().size() + " values" : level.found();
            faults.add(level.place(), key, "expected " + paths.size() + " values, one for each path, found " + found);
        } else {
            for (int i = 0; i < paths.size(); i++) {
                settings.add(setting(paths.get(i), level.items().get(i)));
            }
        }
        return settings;
    }

    private Setting setting(Marked path, Written value) {
        Setting setting = new Setting(path.text(), value.text(), value.place());
        faults.addAll(sheets.check(setting));
        return setting;
    }

    private void add(
            Optional<String> name,
            List<Setting> level,
            Written written,
            String key,
            Map<String, List<Setting>> levels) {
        String called = name.orElseGet(() -> level.stream()
                .map(setting -> sheets.files().withoutFolders(setting.value()))
                .collect(Collectors.joining(BETWEEN)));
        List<String> meaning = meaning(level);
        Optional<String> same = levels.entrySet().stream()
                .filter(other -> meaning(other.getValue()).equals(meaning))
                .map(Map.Entry::getKey)
                .findFirst();
        if (level.isEmpty()) {
            return; // Told already.
        }
        if (same.isPresent()) {
            faults.add(written.place(), key, "'" + called + "' is the same as the level '" + same.get() + "'");
        } else if (levels.putIfAbsent(called, level) != null) {
            faults.add(written.place(), key, "has the level '" + called + "' twice");
        }
    }

    private List<String> meaning(List<Setting> level) {
        return level.stream()
                .map(setting -> sheets.paths().inFull(setting.path()) + "=" + Numbers.meaning(setting.value()))
                .sorted()
                .toList();
    }
}
