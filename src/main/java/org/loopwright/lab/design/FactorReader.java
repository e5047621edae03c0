package org.loopwright.lab.design;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.loopwright.lab.fault.Nearest;
import org.loopwright.lab.fault.Place;
import org.loopwright.lab.sheet.Marked;
import org.loopwright.lab.sheet.Setting;
import org.loopwright.lab.sheet.SheetPaths;
import org.loopwright.lab.sheet.Written;

/** Reads the factors of a study. */
final class FactorReader {

    private static final Pattern LABEL = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]*");

    private final StudySheets<?> sheets;
    private final SheetPaths paths;
    private final Faults faults;
    private final LevelReader levelReader;
    private final List<Factor> factors = new ArrayList<>();
    private final List<String> faulty = new ArrayList<>();

    FactorReader(StudySheets<?> sheets, Faults faults) {
        this.sheets = sheets;
        this.paths = sheets.paths();
        this.faults = faults;
        this.levelReader = new LevelReader(sheets, faults);
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
        Optional<List<Marked>> together = together(sheet);
        if (together.isPresent()) {
            addTogether(sheet, together.get(), place, key, fixed);
        } else if (sheet.path().isEmpty()) {
            faults.add(place, key + ".path", "is missing: path of what is varied");
        } else {
            Marked path = sheet.path().get().marked();
            if (path.text().equals(Factor.DUMMY)) {
                addDummy(sheet, path, key);
            } else {
                addAlone(sheet, path, place, key, fixed);
            }
        }
    }

    /** The paths that are varied together; none where each level names its own, empty for a factor of one path. */
    private static Optional<List<Marked>> together(StudySheet.FactorSheet sheet) {
        Optional<Written> several = sheet.paths().or(() -> sheet.path().filter(path -> !path.isSingle()));
        if (several.isPresent()) {
            return Optional.of(
                    several.get().isList()
                            ? several.get().items().stream()
                                    .map(Written::marked)
                                    .toList()
                            : List.of(several.get().marked()));
        }
        return sheet.path().isEmpty() && sheet.levels().isPresent() ? Optional.of(List.of()) : Optional.empty();
    }

    private void addTogether(
            StudySheet.FactorSheet sheet, List<Marked> together, Place place, String key, List<Setting> fixed) {
        refuseKeysOfRanges(sheet, place, key);
        sheet.range().ifPresent(range -> faults.add(range.place(), key + ".range", "needs a factor of one path"));
        if (sheet.levels().isEmpty()) {
            faults.add(place, key + ".levels", "is missing: a value for each path in each level");
            return;
        }
        int before = faults.list().size();
        Map<String, List<Setting>> levels = new TogetherReader(sheets, faults)
                .levels(together, sheet.levels().get(), key + ".levels");
        Map<String, Place> varied = new LinkedHashMap<>();
        levels.values().forEach(level -> level.forEach(setting -> varied.putIfAbsent(setting.path(), setting.place())));
        varied.forEach((path, where) -> {
            refuseSecond(new Marked(path, where));
            refuseFixed(new Marked(path, where), fixed);
        });
        String label = sheet.label()
                .map(written -> label(written, key))
                .orElseGet(() -> varied.keySet().stream()
                        .map(path -> path.substring(path.lastIndexOf('.') + 1))
                        .collect(Collectors.joining("_and_")));
        if (paths.isGroup(label) || paths.problem(label).isEmpty()) {
            faults.add(place, key + ".label", "'" + label + "' is a path itself; call the factor something else");
        }
        List<Condition> onlyWhen = onlyWhen(sheet, key);
        if (faults.list().size() > before) {
            faulty.add(label);
            faulty.addAll(varied.keySet());
            return;
        }
        factors.add(
                Factor.of(label, List.copyOf(levels.keySet()), List.copyOf(levels.values()), onlyWhen, place, paths));
    }

    private List<Condition> onlyWhen(StudySheet.FactorSheet sheet, String key) {
        return sheet.onlyWhen()
                .map(written -> conditions(written, key + ".only_when"))
                .orElse(List.of());
    }

    private void refuseFixed(Marked path, List<Setting> fixed) {
        fixed.stream()
                .filter(setting -> paths.same(setting.path(), path.text()))
                .findFirst()
                .ifPresent(setting -> faults.add(
                        path.place(),
                        path.text(),
                        "is varied here, but set in line " + setting.place().line()));
    }

    private void addAlone(StudySheet.FactorSheet sheet, Marked path, Place place, String key, List<Setting> fixed) {
        refuseSecond(path);
        refuseFixed(path, fixed);
        List<Condition> onlyWhen = onlyWhen(sheet, key);
        Map<String, String> levels = new LinkedHashMap<>();
        Optional<Range> range = Optional.empty();
        if (sheet.range().isPresent()) {
            sheet.levels()
                    .ifPresent(written ->
                            faults.add(written.place(), path.text(), "must have levels or a range, has both"));
            if (levelReader.isKnown(path)) {
                range = new FactorRange(sheets, faults)
                        .range(sheet, path, sheet.range().get(), key);
            }
            if (range.isPresent() && (sheet.steps().isPresent() || sheet.step().isPresent())) {
                stepped(sheet, range.get(), path.place(), key).forEach(level -> levels.put(level, level));
                range = Optional.empty();
            }
        } else {
            refuseKeysOfRanges(sheet, path.place(), key);
            if (sheet.levels().isEmpty()) {
                faults.add(place, key + ".levels", "is missing: its levels, or a range");
            } else {
                levels.putAll(levelReader.levels(path, sheet.levels().get(), key));
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

    private void addDummy(StudySheet.FactorSheet sheet, Marked path, String key) {
        refuseSecond(path);
        refuseKeysOfRanges(sheet, path.place(), key);
        sheet.levels()
                .or(sheet::range)
                .or(sheet::onlyWhen)
                .ifPresent(written -> faults.add(
                        written.place(), key, "dummy sets nothing: it is a factor over [0, 1] with at most a label"));
        String label = sheet.label().map(written -> label(written, key)).orElse(path.text());
        factors.add(Factor.dummy(label, path.place(), paths));
    }

    /** The levels that a range comes to where a factor says how many, or at which distance. */
    private List<String> stepped(StudySheet.FactorSheet sheet, Range range, Place place, String key) {
        if (sheet.steps().isPresent() && sheet.step().isPresent()) {
            faults.add(place, key, "must have steps or a step, has both");
            return List.of();
        }
        if (sheet.steps().isPresent()) {
            return Steps.of(range, sheet.steps().get());
        }
        if (range.scale() == Range.Scale.LOG || range.distribution().isPresent()) {
            faults.add(place, key + ".step", "needs a linear scale without a distribution; give steps instead");
            return List.of();
        }
        return faults.attempt(
                        place,
                        key + ".step",
                        () -> Steps.of(
                                BigDecimal.valueOf(range.min()),
                                BigDecimal.valueOf(sheet.step().get()),
                                BigDecimal.valueOf(range.max())))
                .orElse(List.of());
    }

    private void refuseSecond(Marked path) {
        String inFull = paths.inFull(path.text());
        for (Factor earlier : factors) {
            int line = earlier.place().line();
            for (String varied : earlier.varied()) {
                String other = paths.inFull(varied);
                if (other.equals(inFull)) {
                    faults.add(path.place(), path.text(), "is varied twice, first in line " + line);
                } else if (inGroup(inFull, other) || inGroup(other, inFull)) {
                    String message = "is varied twice, first with '" + varied + "' in line " + line;
                    faults.add(path.place(), path.text(), message);
                }
            }
        }
    }

    /** True if one group has the other path; a sheet may be exchanged and have single values varied. */
    private boolean inGroup(String group, String path) {
        return !paths.namesSheets(group) && path.startsWith(group + ".");
    }

    private void refuseKeysOfRanges(StudySheet.FactorSheet sheet, Place place, String key) {
        sheet.distribution()
                .ifPresent(written ->
                        faults.add(written.place(), key + ".distribution", "needs a range, found levels only"));
        if (sheet.scale().isPresent()) {
            faults.add(place, key + ".scale", "needs a range, found levels only");
        }
        if (sheet.integer()) {
            faults.add(place, key + ".integer", "needs a range, found levels only");
        }
        if (sheet.steps().isPresent() || sheet.step().isPresent()) {
            faults.add(place, key + ".steps", "needs a range, found levels only");
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
                factors.stream().filter(factor -> factor.isCalled(path.text())).findFirst();
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
